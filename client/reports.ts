import * as vscode from "vscode";
// A pure function of the server's, so that both agree on what a report is.
import { detectionLength, looksLikeReport } from "../server/src/model/detect.ts";
import { followGone } from "./goneFiles.ts";

export const languageId = "ogi-report";
/** Languages in which a report can only be told by its text. */
const plainLanguages: readonly string[] = ["markdown", "plaintext"];

/** For the client library, which knows documents by language only; the gate sorts out the rest. */
export const documentSelector: { language: string }[] = [languageId, ...plainLanguages].map((language) => ({
  language,
}));

/** The open documents that are reports. */
export interface Reports extends vscode.Disposable {
  readonly has: (uri: vscode.Uri) => boolean;
  /** A document was recognised: opened, or typed so far that it is one. */
  readonly onDidFind: vscode.Event<vscode.TextDocument>;
  /** The setting changed what counts as a report. */
  readonly onDidChange: vscode.Event<void>;
}

/**
 * Watches the open documents. Once recognised, a document counts until it is closed: a title that is half rewritten
 * must not make the findings flicker.
 */
export function watchReports(): Reports {
  const known = new Set<string>();
  const found = new vscode.EventEmitter<vscode.TextDocument>();
  const changed = new vscode.EventEmitter<void>();

  const examine = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    if (known.has(uri) || !isReport(document)) return;
    known.add(uri);
    found.fire(document);
  };
  const listeners = [
    vscode.workspace.onDidOpenTextDocument(examine),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Only the beginning is looked at, so typing further down a long text costs nothing.
      if (contentChanges.some((change) => change.rangeOffset < detectionLength)) examine(document);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration("ogiReport.detect")) return;
      known.clear();
      for (const document of vscode.workspace.textDocuments) examine(document);
      changed.fire();
    }),
    ...followGone({
      isKnown: (uri) => known.has(uri.toString()),
      leave: (uri) => {
        known.delete(uri.toString());
        changed.fire();
      },
      enter: (document) => {
        const before = known.size;
        examine(document);
        // The server was told that it is closed.
        if (known.size > before) changed.fire();
      },
    }),
  ];
  for (const document of vscode.workspace.textDocuments) examine(document);

  return {
    has: (uri) => known.has(uri.toString()),
    onDidFind: found.event,
    onDidChange: changed.event,
    dispose: () => {
      for (const each of [...listeners, found, changed]) each.dispose();
    },
  };
}

function isReport(document: vscode.TextDocument): boolean {
  if (!isDraft(document.uri)) return false;
  if (document.languageId === languageId) return true;
  if (!plainLanguages.includes(document.languageId)) return false;
  if (!vscode.workspace.getConfiguration("ogiReport", document).get("detect", true)) return false;
  const head = new vscode.Range(new vscode.Position(0, 0), document.positionAt(detectionLength));
  return looksLikeReport(document.getText(head));
}

/** The old side of a comparison or the text of a panel is not there to be mended, and findings on it would be noise. */
function isDraft(uri: vscode.Uri): boolean {
  return uri.scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
