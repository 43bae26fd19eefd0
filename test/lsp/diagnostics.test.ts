import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue } from "../../server/src/rules/catalogue.ts";
import { capable } from "./client.ts";
import { draft, only, uri, withClient } from "./drafts.ts";

test("initialize offers every capability, whatever the client can do", async () => {
  for (const capabilities of [capable, {}]) {
    await withClient({ capabilities }, async ({ initialized: { capabilities: offers } }) => {
      assert.equal(offers.positionEncoding, "utf-16");
      assert.deepEqual(offers.textDocumentSync, { openClose: true, change: 2 });
      assert.equal(typeof offers.diagnosticProvider, "object");
      assert.equal(offers.completionProvider?.resolveProvider, true);
      assert.deepEqual(offers.completionProvider?.triggerCharacters, ["#", "|", "、", "（", "第"]);
      assert.equal(offers.documentSymbolProvider, true);
      assert.equal(offers.foldingRangeProvider, true);
    });
  }
});

test("pulled diagnostics carry place, code, page, data and related information", async () => {
  const host = { rulePages: "file:///program/rules/" };
  await withClient({ host }, async (client) => {
    await client.open(uri, draft);
    const found = only(await client.diagnostics(uri), "total.row");
    assert.equal(found.source, "ogi-report");
    assert.equal(found.severity, 1);
    assert.deepEqual(found.range, { start: { line: 6, character: 76 }, end: { line: 6, character: 77 } });
    assert.equal(found.codeDescription?.href, "file:///program/rules/total.row.md");
    assert.deepEqual(found.data, {
      section: "proceedings",
      table: "proceedings",
      row: "reconsideration",
      column: "total",
      stated: "2",
      expected: "1",
    });
    assert.equal(found.relatedInformation?.[0]?.location.uri, uri);
    assert.match(String(found.message), /总计填2，差1/);
  });
});

test("a second pull is answered with unchanged until the text changes", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const first = await client.pull(uri);
    assert.ok(first.kind === "full" && first.resultId);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: "unchanged", resultId: first.resultId });
    const range = { start: { line: 6, character: 76 }, end: { line: 6, character: 77 } };
    await client.change(uri, 2, [{ range, text: "1" }]);
    const second = await client.pull(uri, first.resultId);
    assert.ok(second.kind === "full" && second.resultId !== first.resultId);
    assert.ok(!second.items.some(({ code }) => code === "total.row"));
  });
});

test("a client that cannot pull is told, and told again when a document closes", async () => {
  const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: false } } };
  await withClient({ capabilities }, async (client) => {
    const first = client.nextPush();
    await client.open(uri, draft);
    const pushed = await first;
    assert.equal(pushed.version, 1);
    assert.equal(only(pushed.diagnostics, "total.row").relatedInformation, undefined);
    const next = client.nextPush();
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    assert.deepEqual(await next, { uri, diagnostics: [] });
  });
});

test("messages follow the client's language; Chinese where it names none", async () => {
  for (const [locale, said] of [
    ["zh-cn", /差1/],
    ["en-GB", /[a-z]{4}/],
    [undefined, /差1/],
    ["fr", /差1/],
  ] as const) {
    await withClient(locale === undefined ? {} : { locale }, async (client) => {
      await client.open(uri, draft);
      assert.match(String(only(await client.diagnostics(uri), "total.row").message), said);
    });
  }
});

test("settings turn rules off, and a change of settings refreshes", async () => {
  const settings: { current: unknown } = {
    current: { rules: { "total.row": "off", "total.row.x": "error", "section.missing": "loud" } },
  };
  await withClient({ settings }, async (client) => {
    await client.open(uri, draft);
    const before = await client.pull(uri);
    assert.ok(before.kind === "full" && !before.items.some(({ code }) => code === "total.row"));
    assert.deepEqual(client.registered, ["workspace/didChangeConfiguration"]);
    assert.equal(client.logged.filter((line) => line.includes("total.row.x")).length, 1);
    assert.equal(client.logged.filter((line) => line.includes("loud")).length, 1);
    settings.current = { rules: { "total.row": "hint" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const after = await client.pull(uri, before.resultId);
    assert.ok(after.kind === "full");
    assert.equal(only(after.items, "total.row").severity, 4);
    assert.equal(client.refreshed.count, 1);
  });
});

test("settings of clients that cannot be asked come with initialize, and later as they change", async () => {
  const capabilities = { textDocument: { diagnostic: {} } };
  const initializationOptions = { ogiReport: { rules: { "total.row": "warning" } } };
  await withClient({ capabilities, initializationOptions }, async (client) => {
    await client.open(uri, draft);
    assert.equal(only(await client.diagnostics(uri), "total.row").severity, 2);
    const settings = { ogiReport: { rules: { "total.row": "hint" } } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    assert.equal(only(await client.diagnostics(uri), "total.row").severity, 4);
  });
});

test("every id of the catalogue is accepted in settings, built or not", async () => {
  const rules = Object.fromEntries(catalogue.map(({ id }) => [id, "off"]));
  await withClient({ settings: { current: { rules } } }, async (client) => {
    await client.open(uri, draft);
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.deepEqual(client.logged, []);
  });
});

test("Markdown and plain text are read only where they are reports, and where that is wanted", async () => {
  const settings: { current: unknown } = { current: {} };
  await withClient({ settings }, async (client) => {
    const notes = "file:///notes.md";
    await client.open(notes, "# 会议记录\n\n| a | b |\n| - | - |\n| 1 | 2 |\n", "markdown");
    assert.deepEqual(await client.diagnostics(notes), []);
    assert.deepEqual(
      await client.request("textDocument/documentSymbol", { textDocument: { uri: notes } }),
      [],
    );
    const report = "file:///report.md";
    await client.open(report, draft, "markdown");
    only(await client.diagnostics(report), "total.row");
    settings.current = { detect: false };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await client.diagnostics(report), []);
    await client.open(uri, draft, "markdown");
    only(await client.diagnostics(uri), "total.row");
  });
});
