import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSymbol, TextEdit } from "vscode-languageserver/node";
import { actions, draft, edited, editsOf, only, uri, withClient } from "./drafts.ts";

test("the extension's own requests", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, "");
    const inserted = await client.request<TextEdit & { caret: object }>("ogiReport/insertTable", {
      uri,
      table: "proceedings",
      position: { line: 0, character: 0 },
    });
    assert.match(inserted.newText, /^## 四、/);
    assert.deepEqual(inserted.caret, { line: 4, character: 37 });
    const text = await client.request<string>("ogiReport/newReport", {
      body: "花园街道办事处",
      year: 2025,
      fill: "zero",
    });
    assert.match(text, /花园街道办事处2025年政府信息公开工作年度报告/);
    assert.match(text, /\| +0 \|/);
    assert.equal(
      await client.request("ogiReport/insertTable", { uri: "file:///unknown", table: "requests" }),
      null,
    );
    assert.deepEqual(await client.request("ogiReport/canonical", { uri: "file:///unknown" }), []);
    // The lines that a new draft leaves to write on are all that its canonical form does not have.
    await client.change(uri, 2, [{ text: `${text.replace(/\n{3,}/g, "\n\n").trimEnd()}\n` }]);
    assert.deepEqual(await client.request("ogiReport/canonical", { uri }), []);
  });
});

test("outline and folding", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const [title] = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    assert.equal(title?.children?.[0]?.children?.[0]?.children?.[0]?.detail, "1 0 0 0 2");
    const folds = await client.request("textDocument/foldingRange", { textDocument: { uri } });
    assert.deepEqual(folds, [
      { startLine: 2, endLine: 8 },
      { startLine: 4, endLine: 8 },
    ]);
  });
  await withClient({ capabilities: {} }, async (client) => {
    await client.open(uri, draft);
    const flat = await client.request<{ name: string; containerName?: string }[]>(
      "textDocument/documentSymbol",
      { textDocument: { uri } },
    );
    assert.deepEqual(flat.map(({ name, containerName }) => [name, containerName]).slice(1), [
      ["四、政府信息公开行政复议、行政诉讼情况", "花园街道办事处2025年政府信息公开工作年度报告"],
      ["表四", "四、政府信息公开行政复议、行政诉讼情况"],
    ]);
  });
});

test("CRLF: places and edits agree with the text", async () => {
  const text = draft.replaceAll("\n", "\r\n");
  await withClient({}, async (client) => {
    await client.open(uri, text);
    const { range } = only(await client.diagnostics(uri), "total.row");
    assert.deepEqual(range, { start: { line: 6, character: 76 }, end: { line: 6, character: 77 } });
    const found = await actions(client, range, { only: ["quickfix"] });
    for (const action of found) {
      assert.doesNotMatch(edited(text, editsOf(action)).replaceAll("\r\n", ""), /[\r\n]/);
    }
  });
});
