import assert from "node:assert/strict";
import { test } from "node:test";
import { officialPage } from "../../../server/src/convert/html/page.ts";
import type { OfficialDocument } from "../../../server/src/convert/official/document.ts";
import { canonicalText } from "../../../server/src/convert/ogi.ts";
import { readPage } from "../../../server/src/convert/source/page/page.ts";
import { sourceLimits } from "../../../server/src/convert/source/source.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { analyse } from "../../../server/src/rules/analyse.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { forge, layouts } from "../../support/forge/forge.ts";
import { layOut, textOf, values } from "../../support/official.ts";
import { testRealReports } from "../../support/realReports.ts";

const seeds = Array.from({ length: 6 }, (_, index) => index);

/** Every value by its place in the form, and every paragraph, heading and other table in order. */
function contents({ blocks }: OfficialDocument): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table" || block.key === undefined) return [`${block.kind} ${textOf(block).trim()}`];
    return Object.entries(values(block)).map(([at, value]) => `${block.key} ${at} ${value}`);
  });
}

/** What importing makes of a page: a draft, and the words that were left out as no part of the report. */
function imported(page: string): { readonly draft: string; readonly left: string } {
  const read = readPage(new TextEncoder().encode(page), sourceLimits);
  if ("reason" in read) assert.fail("the page is refused");
  return {
    draft: canonicalText(readReport(parse(read.text))),
    left: read.remarks.map(({ words }) => words ?? "").join("\n"),
  };
}

function check(text: string, where: string): void {
  const before = layOut(text);
  const page = officialPage(before);
  const { draft, left } = imported(page);
  const after = contents(layOut(draft));
  const words = (each: string): string => each.slice(each.indexOf(" ") + 1);
  const lost = contents(before).filter(
    (each) =>
      !after.includes(each) &&
      !words(each)
        .split(/[\t\n]/)
        .every((word) => left.includes(word)),
  );
  assert.deepEqual(lost, [], where);
  const read = contents(layOut(page.slice(page.indexOf("<main>"))));
  assert.deepEqual(read, contents(before), `${where}, read as it stands`);
}

test("draft → page → draft keeps every value and every paragraph, in both editions and all layouts", () => {
  for (const layout of layouts) {
    for (const seed of seeds) check(forge(seed, { layout }).text, `seed ${seed}, ${layout}`);
  }
});

test("a group's sum is that sum again", () => {
  for (const seed of seeds) check(forge(seed, { layout: "gfm", subtotals: true }).text, `seed ${seed}`);
});

test("a page of a correct report is correct", () => {
  for (const subtotals of [true, false]) {
    for (const seed of seeds) {
      const { text } = forge(seed, { layout: "gfm", subtotals });
      const { draft } = imported(officialPage(layOut(text)));
      const { findings } = analyse(readReport(parse(draft)));
      const grave = findings.filter(({ severity }) => severity === "error" || severity === "warning");
      assert.deepEqual(
        grave.map(({ rule, data }) => [rule, data]),
        [],
        `seed ${seed}`,
      );
    }
  }
});

testRealReports(({ name, text }) => {
  test(`${name} → page → draft keeps every value and every paragraph`, () => {
    check(text, name);
  });
});
