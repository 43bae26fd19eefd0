import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { writeDocx } from "../../../server/src/convert/docx/write.ts";
import type { OfficialDocument } from "../../../server/src/convert/official/document.ts";
import { all, type Element, only, opened, partOf, readerText, valOf } from "./opened.ts";
import { misplaced } from "./order.ts";
import { documentOf, heading, paragraph, table, title, wholeReport } from "./sample.ts";

/** Opens the file as strictly as Word does. */
async function body(document: OfficialDocument): Promise<Element> {
  const parts = opened(
    await writeDocx(document, { signatureSheet: { findings: { errors: 1, warnings: 2 } } }),
  );
  assert.deepEqual([...parts.values()].flatMap(misplaced), []);
  return only(partOf(parts, "word/document.xml"), "w:body");
}

/** What stands behind the sheet. */
function report(element: Element): readonly Element[] {
  const at = element.children.findIndex((child) => all(child, "w:sectPr").length > 0);
  return element.children.slice(at + 1);
}

test("what XML cannot hold is replaced visibly, everywhere", async () => {
  const bad = "甲\u0000\u0007\u001b乙\ud800丙\udc00丁\ufffe\uffff𠀀😀";
  const good = "甲\ufffd\ufffd\ufffd乙\ufffd丙\ufffd丁\ufffd\ufffd𠀀😀";
  const document = {
    ...documentOf(title(bad), heading(1, bad), paragraph(bad), table(bad, 0, [1])),
    body: bad,
  };
  const texts = report(await body(document)).flatMap((element) =>
    all(element, "w:t").map(({ text }) => text),
  );
  assert.deepEqual(texts, [good, good, good, good]);
});

test("signs of markup are shown as text", async () => {
  const text = `<script onerror="x">&amp; </w:t></w:r> ]]> <!-- '`;
  const [shown] = report(await body(documentOf(paragraph(text))));
  assert.equal(readerText(shown as Element), text);
});

test("line breaks of every kind and tabs are breaks and tabs", async () => {
  const [shown] = report(await body(documentOf(paragraph("甲\n乙\r\n丙\r丁\v戊\f己\u2028庚\t辛\n\n"))));
  assert.equal(readerText(shown as Element), "甲\n乙\n丙\n丁\n戊\n己\n庚\t辛\n\n");
});

test("blanks at the ends of a run are kept", async () => {
  const [shown] = report(await body(documentOf(paragraph("  甲　乙  "))));
  assert.equal(readerText(shown as Element), "  甲　乙  ");
  assert.equal(only(shown as Element, "w:t").attributes["xml:space"], "preserve");
});

test("an empty report, and one without a name", async () => {
  const nothing = { title: undefined, body: undefined, year: undefined, blocks: [] };
  assert.deepEqual(
    report(await body(nothing)).map(({ name }) => name),
    ["w:sectPr"],
  );
  const core = partOf(opened(await writeDocx(nothing)), "docProps/core.xml");
  assert.equal(only(core, "dc:title").text, "政府信息公开工作年度报告");
  assert.equal(only(core, "dc:creator").text, "政府信息公开年报助手");
});

test("a table is never last, and two are never beside each other: Word would join or refuse them", async () => {
  const small = table("甲", 0, [1]);
  const none = { ...small, rows: [] };
  for (const blocks of [[small], [small, small], [small, none], [none], [small, none, small]]) {
    const names = report(await body(documentOf(...blocks))).map(({ name }) => name);
    for (const [at, name] of names.entries())
      if (name === "w:tbl") assert.equal(names[at + 1], "w:p", names.join(" "));
  }
});

test("a table that Word could not open is written line by line, and loses nothing", async () => {
  const cell = { column: 0, colSpan: 1, rowSpan: 1, kind: "value", at: undefined, span: undefined } as const;
  const odd = (...cells: readonly object[]): ReturnType<typeof table> => ({
    ...table("", 0, [1, 1]),
    rows: [{ cells: cells.map((each, at) => ({ ...cell, text: `格${at}`, ...each })) }],
  });
  const wide = table(Array.from({ length: 64 }, (_, at) => `格${at}`).join("|"), 0, new Array(64).fill(1));
  for (const block of [
    odd({ column: 0 }, { column: 0 }),
    odd({ column: 0, colSpan: 2 }, { column: 1 }),
    odd({ column: 2 }),
    odd({ column: 1, colSpan: 2 }),
    odd({ column: -1 }),
    { ...odd({}), widths: [] },
    wide,
  ]) {
    const written = report(await body(documentOf(block)));
    assert.equal(written.flatMap((element) => all(element, "w:tc")).length, 0);
    const texts = block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    assert.equal(written.map(readerText).join(""), texts.join("\t"));
  }
});

test("the widest table that Word opens is a table", async () => {
  const wide = table(Array.from({ length: 63 }, () => "1234567").join("|"), 0, new Array(63).fill(1));
  const written = report(await body(documentOf(wide)));
  assert.equal(written.flatMap((element) => all(element, "w:tc")).length, 63);
});

test("a row that consists of what is covered from above is a row", async () => {
  const covered = { ...table("1x2甲|1x2乙", 0, [1, 1]) };
  const rows = report(await body(documentOf({ ...covered, rows: [...covered.rows, { cells: [] }] }))).flatMap(
    (element) => all(element, "w:tr"),
  );
  assert.equal(rows.length, 2);
  assert.deepEqual(
    all(rows[1] as Element, "w:tc").map((each) => valOf(each, "w:vMerge")),
    ["on", "on"],
  );
});

test("two thousand paragraphs", async () => {
  const many = Array.from({ length: 2000 }, (_, at) => paragraph(`第${at}段。`.repeat(20)));
  assert.equal(report(await body(documentOf(...many))).length, 2001);
});

test("any text at all gives a file that opens, in every place", async () => {
  const anything = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
  });
  await fc.assert(
    fc.asyncProperty(anything, anything, async (first, second) => {
      const whole = wholeReport();
      const written = await body({
        ...documentOf(title(first), heading(2, second), paragraph(first, "verbatim"), paragraph(second)),
        body: second,
        title: first,
      });
      assert.ok(report(written).length >= 5, whole.title);
    }),
    { numRuns: 60 },
  );
});
