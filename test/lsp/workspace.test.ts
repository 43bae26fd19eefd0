import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, Location } from "vscode-languageserver/node";
import { canonicalUri } from "../../server/src/lsp/uris.ts";
import { withCells } from "../support/series.ts";
import {
  at,
  base,
  disk,
  found,
  idsOf,
  isHeld,
  last,
  now,
  pullAll,
  rules,
  until,
  watched,
  withWorkspace,
} from "./disk.ts";
import { only } from "./drafts.ts";

test("with one of two years open, one error leads into the other file", async () => {
  const files = disk({ "a.ogi.md": now, "2024/b.ogi.md": last });
  await withWorkspace(files, async (client) => {
    await client.open(at("a.ogi.md"), now);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "series.carry-over");
    const all = await client.diagnostics(at("a.ogi.md"));
    assert.deepEqual(rules(all), ["series.carry-over"]);
    const [related] = only(all, "series.carry-over").relatedInformation ?? [];
    assert.equal(related?.location.uri, at("2024/b.ogi.md"));
    const { start, end } = related.location.range;
    const line = last.split("\n")[start.line] ?? "";
    assert.match(line, /^\| 四、结转/);
    assert.equal(line.slice(start.character, end.character), "1");
    assert.deepEqual([...client.registered].sort(), [
      "workspace/didChangeConfiguration",
      "workspace/didChangeWatchedFiles",
    ]);
  });
});

test("a fix in the other file is shown before it is done", async () => {
  const more = withCells(last, { "四、结转": { 1: "2", 7: "2" }, "一、本年新收": { 1: "10", 7: "13" } });
  const files = disk({ "a.ogi.md": base, "b.ogi.md": more });
  await withWorkspace(files, async (client) => {
    await client.open(at("a.ogi.md"), base);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md"))).length > 0);
    const found = await client.diagnostics(at("a.ogi.md"));
    const [first] = found.filter(({ code }) => code === "series.carry-over");
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: at("a.ogi.md") },
      range: first?.range,
      context: { diagnostics: [] },
    });
    const [action] = actions.filter(({ title }) => title.startsWith("把2024年报告"));
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && "textDocument" in change);
    assert.deepEqual(change.textDocument, { uri: at("b.ogi.md"), version: null });
    assert.deepEqual(
      Object.values(action?.edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
  });
});

test("from 上年结转 the way leads to last year's cell, and back from 结转下年度", async () => {
  const files = disk({ "a.ogi.md": base, "b.ogi.md": last });
  await withWorkspace(files, async (client) => {
    await client.open(at("a.ogi.md"), base);
    await client.open(at("b.ogi.md"), last);
    const cell =
      base
        .split("\n")
        .find((line) => line.startsWith("| 二、上年结转"))
        ?.indexOf(" 1 |") ?? 0;
    const lineOf = (text: string, label: string): number =>
      text.split("\n").findIndex((line) => line.startsWith(`| ${label}`));
    const ask = (what: string, name: string, line: number, character: number): Promise<Location[] | null> =>
      client.request(`textDocument/${what}`, {
        textDocument: { uri: at(name) },
        position: { line, character },
        context: { includeDeclaration: false },
      });
    const now = lineOf(base, "二、上年结转");
    const before = lineOf(last, "四、结转");
    await until(async () => (await ask("definition", "a.ogi.md", now, cell))?.[0]?.uri === at("b.ogi.md"));
    const [definition] = (await ask("definition", "a.ogi.md", now, cell)) ?? [];
    assert.deepEqual([definition?.uri, definition?.range.start.line], [at("b.ogi.md"), before]);
    const { start, end } = definition?.range ?? { start: { character: 0 }, end: { character: 0 } };
    assert.equal(last.split("\n")[before]?.slice(start.character, end.character), "1");
    assert.equal(await ask("definition", "a.ogi.md", now, 4), null);
    const reference = (await ask("references", "b.ogi.md", before, start.character))?.at(-1);
    assert.deepEqual([reference?.uri, reference?.range.start.line], [at("a.ogi.md"), now]);
  });
});

test("files that are not open are reported, once, and again only when something changes", async () => {
  const files = disk({ "a.ogi.md": now, "b.ogi.md": last, "notes.md": "# 会议记录\n" });
  await withWorkspace(files, async (client) => {
    const first = await pullAll(client);
    assert.deepEqual(found(first, "a.ogi.md"), ["series.carry-over"]);
    assert.equal(found(first, "notes.md"), undefined);
    const held = pullAll(client, idsOf(first));
    assert.ok(await isHeld(held));
    files.files.set(at("b.ogi.md"), last.replaceAll("2024", "2022"));
    await watched(client, "b.ogi.md", 2);
    const second = await held;
    assert.deepEqual(found(second, "a.ogi.md"), ["total.cell"]);
  });
});

test("an open document's text wins over the file's; closing gives the file its word back", async () => {
  const files = disk({ "a.ogi.md": now, "b.ogi.md": last });
  await withWorkspace(files, async (client) => {
    const first = await pullAll(client);
    const held = pullAll(client, idsOf(first));
    await client.open(at("b.ogi.md"), last.replaceAll("2024", "2022"));
    const second = await held;
    assert.deepEqual(found(second, "a.ogi.md"), ["total.cell"]);
    assert.equal(found(second, "b.ogi.md"), undefined);
    const again = pullAll(client, idsOf(first, second));
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: at("b.ogi.md") },
    });
    let third = await again;
    // The closed file may be told of first, and the report that it touches with the next answer.
    if (!found(third, "a.ogi.md")) third = await pullAll(client, idsOf(first, second, third));
    assert.deepEqual(found(third, "a.ogi.md"), ["series.carry-over"]);
  });
});

test("files come and go", async () => {
  const files = disk({ "a.ogi.md": now });
  await withWorkspace(files, async (client) => {
    await client.open(at("a.ogi.md"), now);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "total.cell");
    files.files.set(at("x/b.ogi.md"), last);
    await watched(client, "x/b.ogi.md", 1);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "series.carry-over");
    await until(() => client.refreshed.count > 0);
    files.files.delete(at("x/b.ogi.md"));
    await watched(client, "x/b.ogi.md", 3);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "total.cell");
  });
});

test("a folder comes and goes as one", async () => {
  const files = disk({ "a.ogi.md": now });
  await withWorkspace(files, async (client) => {
    await client.open(at("a.ogi.md"), now);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "total.cell");
    files.files.set(at("去年/b.ogi.md"), last);
    await watched(client, "去年", 1);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "series.carry-over");
    files.files.delete(at("去年/b.ogi.md"));
    await watched(client, "去年", 3);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "total.cell");
  });
});

test("a file that is deleted loses its findings", async () => {
  const files = disk({ "a.ogi.md": now });
  await withWorkspace(files, async (client) => {
    const first = await pullAll(client);
    files.files.delete(at("a.ogi.md"));
    const held = pullAll(client, idsOf(first));
    await watched(client, "a.ogi.md", 3);
    const [gone] = (await held).items;
    assert.ok(gone?.kind === "full" && gone.items.length === 0);
  });
});

test("上年报告 outside the workspace is read; a document that is not open there is not reported", async () => {
  const files = disk({ "a.ogi.md": now.replace("状态:", "上年报告: ../归档/b.ogi.md\n状态:") });
  files.files.set(canonicalUri("file:///归档/b.ogi.md"), last);
  await withWorkspace(files, async (client) => {
    const report = await pullAll(client);
    assert.deepEqual(
      report.items.map(({ uri }) => uri),
      [at("a.ogi.md")],
    );
    assert.deepEqual(found(report, "a.ogi.md"), ["series.carry-over"]);
  });
});

test("a client that cannot pull is told of files that are not open, and of neighbours that change", async () => {
  const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
  const files = disk({ "a.ogi.md": now, "b.ogi.md": last });
  await withWorkspace(
    files,
    async (client) => {
      await until(
        () => rules(client.pushed.get(at("a.ogi.md"))?.diagnostics ?? [])[0] === "series.carry-over",
      );
      await client.open(at("b.ogi.md"), last.replaceAll("2024", "2022"));
      await until(() => rules(client.pushed.get(at("a.ogi.md"))?.diagnostics ?? [])[0] === "total.cell");
    },
    { capabilities },
  );
});

test("switched off, every report is judged alone and nothing is read", async () => {
  const files = disk({ "a.ogi.md": now, "b.ogi.md": last });
  const settings = { current: { series: { enabled: false } } };
  await withWorkspace(
    files,
    async (client) => {
      await client.open(at("a.ogi.md"), now);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(rules(await client.diagnostics(at("a.ogi.md"))), ["total.cell"]);
      assert.deepEqual(
        files.reads.filter((each) => !each.endsWith("/ogi-report.json")),
        [],
      );
    },
    { settings },
  );
});

test("a result id changes when only a neighbour did", async () => {
  const files = disk({ "a.ogi.md": now, "b.ogi.md": last });
  await withWorkspace(files, async (client) => {
    await client.open(at("a.ogi.md"), now);
    await client.open(at("b.ogi.md"), last);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "series.carry-over");
    const before = await client.pull(at("a.ogi.md"));
    assert.ok(before.kind === "full" && before.resultId);
    await client.change(at("b.ogi.md"), 2, [{ text: last.replaceAll("2024", "2022") }]);
    await until(async () => (await client.pull(at("a.ogi.md"), before.resultId)).kind === "full");
    assert.deepEqual(rules(await client.diagnostics(at("a.ogi.md"))), ["total.cell"]);
  });
});

test("addresses are one however they are written", () => {
  assert.equal(
    canonicalUri("file:///c:/a b/年报(1).ogi.md"),
    "file:///c%3A/a%20b/%E5%B9%B4%E6%8A%A5%281%29.ogi.md",
  );
  assert.equal(canonicalUri("file:///c%3A/a%20b"), canonicalUri("FILE:///c:/a b"));
  assert.equal(canonicalUri("file:///100%/x"), "file:///100%25/x");
});
