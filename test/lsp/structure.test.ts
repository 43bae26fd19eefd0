import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type {
  LinkedEditingRanges,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextDocumentEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver/node";
import { edited, uri, withClient } from "./drafts.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const textDocument = { uri };
const onYear = { line: 2, character: 6 };
const yearOn = (line: number, character: number, text: string): object => ({
  range: { start: { line, character }, end: { line, character: character + 4 } },
  text,
});

test("a selection grows from each caret by itself", async () => {
  await withClient({}, async (client) => {
    assert.equal(client.initialized.capabilities.selectionRangeProvider, true);
    await client.open(uri, base);
    const [first, second] = await client.request<SelectionRange[]>("textDocument/selectionRange", {
      textDocument,
      positions: [onYear, { line: 13, character: 3 }],
    });
    assert.deepEqual(first?.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } });
    assert.equal(first?.parent?.range.start.character, 0);
    let depth = 0;
    for (let each = second; each; each = each.parent) depth++;
    assert.ok(depth >= 3, String(depth));
  });
});

test("semantic tokens: all, a part, and what changed", async () => {
  await withClient({}, async (client) => {
    const { semanticTokensProvider: offered } = client.initialized.capabilities;
    assert.equal(offered?.legend.tokenTypes.includes("number"), true);
    assert.deepEqual([offered?.full, offered?.range], [{ delta: true }, true]);
    await client.open(uri, base);
    const full = await client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
    assert.equal(full.data.length % 5, 0);
    assert.ok(full.data.length > 5 * 250);
    const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
    const part = await client.request<SemanticTokens>("textDocument/semanticTokens/range", {
      textDocument,
      range,
    });
    assert.deepEqual(part.data, full.data.slice(0, 20));
    await client.change(uri, 2, [{ range: { start: onYear, end: onYear }, text: "\n" }]);
    const delta = await client.request<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
      textDocument,
      previousResultId: full.resultId,
    });
    assert.ok(Array.isArray(delta.edits) && delta.edits.length <= 1);
    const all = [...full.data];
    for (const { start, deleteCount, data = [] } of delta.edits) all.splice(start, deleteCount, ...data);
    const anew = await client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
    assert.deepEqual(all, anew.data);
    const none = await client.request<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument: { uri: "file:///unknown" },
    });
    assert.deepEqual(none.data, []);
  });
});

test("a token goes over no line's end", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, "# 花园街道办事处2025年\n\n政府信息公开工作年度报告\n\n## 一、总体情况\n");
    const { data } = await client.request<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument,
    });
    assert.deepEqual(data.slice(0, 10), [0, 2, 7, 7, 0, 0, 7, 4, 6, 0]);
  });
});

test("rename: the place, the edits, and why not", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, base);
    const place = await client.request("textDocument/prepareRename", { textDocument, position: onYear });
    assert.deepEqual(place, {
      range: { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } },
      placeholder: "2025",
    });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", {
      textDocument,
      position: onYear,
      newName: "2024",
    });
    const [change] = edit.documentChanges as [TextDocumentEdit];
    assert.equal(change.textDocument.version, 1);
    assert.equal(edited(base, change.edits as never), base.replaceAll("2025", "2024"));
    const elsewhere = { line: 14, character: 30 };
    await assert.rejects(
      client.request("textDocument/prepareRename", { textDocument, position: elsewhere }),
      /请把光标放在本报告的年度或单位名称上/,
    );
    await assert.rejects(
      client.request("textDocument/rename", { textDocument, position: onYear, newName: "202" }),
      /请填写四位数的年份/,
    );
  });
});

test("linked editing: a half-typed year does not tear the copies apart", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, base);
    const linked = (position: object): Promise<LinkedEditingRanges | null> =>
      client.request("textDocument/linkedEditingRange", { textDocument, position });
    const good = await linked(onYear);
    assert.equal(good?.ranges.length, 5);
    const spans = good.ranges.map(({ start }) => start);
    const half = spans.toReversed().map(({ line, character }) => yearOn(line, character, "202"));
    await client.change(uri, 2, half as never);
    const still = await linked({ line: 2, character: 7 });
    assert.equal(still?.ranges.length, 5);
    assert.ok(still.ranges.every(({ start, end }) => end.character - start.character === 3));
    // Something is written elsewhere meanwhile.
    await client.change(uri, 3, [
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: "\n" },
    ]);
    assert.equal((await linked({ line: 3, character: 7 }))?.ranges.length, 5);
    // One copy was changed alone: what differs is not linked.
    const end = { line: 3, character: 7 };
    await client.change(uri, 4, [{ range: { start: end, end }, text: "6" }]);
    assert.equal(await linked({ line: 3, character: 8 }), null);
    await client.change(uri, 5, [{ range: { start: end, end: { line: 3, character: 8 } }, text: "" }]);
    assert.equal((await linked(end))?.ranges.length, 5);
    await client.change(uri, 6, [{ text: base }]);
    assert.equal((await linked(onYear))?.ranges.length, 5);
    assert.equal(await linked({ line: 14, character: 30 }), null);
  });
});

test("workspace symbols: by body, by pinyin, by year, open and closed", async () => {
  await withClient({ folders: ["file:///草稿"] }, async (client) => {
    await client.open(uri, base);
    await client.open("file:///草稿/b.ogi.md", base.replaceAll("花园", "桃源").replaceAll("2025", "2024"));
    await client.diagnostics(uri);
    await client.diagnostics("file:///草稿/b.ogi.md");
    const names = async (query: string): Promise<readonly string[]> =>
      (await client.request<WorkspaceSymbol[]>("workspace/symbol", { query })).map(({ name }) => name);
    assert.deepEqual(await names(""), ["桃源街道办事处 2024年", "花园街道办事处 2025年"]);
    assert.deepEqual(await names("花园"), ["花园街道办事处 2025年"]);
    assert.deepEqual(await names("tyjd"), ["桃源街道办事处 2024年（tyjd）"]);
    assert.deepEqual(await names("2024"), ["桃源街道办事处 2024年"]);
    assert.deepEqual(await names("jd 2025"), ["花园街道办事处 2025年（jd 2025）"]);
    assert.deepEqual(await names("教育局"), []);
    const [found] = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "hy" });
    assert.deepEqual(found?.location, {
      uri,
      range: { start: { line: 7, character: 2 }, end: { line: 7, character: 26 } },
    });
  });
});
