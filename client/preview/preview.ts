import * as vscode from "vscode";
import { reportEditor, type Services } from "../commands/services.ts";
import { previewMessagesFor } from "./messages.ts";
import { pageFolder } from "./page.ts";
import type { Kept } from "./protocol.ts";
import { createView, type View } from "./view.ts";

export const previewType = "ogiReport.preview";

/** The preview of the report that is being edited: one panel, which follows from report to report. */
export interface Preview extends vscode.Disposable {
  /** Opens it beside the editor; `target` is the draft that a menu was opened on. */
  readonly open: (target?: unknown) => Promise<void>;
}

export function createPreview(services: Services, extension: vscode.Uri): Preview {
  const said = previewMessagesFor(vscode.env.language);
  const { reports } = services;
  let view: View | undefined;
  let following: vscode.Disposable[] = [];

  const attach = (panel: vscode.WebviewPanel, uri: vscode.Uri): void => {
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, "images", "report-light.svg"),
      dark: vscode.Uri.joinPath(extension, "images", "report-dark.svg"),
    };
    const attached = createView(panel, uri, { services, said, extension });
    view = attached;
    following = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && reports.has(editor.document.uri)) attached.show(editor.document.uri);
      }),
      reports.onDidFind((document) => {
        if (document === vscode.window.activeTextEditor?.document) attached.show(document.uri);
      }),
    ];
    panel.onDidDispose(() => {
      for (const each of following) each.dispose();
      if (view === attached) view = undefined;
    });
  };
  const open = async (target?: unknown): Promise<void> => {
    const given = target instanceof vscode.Uri && reports.has(target) ? target : undefined;
    const uri = given ?? reportEditor(services)?.document.uri;
    if (uri === undefined) return;
    if (view) {
      view.show(uri);
      view.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = {
      enableScripts: true,
      localResourceRoots: [pageFolder(extension)],
      enableFindWidget: true,
    };
    attach(vscode.window.createWebviewPanel(previewType, "", place, options), uri);
  };
  const restoring = vscode.window.registerWebviewPanelSerializer(previewType, {
    deserializeWebviewPanel: async (panel, state: Kept | undefined) => {
      const uri = state?.uri === undefined ? undefined : vscode.Uri.parse(state.uri);
      // Without its draft, or beside the one that there is already, a panel has nothing to show.
      if (uri === undefined || view) return panel.dispose();
      attach(panel, uri);
      // Its editor may not be open any more, and the server reads open documents only.
      await vscode.workspace.openTextDocument(uri).then(
        () => {},
        () => {},
      );
    },
  });
  return {
    open,
    dispose: () => {
      restoring.dispose();
      for (const each of following) each.dispose();
    },
  };
}
