import assert from "node:assert/strict";
import { test } from "node:test";
import mammoth from "mammoth";
import { writeDocx } from "../../../server/src/convert/docx/write.ts";
import { type JsonReport, toJson } from "../../../server/src/convert/json.ts";
import { officialDocument } from "../../../server/src/convert/official/layout.ts";
import { canonicalText } from "../../../server/src/convert/ogi.ts";
import { readDocx } from "../../../server/src/convert/source/docx.ts";
import { sourceLimits } from "../../../server/src/convert/source/source.ts";
import { leftoverTitle } from "../../../server/src/convert/table.ts";
import { type Report, readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { faults } from "../../support/forge/faults.ts";
import { forge, layouts, seeded, write } from "../../support/forge/forge.ts";
import { testRealReports } from "../../support/realReports.ts";

function read(text: string): Report {
  return readReport(parse(text));
}

function exported(text: string): Promise<Uint8Array> {
  return writeDocx(officialDocument(read(text)));
}

/** The draft that comes of the file. */
function imported(bytes: Uint8Array): string {
  const reading = readDocx(bytes, sourceLimits);
  assert.ok("text" in reading, "the file can be read");
  assert.deepEqual(reading.remarks, []);
  return reading.text;
}

/**
 * What both have: front matter stays behind, and with it a name that stands only there; where a line of the draft ends
 * inside of a paragraph is no part of the report.
 */
function comparable(text: string): JsonReport {
  const json = toJson(read(canonicalText(read(text))));
  return {
    ...json,
    body: null,
    sections: json.sections.map((section) => ({ ...section, text: section.text.replaceAll("\n", "") })),
  };
}

for (const layout of layouts) {
  for (const year of [2020, 2024]) {
    test(`a report of ${year} in ${layout} comes back with the same cells and paragraphs`, async () => {
      for (const seed of [1, 2, 3]) {
        const { text } = forge(seed * 31 + year, { layout, year });
        assert.deepEqual(comparable(imported(await exported(text))), comparable(text), `seed ${seed}`);
      }
    });
  }
}

test("a report with a fault comes back with the same cells", async () => {
  for (const [at, fault] of faults.entries()) {
    const layout = layouts[at % layouts.length] ?? "gfm";
    const faulty = fault.apply(forge(at, { layout }).model, seeded(at));
    // Which year the report is about may stand in its front matter alone.
    if (!faulty || fault.id === "report.year") continue;
    const text = write(faulty.model, layout, seeded(at));
    const { tables } = comparable(imported(await exported(text)));
    assert.deepEqual(tables, comparable(text).tables, `${fault.id} in ${layout}`);
  }
});

test("another reader of Word files finds the same cells and words", async () => {
  for (const year of [2020, 2024]) {
    const bytes = await exported(forge(year, { layout: "gfm", year }).text);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const own = read(imported(bytes));
    const other = read(html);
    assert.deepEqual(toJson(other).tables, toJson(own).tables);
    assert.deepEqual(
      toJson(other).sections.map(({ title }) => title),
      toJson(own).sections.map(({ title }) => title),
    );
  }
});

test("comments, ignores and front matter do not leave", async () => {
  const { text } = forge(7, { layout: "gfm", year: 2024 });
  const marked = text
    .replace(/\n(## 一)/, "\n<!-- ogi-ignore narrative.count: 上级口径 -->\n\n$1")
    .concat("\n<!-- 给科长看：数字待核 -->\n");
  const draft = `---\n单位: 柳湖街道办事处\n状态: 起草\n---\n\n${marked}`;
  const back = imported(await exported(draft));
  for (const words of ["ogi-ignore", "上级口径", "给科长看", "状态", "起草"])
    assert.ok(!back.includes(words), words);
});

testRealReports(({ number, text }) => {
  test(`report ${number} comes back with the same cells, headings and words`, async () => {
    const back = comparable(imported(await exported(text)));
    const before = comparable(text);
    assert.deepEqual(back.tables, before.tables);
    assert.equal(back.title, before.title);
    assert.equal(back.year, before.year);
    assert.deepEqual(
      back.sections.map(({ title }) => title),
      before.sections.map(({ title }) => title),
    );
    assert.deepEqual(lost(before, back), []);
  });
});

/**
 * Characters that come back less often than they stood in the draft. The sections' lines need not be the same: a
 * damaged label stays in the table, and a draft tells of it once more.
 */
function lost(before: JsonReport, back: JsonReport): readonly string[] {
  const left = charactersOf(back);
  return charactersOf(before).filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What stands above such words in a draft, and the marks of the list, are not the author's. */
function charactersOf({ sections }: JsonReport): string[] {
  const text = sections.map((section) => section.text.replaceAll(leftoverTitle, "")).join("");
  return [...text.replace(/[\s>｜-]/g, "")];
}
