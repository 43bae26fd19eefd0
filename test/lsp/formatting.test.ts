import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  CodeAction,
  CompletionList,
  Position,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver/node";
import { draft, edited, uri, withClient } from "./drafts.ts";

const options = { tabSize: 4, insertSpaces: true };
const format = { textDocument: { uri }, options };
const loose = draft.replace("|        1 |        0 |", "| 1 | 0 |");

test("formatting aligns a draft; its edits are of the lines that change", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, loose);
    const edits = await client.request<TextEdit[]>("textDocument/formatting", format);
    assert.deepEqual(
      edits.map(({ range }) => [range.start.line, range.end.line]),
      [[6, 6]],
    );
    assert.equal(edited(loose, edits), draft);
    await client.change(uri, 2, [{ text: draft }]);
    assert.deepEqual(await client.request("textDocument/formatting", format), []);
  });
});

test("a range takes the tables that it touches; what is no report is left alone", async () => {
  await withClient({}, async (client) => {
    const text = `${loose}\n|a|b|\n|-|-|\n|x|1|\n`;
    await client.open(uri, text);
    const range = { start: { line: 10, character: 0 }, end: { line: 10, character: 1 } };
    const edits = await client.request<TextEdit[]>("textDocument/rangeFormatting", { ...format, range });
    assert.equal(edited(text, edits), `${loose}\n| a   | b   |\n| --- | --- |\n| x   |   1 |\n`);
    const other = "file:///说明.md";
    await client.open(other, "|a|b|\n|-|-|\n|x|1|\n", "markdown");
    assert.deepEqual(
      await client.request("textDocument/formatting", { ...format, textDocument: { uri: other } }),
      [],
    );
  });
});

test("Enter behind the last row aligns the table; among its rows it only makes room", async () => {
  await withClient({}, async (client) => {
    const text = `${loose}\r\n文字\n\n${loose}| x`;
    await client.open(uri, text);
    const ask = (line: number): Promise<TextEdit[]> =>
      client.request("textDocument/onTypeFormatting", {
        ...format,
        ch: "\n",
        position: { line, character: 0 },
      });
    assert.equal(edited(text, await ask(9)), `${draft}\r\n文字\n\n${loose}| x`);
    for (const line of [0, 1, 6, 7, 8, 10, 11, 99]) assert.deepEqual(await ask(line), []);
    const parted = loose.replace("| 行政诉讼（未经", "\n| 行政诉讼（未经");
    await client.change(uri, 2, [{ text: parted }]);
    assert.deepEqual(await ask(7), []);
  });
});

test("the setting says how wide “ is shown", async () => {
  const settings = { current: { ambiguousWidth: "wide" } };
  await withClient({ settings }, async (client) => {
    const text = `${draft}\n| a | b |\n| --- | --- |\n| “三” | 1 |\n`;
    await client.open(uri, text);
    const edits = await client.request<TextEdit[]>("textDocument/formatting", format);
    assert.match(edited(text, edits), /^\| a {6}\| b {3}\|$/m);
  });
});

test("totals: followed, recomputed, filled; positions in another version are not trusted", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const position = { line: 6, character: draft.split("\n")[6]?.indexOf("1 |") ?? 0 };
    const follow = (version: number): Promise<TextEdit[] | null> =>
      client.request("ogiReport/followTotals", { uri, version, positions: [position] });
    const mended = draft.replace("|    2 |", "|    1 |");
    assert.equal(edited(draft, (await follow(1)) ?? []), mended);
    assert.equal(await follow(0), null);
    assert.equal(edited(draft, await client.request("ogiReport/recomputeTotals", { uri })), mended);
    const blank = draft.replace("|        1 |", "|          |");
    await client.change(uri, 2, [{ text: blank }]);
    assert.equal(
      edited(blank, await client.request("ogiReport/fillBlanks", { uri, position })),
      draft.replace("|        1 |", "|        0 |"),
    );
    assert.deepEqual(await client.request("ogiReport/fillBlanks", { uri: "file:///absent.ogi.md" }), []);
  });
});

test("the canonical form is aligned by the same width", async () => {
  const settings = { current: { ambiguousWidth: "wide" } };
  await withClient({ settings }, async (client) => {
    const text = `${draft}\n## 其他\n\n| a | b |\n| --- | --- |\n| “三” | 1 |\n`;
    await client.open(uri, text);
    const converted = edited(text, await client.request<TextEdit[]>("ogiReport/canonical", { uri }));
    await client.change(uri, 2, [{ text: converted }]);
    assert.deepEqual(await client.request("textDocument/formatting", format), []);
  });
});

test("inserted tables, completions, code actions and new drafts are aligned by the same width", async () => {
  const settings = { current: { ambiguousWidth: "wide" } };
  await withClient({ settings }, async (client) => {
    const head = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n";
    await client.open(uri, head);
    const isAligned = async (version: number, text: string): Promise<void> => {
      await client.change(uri, version, [{ text }]);
      assert.match(text, /三安全一稳定”/);
      assert.deepEqual(await client.request("textDocument/formatting", format), []);
    };
    const position = { line: 4, character: 0 };
    const inserted = await client.request<TextEdit & { caret: Position }>("ogiReport/insertTable", {
      uri,
      table: "requests",
      position,
    });
    const withTable = edited(head, [inserted]);
    await isAligned(2, withTable);
    assert.match(withTable.split("\n")[inserted.caret.line]?.slice(inserted.caret.character) ?? "", /^ \|/);

    await client.change(uri, 3, [{ text: head }]);
    const textDocument = { uri };
    const { items } = await client.request<CompletionList>("textDocument/completion", {
      textDocument,
      position,
    });
    const offered = items.find(({ label }) => label.includes("空白表三"));
    assert.ok(offered?.textEdit);
    await isAligned(4, edited(head, [offered.textEdit as TextEdit]).replace("$0", ""));

    await client.change(uri, 5, [{ text: head }]);
    const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 5 } };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title.includes("表三"));
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    await isAligned(6, edited(head, (change?.edits ?? action?.edit?.changes?.[uri] ?? []) as TextEdit[]));

    const asked = { body: "甲街道办事处", year: 2025, fill: "blank", wide: true };
    await isAligned(7, await client.request<string>("ogiReport/newReport", asked));
  });
});
