import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver/node";
import { capable } from "./client.ts";
import { actions, draft, edited, editsOf, only, uri, withClient } from "./drafts.ts";

test("completion: pinyin, filter text, order, snippet and meaning", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, `${draft}\n## sdhcl\n`);
    const position = { line: 10, character: 8 };
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ["三、收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情况（含空白表三）"],
    );
    const [plain, table] = list.items as [CompletionItem, CompletionItem];
    // It begins with what was typed, for clients that compare beginnings, and goes on with what may be typed next.
    assert.match(plain.filterText ?? "", /^## sdhcl ## 三、收到和处理政府信息公开申请情况 +s d h c l z f /);
    assert.match(
      table.filterText ?? "",
      /^## sdhcl ## 三、收到和处理政府信息公开申请情况（含空白表三） s d h c l z f /,
    );
    assert.ok((plain.sortText ?? "") < (table.sortText ?? ""));
    assert.equal(plain.insertTextFormat, 1);
    assert.equal(table.insertTextFormat, 2);
    assert.match((table.textEdit as TextEdit).newText, /\| +\$0 \|/);
    const resolved = await client.request<CompletionItem>("completionItem/resolve", plain);
    assert.match(JSON.stringify(resolved.documentation), /新收＋上年结转/);
  });
});

test("a client without snippets gets plain text", async () => {
  await withClient({ capabilities: { textDocument: { diagnostic: {} } } }, async (client) => {
    await client.open(uri, "");
    const position = { line: 0, character: 0 };
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    for (const item of list.items) {
      assert.equal(item.insertTextFormat, 1);
      assert.doesNotMatch((item.textEdit as TextEdit).newText, /\$/);
    }
  });
});

test("the computed total is preselected", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const position = { line: 6, character: 77 };
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    assert.equal(list.items[0]?.label, "1");
    assert.equal(list.items[0]?.preselect, true);
    assert.ok(
      edited(draft, [list.items[0]?.textEdit as TextEdit]).includes("|        0 |    1 |\n| 行政诉讼（未"),
    );
  });
});

test("code actions: the repair is preferred and attached; kinds and triggers are honoured", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const diagnostic = only(await client.diagnostics(uri), "total.row");
    const { range } = diagnostic;
    const [fix, ...rest] = await actions(client, range, { diagnostics: [diagnostic], triggerKind: 1 });
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix?.diagnostics, [diagnostic]);
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.deepEqual(change && "textDocument" in change && change.textDocument, { uri, version: 1 });
    assert.ok(edited(draft, editsOf(fix)).includes("|    1 |\n| 行政诉讼（未"));
    assert.ok(rest.some(({ title }) => title.includes("忽略此处的 total.row")));
    for (const only of [
      "quickfix",
      "refactor",
      "refactor.rewrite",
      "source.fixAll",
      "source.organizeSections.ogi-report",
    ]) {
      const found = await actions(client, range, { only: [only] });
      assert.ok(
        found.every(({ kind }) => kind === only || kind?.startsWith(`${only}.`)),
        only,
      );
    }
    const passing = await actions(client, range, { triggerKind: 2 });
    assert.ok(passing.every(({ kind }) => !kind?.startsWith("source")));
  });
});

test("whoever silences a finding writes over the reason that is to be given, where the client can select it", async () => {
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  const capabilities = { ...capable, workspace: { ...capable.workspace, workspaceEdit } };
  await withClient({ capabilities }, async (client) => {
    await client.open(uri, draft);
    const { range } = only(await client.diagnostics(uri), "total.row");
    const ignore = (await actions(client, range, {})).find(({ title }) =>
      title.includes("忽略此处的 total.row"),
    );
    const [change] = ignore?.edit?.documentChanges ?? [];
    assert.deepEqual(change && "edits" in change && change.edits, [
      {
        range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } },
        snippet: { kind: "snippet", value: `<!-- ogi-ignore total.row: \${1:请写明理由} -->\n` },
      },
    ]);
  });
});

test("a raw table is rewritten by a code action", async () => {
  const raw = draft
    .replace(/\n\| -.*\n/, "\n")
    .replaceAll(/^\| | \|$/gm, "")
    .replaceAll(/ +\| +/g, "\t");
  await withClient({}, async (client) => {
    await client.open(uri, raw);
    const start = { line: 5, character: 0 };
    const found = await actions(client, { start, end: start }, { only: ["refactor.rewrite"] });
    const action = found.find(({ title }) => title.includes("标准表格"));
    assert.ok(action, JSON.stringify(found.map(({ title }) => title)));
    const edits = editsOf(action);
    assert.equal(edited(raw, edits), draft);
  });
});

test("fix all as an action and as a request are the same", async () => {
  const text = draft.replace("行政复议 ", "行政复意 ");
  await withClient({}, async (client) => {
    await client.open(uri, text);
    const start = { line: 0, character: 0 };
    const [action] = await actions(client, { start, end: start }, { only: ["source.fixAll"] });
    const edits = await client.request<TextEdit[]>("ogiReport/fixAll", { uri });
    assert.equal(edits.length, 1);
    assert.deepEqual(editsOf(action), edits);
    assert.equal(edited(text, edits), draft);
  });
});
