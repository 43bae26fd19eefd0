import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver/node";
import { nodeFiles } from "../../server/src/lsp/nodeFiles.ts";
import type { ExportResult, ImportResult } from "../../server/src/lsp/transfer.ts";
import { canonicalUri } from "../../server/src/lsp/uris.ts";
import { fromBase64, toBase64 } from "../../server/src/util/base64.ts";
import { articleOf, bytesOf, pageOf, shells } from "../support/pages.ts";
import { oldContainer, wordFileOf, wordsIn } from "../support/wordReport.ts";
import { pullAll, watching } from "./disk.ts";
import { withClient } from "./drafts.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const slip = base.replace("1.属于国家秘密", "1.属等国家秘密");
const office = () => import("../../server/src/convert/office.ts");
const decoded = (bytes: Uint8Array): string => new TextDecoder("gb18030").decode(bytes);
const textOf = (bytes: string): string => new TextDecoder().decode(fromBase64(bytes));

test("bytes come through a message as they are", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
  assert.throws(() => fromBase64("年报"));
});

test("a Word file becomes a draft, its doubts with their places in it", async () => {
  await withClient({}, async (client) => {
    const params = { name: "报告.docx", bytes: toBase64(wordFileOf(slip)), uri: "file:///w/报告.docx" };
    const made = await client.request<ImportResult>("ogiReport/import", params);
    assert.ok("text" in made);
    assert.deepEqual([made.body, made.year, made.remarks.length], ["花园街道办事处", 2025, 1]);
    const [{ message, range } = { message: "" }] = made.remarks;
    assert.match(message, /^原文这一行写作“1\.属等国家秘密”/);
    const line = made.text.split("\n")[range?.start.line ?? 0] ?? "";
    assert.equal(line.slice(range?.start.character, range?.end.character), "1.属于国家秘密");
  });
});

test("a file that cannot be read is answered with the reason, in the client's language", async () => {
  const params = { name: "报告.doc", bytes: toBase64(oldContainer("WordDocument")) };
  await withClient({}, async (client) => {
    const made = await client.request<ImportResult>("ogiReport/import", params);
    assert.match("failure" in made ? made.failure : "", /另存为 \.docx/);
  });
  await withClient({ locale: "en" }, async (client) => {
    const made = await client.request<ImportResult>("ogiReport/import", params);
    assert.match("failure" in made ? made.failure : "", /save it as \.docx/);
  });
});

test("an open draft is exported to every kind of file, with the errors that it leaves with", async () => {
  await withClient({}, async (client) => {
    const uri = "file:///w/a.ogi.md";
    await client.open(uri, base.replace(/(\| （七）总计 .*?\| +)\d+( \|)$/m, "$177$2"));
    const to = (kind: string, more = {}): Promise<ExportResult> =>
      client.request("ogiReport/export", { uri, to: kind, ...more });
    const page = await to("html");
    assert.match(textOf(page.bytes), /^<!DOCTYPE html>[\s\S]*花园街道办事处/);
    assert.equal(page.errors.length, 1);
    assert.match(page.errors[0]?.message ?? "", /77/);
    assert.equal(JSON.parse(textOf((await to("json")).bytes)).year, 2025);
    assert.match(textOf((await to("csv")).bytes), /花园街道办事处/);
    for (const signatureSheet of [false, true]) {
      const said = wordsIn(fromBase64((await to("docx", { signatureSheet })).bytes));
      assert.match(said, /花园街道办事处/);
      assert.equal(/送签单/.test(said), signatureSheet);
      assert.equal(/错误1处/.test(said), signatureSheet);
    }
    assert.equal(await client.request("ogiReport/export", { uri: "file:///w/b.ogi.md", to: "docx" }), null);
  });
});

const shell = shells.find(({ isGb }) => isGb);
/** A report on a page of a site, in the encoding of the site. */
function pageWith(text: string): Uint8Array {
  if (!shell) throw new Error("no page in GB18030");
  return bytesOf(shell, pageOf(shell, articleOf(text.replace(/^---\n[\s\S]*?\n---\n+/, ""), shell.style)));
}

const last = base.replaceAll("2025", "2024").replaceAll("2026", "2025");
for (const [name, bytes] of [
  ["去年.docx", wordFileOf(last)],
  ["去年.html", pageWith(last)],
] as const) {
  test(`last year's report may be ${name}: its numbers are compared, and the way leads to its beginning`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "ogi-lsp-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, name), bytes);
    const uri = pathToFileURL(join(folder, "今年.ogi.md")).href;
    const own = base
      .replace(/^状态: .*$/m, `上年报告: ${name}`)
      .replace(/^(\| 二、上年结转\S* *\| +)1 /m, "$17 ");
    await withClient({ host: { files: nodeFiles(office) } }, async (client) => {
      await client.open(uri, own);
      let found: readonly Diagnostic[] = [];
      for (let round = 0; round < 100 && !found.some(({ code }) => code === "series.carry-over"); round++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        found = await client.diagnostics(uri);
      }
      const carried = found.find(({ code }) => code === "series.carry-over");
      const [place] = carried?.relatedInformation ?? [];
      assert.equal(place?.location.uri, canonicalUri(pathToFileURL(join(folder, name)).href));
      assert.deepEqual(place.location.range.start, { line: 0, character: 0 });
    });
  });
}

test("a page in the folder is judged without being opened, at its own lines, whatever stands about the report", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "ogi-lsp-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const wrong = base.replace(/(\| （七）总计 .*\| +)\d+( \|)$/m, "$1777$2");
  assert.notEqual(wrong, base);
  const bytes = pageWith(wrong);
  writeFileSync(join(folder, "年报.html"), bytes);
  writeFileSync(join(folder, "别的.html"), "<html><body><h1>通知</h1><p>放假。</p></body></html>");
  const [folderUri, uri] = [folder, join(folder, "年报.html")].map((each) => pathToFileURL(each).href);
  assert.ok(folderUri && uri);
  const options = {
    capabilities: watching,
    folders: [folderUri],
    host: { files: nodeFiles(office) },
  };
  await withClient(options, async (client) => {
    const answer = await pullAll(client);
    const [report, ...others] = answer.items.filter(({ kind }) => kind === "full");
    assert.deepEqual(others, []);
    assert.equal(report?.uri, canonicalUri(uri));
    const items = "items" in report ? report.items : [];
    const grave = items.filter(({ severity }) => severity === 1);
    assert.deepEqual(
      grave.map(({ code }) => code),
      ["total.cell"],
    );
    const { start, end } = grave[0]?.range ?? {};
    const line = decoded(bytes).split(/\r?\n/)[start?.line ?? -1] ?? "";
    assert.equal(line.slice(start?.character, end?.character), "777");
  });
});
