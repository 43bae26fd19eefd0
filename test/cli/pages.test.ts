import assert from "node:assert/strict";
import { test } from "node:test";
import { type CheckedFile, type CheckedFinding, checkText } from "../../server/src/cli/checked.ts";
import { contextFor } from "../../server/src/cli/context.ts";
import { type ReadText, sourceOf } from "../../server/src/cli/input.ts";
import type { Range } from "../../server/src/cli/positions.ts";
import { lineStartsOf } from "../../server/src/util/lines.ts";
import { faults } from "../support/forge/faults.ts";
import { forge, seeded, write } from "../support/forge/forge.ts";
import type { Model } from "../support/forge/types.ts";
import { articleOf, bytesOf, forgedArticle, pageOf, type Shell, shells } from "../support/pages.ts";
import { graveIn } from "../support/readPages.ts";
import { testRealReports } from "../support/realReports.ts";

const context = contextFor("zh");

async function read(bytes: Uint8Array): Promise<ReadText> {
  const source = await sourceOf("/页.html", bytes);
  return "reason" in source ? assert.fail(source.reason(context)) : source;
}

async function check(bytes: Uint8Array): Promise<CheckedFile> {
  return checkText({ path: "/页.html", shown: "页.html" }, await read(bytes), { rules: {} }, context);
}

function grave({ findings }: CheckedFile): readonly CheckedFinding[] {
  return findings.filter(({ severity }) => severity === "error" || severity === "warning");
}

/** What stands at a range in a page. */
function wordsAt(html: string, range: Range | undefined): string {
  assert.ok(range);
  const starts = lineStartsOf(html);
  const offset = ({ line, character }: Range["start"]): number => (starts[line] ?? 0) + character;
  return html.slice(offset(range.start), offset(range.end));
}

function forgedPage(shell: Shell, model: Model, text: string): string {
  return pageOf(shell, forgedArticle(text, model, shell.style));
}

/** The page as its bytes are read again: what GB 2312 has no character for is written by its number. */
function decoded(shell: Shell, html: string): string {
  return new TextDecoder(shell.isGb ? "gb18030" : "utf-8").decode(bytesOf(shell, html));
}

for (const shell of shells) {
  test(`a correct report of either edition on a page like ${shell.name} has no error and no warning`, async () => {
    for (const year of [2020, 2024]) {
      for (let seed = 0; seed < 4; seed++) {
        const { text, model } = forge(seed, { layout: "html", year });
        const file = await check(bytesOf(shell, forgedPage(shell, model, text)));
        const said = grave(file).map(({ rule, message }) => `${rule} ${message}`);
        assert.deepEqual(said, [], `${shell.name}, ${year}, seed ${seed}`);
        assert.equal(file.year, year);
      }
    }
  });

  test(`a wrong number on a page like ${shell.name} is found where it stands`, async () => {
    const fault = faults.find(({ id }) => id === "requests.wrong-number");
    for (let seed = 0; seed < 4; seed++) {
      const { model } = forge(seed, { layout: "html" });
      const random = seeded(seed);
      const faulty = fault?.apply(model, random);
      assert.ok(faulty);
      const [expected] = faulty.expected;
      assert.ok(expected?.row !== undefined && expected.column !== undefined);
      const row = faulty.model.sections
        .flatMap(({ tables }) => tables)
        .find(({ key }) => key === "requests")
        ?.blocks[0]?.rows.find(({ key }) => key === expected.row);
      const text = write(faulty.model, "html", random);
      const html = forgedPage(shell, faulty.model, text);
      const file = await check(bytesOf(shell, html));
      const where = `${shell.name}, seed ${seed}`;
      const [finding, ...more] = grave(file);
      assert.deepEqual([finding?.rule, ...more.map(({ rule }) => rule)], ["total.cell"], where);
      const page = decoded(shell, html);
      const cell = row?.cells[expected.column];
      assert.equal(wordsAt(page, finding?.range), cell?.text, where);
      assert.match(finding?.message ?? "", new RegExp(`${expected.expected}`));
      assert.equal(finding?.fixable, false);
      for (const { range } of finding?.related ?? []) assert.ok(wordsAt(page, range).length < 60, where);
      // It is that cell: with the right number in its place there is nothing to find.
      assert.ok(finding?.range && expected.expected !== undefined);
      const mended = withWords(page, finding.range, expected.expected);
      assert.deepEqual(grave(await check(bytesOf(shell, mended))), [], where);
    }
  });
}

function withWords(html: string, { start, end }: Range, words: string): string {
  const starts = lineStartsOf(html);
  const from = (starts[start.line] ?? 0) + start.character;
  return html.slice(0, from) + words + html.slice((starts[end.line] ?? 0) + end.character);
}

testRealReports(({ number, text }) => {
  test(`report ${number} on a page has the same errors and warnings`, async () => {
    const own = graveIn(text).map((each) => each.split(" ", 1)[0]);
    for (const shell of shells) {
      const html = pageOf(shell, articleOf(text, shell.style));
      const file = await check(bytesOf(shell, html));
      assert.deepEqual(
        grave(file)
          .map(({ rule }) => rule)
          .sort(),
        own.sort(),
        shell.name,
      );
      const page = decoded(shell, html);
      for (const { range, related } of file.findings) {
        wordsAt(page, range);
        for (const each of related) wordsAt(page, each.range);
      }
    }
  });
});
