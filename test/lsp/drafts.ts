import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ClientOptions, startClient, type TestClient } from "./client.ts";

export const uri = "file:///草稿/花园街道.ogi.md";

/** One table, with one total that is wrong: 2 for 1. */
export const draft = `# 花园街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        1 |        0 |        0 |        0 |    2 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |
`;

/** The one diagnostic of a rule. */
export function only(diagnostics: readonly Diagnostic[], code: string): Diagnostic {
  const found = diagnostics.filter((each) => each.code === code);
  assert.equal(found.length, 1, `${code} among ${diagnostics.map((each) => each.code).join(", ")}`);
  return found[0] as Diagnostic;
}

/** Runs a conversation; an error that the server logs on the way fails it. */
export async function withClient(
  options: ClientOptions,
  body: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = await startClient(options);
  try {
    await body(client);
    assert.deepEqual(
      client.logged.filter((line) => line.includes("Error")),
      [],
    );
  } finally {
    await client.stop();
  }
}

/** The text after edits, applied as a client applies them. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "ogi-report", 1, text), [...edits]);
}

/** The edits of an action to the one document that it changes. */
export function editsOf(action: CodeAction | undefined): readonly TextEdit[] {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && "edits" in change, "the action changes no document");
  return change.edits as TextEdit[];
}

export async function actions(
  client: TestClient,
  range: Diagnostic["range"],
  context: object = {},
): Promise<CodeAction[]> {
  return client.request("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...context },
  });
}
