import type { Location, LocationLink } from "vscode-languageserver";
import { definitionAt } from "../features/definition.ts";
import { rangeIn, toRange } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

export function offerDefinition(session: Session): void {
  const { connection, client, log, workspace } = session;
  connection.onDefinition(
    guarded(
      "textDocument/definition",
      log,
      null,
      async ({ textDocument, position }, token): Promise<LocationLink[] | Location | null> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft?.settings.series) return null;
        const { document, report } = draft;
        const neighbours = workspace.neighboursOf(textDocument.uri, report);
        const found = definitionAt(report, neighbours, document.offsetAt(position));
        if (!found) return null;
        const range = rangeIn(found.file, found.span);
        if (!client().links) return { uri: found.file.file, range };
        return [
          {
            originSelectionRange: toRange(document, found.origin),
            targetUri: found.file.file,
            targetRange: range,
            targetSelectionRange: range,
          },
        ];
      },
    ),
  );
}
