import * as vscode from "vscode";
import type { Position, Range } from "vscode-languageclient";

/** The command by which the server's lenses show cells; the server is told its name when it starts. */
export const peekCommand = "ogiReport.peekCells";

interface Cells {
  readonly uri: string;
  /** Below which line they are shown. */
  readonly position: Position;
  readonly locations: readonly Range[];
}

/** Shows some cells of a draft in a list with their surroundings, without leaving the place. */
export function registerPeek(): vscode.Disposable {
  return vscode.commands.registerCommand(peekCommand, async ({ uri, position, locations }: Cells) => {
    const draft = vscode.Uri.parse(uri);
    const places = locations.map(({ start, end }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.Location(draft, range);
    });
    const from = new vscode.Position(position.line, position.character);
    await vscode.commands.executeCommand("editor.action.peekLocations", draft, from, places, "peek");
  });
}
