import * as vscode from "vscode";

interface Gone {
  /** Whether the server was told of a document. */
  readonly isKnown: (uri: vscode.Uri) => boolean;
  /** Its file is gone and nobody sees it any more. */
  readonly leave: (uri: vscode.Uri) => void;
  /** It is seen again. */
  readonly enter: (document: vscode.TextDocument) => void;
}

/**
 * Whatever was opened the editor keeps for some minutes after its last tab was closed. Where another program deletes
 * the file meanwhile, the findings of a text that is nowhere to be seen would stay in the list of problems.
 */
export function followGone({ isKnown, leave, enter }: Gone): vscode.Disposable[] {
  const leaveIfGone = async (uri: vscode.Uri): Promise<void> => {
    if (!isKnown(uri) || uri.scheme === "untitled" || isShown(uri) || (await exists(uri))) return;
    if (isKnown(uri) && !isShown(uri)) leave(uri);
  };
  const documents = (): readonly vscode.TextDocument[] => vscode.workspace.textDocuments;
  const deletions = vscode.workspace.createFileSystemWatcher("**/*", true, true, false);
  return [
    deletions,
    deletions.onDidDelete((gone) => {
      const isBelow = ({ path }: vscode.Uri): boolean =>
        path === gone.path || path.startsWith(`${gone.path}/`);
      for (const { uri } of documents()) if (isBelow(uri)) void leaveIfGone(uri);
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of closed.flatMap(addressOf)) void leaveIfGone(uri);
      const seen = new Set(opened.flatMap(addressOf).map(String));
      for (const document of documents()) if (seen.has(document.uri.toString())) enter(document);
    }),
  ];
}

function addressOf({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

function isShown(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap(addressOf).some((each) => each.toString() === uri.toString());
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof vscode.FileSystemError && error.code === "FileNotFound");
  }
}
