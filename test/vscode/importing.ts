// What the suites about imports share: files in the workspace, the drafts that they become, and what is said of them.
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { fixturePath, waitFor } from "./harness.ts";
import { withFolder } from "./support.ts";

export const base: string = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
/** A label with a slip in it, and a total that is off. */
export const doubtful = (body: string): string =>
  base
    .replaceAll("花园街道", body)
    .replace("1.属于国家秘密", "1.属等国家秘密")
    .replace(/(\| （七）总计 .*?\| +)\d+( \|)$/m, "$177$2");

export async function withFile(
  name: string,
  file: string,
  bytes: Uint8Array,
  run: (uri: vscode.Uri) => Promise<void>,
): Promise<void> {
  await withFolder(name, {}, async (folder) => {
    const uri = vscode.Uri.joinPath(folder, file);
    await vscode.workspace.fs.writeFile(uri, bytes);
    await run(uri);
  });
}

export const draftOf = (body: string): Promise<vscode.TextEditor> =>
  waitFor(() => {
    const editor = vscode.window.activeTextEditor;
    const document = editor?.document;
    return document?.isUntitled && document.getText().includes(`单位: ${body}`) && editor;
  }, `the draft of ${body}`);

export const remarksOn = ({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "导入" || source === "import");

export const importEntry: string = vscode.env.language.startsWith("zh") ? "导入 Word" : "Import Word";
export const words: { readonly show: string; readonly checked: string; readonly slip: RegExp } =
  vscode.env.language.startsWith("zh")
    ? { show: "查看", checked: "已核对", slip: /原文这一行写作“1\.属等国家秘密”/ }
    : { show: "Show", checked: "Checked", slip: /calls this row “1\.属等国家秘密”/ };
