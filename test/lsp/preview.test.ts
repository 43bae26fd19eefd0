import assert from "node:assert/strict";
import { test } from "node:test";
import type { PreviewResult } from "../../server/src/lsp/preview.ts";
import { at, base, disk, last, until, withWorkspace } from "./disk.ts";
import { draft, uri, withClient } from "./drafts.ts";

test("the preview has lines and characters of the text as it is now, and follows what is typed", async () => {
  await withClient({}, async (client) => {
    const ask = (known?: readonly string[]): Promise<PreviewResult | null> =>
      client.request("ogiReport/preview", { uri, ...(known ? { known } : {}) });
    assert.equal(await ask(), null);
    await client.open(uri, draft);
    const before = await ask();
    assert.equal(before?.version, 1);
    const table = before.blocks.at(-1);
    const first = table?.start ?? 0;
    assert.deepEqual([first, table?.content?.end], [4, 4]);
    const row = before.findings.find(({ rule }) => rule === "total.row");
    assert.ok(row, JSON.stringify(before.findings));
    const cell = table?.content?.cells.slice((row.cell ?? 0) * 4, (row.cell ?? 0) * 4 + 4) ?? [];
    const [line = 0, from, endLine, to] = cell;
    assert.equal(line, endLine);
    assert.equal(draft.split("\n")[first + line]?.slice(from, to), "2");
    await client.change(uri, 2, [{ text: draft.replace("|    2 |", "|    1 |") }]);
    const known = before.blocks.map(({ id }) => id);
    const after = await ask(known);
    assert.equal(after?.version, 2);
    assert.ok(!after.findings.some(({ rule }) => rule === "total.row"));
    const fresh = after.blocks.filter(({ content }) => content);
    assert.deepEqual(
      fresh.map(({ id }) => known.includes(id)),
      [false],
    );
    assert.match(fresh[0]?.content?.html ?? "", /<table/);
  });
});

test("a table that was only moved to the right is told of anew: its cells stand elsewhere in their lines", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const tableOf = async (known: readonly string[]) =>
      (await client.request<PreviewResult>("ogiReport/preview", { uri, known })).blocks.at(-1);
    const before = await tableOf([]);
    assert.deepEqual(await tableOf([before?.id ?? ""]), { id: before?.id, start: before?.start });
    await client.change(uri, 2, [{ text: draft.replaceAll("\n|", "\n |") }]);
    const after = await tableOf([before?.id ?? ""]);
    assert.equal(after?.content?.html, before?.content?.html);
    assert.equal(after?.content?.cells[1], (before?.content?.cells[1] ?? 0) + 1);
  });
});

test("who shows the draft as it is gets nothing again; the analysis comes when it is looked at", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const first = await client.request<PreviewResult>("ogiReport/preview", { uri, analysis: false });
    assert.equal(first.analysis, null);
    const shown = first.state;
    const again = { uri, shown, analysis: false };
    assert.deepEqual(await client.request("ogiReport/preview", again), { unchanged: true });
    const analysed = await client.request<PreviewResult>("ogiReport/preview", { uri, shown });
    assert.equal(typeof analysed.analysis?.outcomes, "string");
    await client.change(uri, 2, [{ text: draft.replace("|    2 |", "|    1 |") }]);
    const changed = await client.request<PreviewResult>("ogiReport/preview", again);
    assert.equal(changed.version, 2);
    assert.notEqual(changed.state, shown);
  });
});

test("what is no report has none, and what cannot be read says why", async () => {
  await withClient({}, async (client) => {
    await client.open("file:///记录.md", "# 会议纪要\n", "markdown");
    assert.equal(await client.request("ogiReport/preview", { uri: "file:///记录.md" }), null);
    await client.open(uri, "\u0000\u0001".repeat(4000));
    const unread = await client.request<PreviewResult>("ogiReport/preview", { uri });
    assert.match(unread.unread ?? "", /不是文本/);
    assert.deepEqual(unread.blocks, []);
  });
});

test("the years of the body in the workspace are its course, without those of others; never saved drafts have it too", async () => {
  const other = last.replaceAll("花园街道", "果园街道");
  await withWorkspace(disk({ "b.ogi.md": last, "c.ogi.md": other }), async (client) => {
    const years = async (uri: string): Promise<readonly number[]> => {
      const shown = await client.request<PreviewResult | null>("ogiReport/preview", { uri });
      return shown?.analysis?.trend.years.map(({ year }) => year) ?? [];
    };
    await client.open(at("a.ogi.md"), base);
    await until(async () => (await years(at("a.ogi.md"))).length === 2);
    assert.deepEqual(await years(at("a.ogi.md")), [2024, 2025]);
    await client.open(
      "untitled:Untitled-1",
      base.replace(/202[56]/g, (each) => String(Number(each) + 1)),
    );
    assert.deepEqual(await years("untitled:Untitled-1"), [2024, 2025, 2026]);
  });
});
