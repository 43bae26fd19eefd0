import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, type Imported } from "../../../server/src/convert/import/import.ts";
import { toJson } from "../../../server/src/convert/json.ts";
import { canonicalText } from "../../../server/src/convert/ogi.ts";
import { readPage } from "../../../server/src/convert/source/page/page.ts";
import { type SourceText, sourceLimits } from "../../../server/src/convert/source/source.ts";
import { sourcesZh } from "../../../server/src/messages/sources.zh.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { analyse } from "../../../server/src/rules/analyse.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { forge, nestedTables } from "../../support/forge/forge.ts";
import { bytesOf, forgedArticle, pageOf, type Shell, shells, textsOf } from "../../support/pages.ts";
import { lackingOf } from "../../support/readPages.ts";

const seedsEach = 4;

function read(bytes: Uint8Array): SourceText {
  const reading = readPage(bytes, sourceLimits);
  if ("reason" in reading) assert.fail(reading.reason(sourcesZh));
  return reading;
}

function grave(text: string): readonly string[] {
  return analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, Math.min(span.end, span.start + 20))}`);
}

/** The words of a page that are the site's, as far as the report does not say them too. */
function noiseIn(shell: Shell, report: string): readonly string[] {
  return textsOf(shell.html)
    .flatMap((text) => text.split(/[\s|：【】/>·　、]+/))
    .filter((word) => [...word].length >= 3 && !report.includes(word));
}

function check(shell: Shell, seed: number): void {
  const where = `${shell.name}, seed ${seed}`;
  const forged = forge(seed, { layout: "html" });
  const html = pageOf(shell, forgedArticle(forged.text, forged.model, shell.style));
  const reading = read(bytesOf(shell, html));
  assert.deepEqual(lackingOf(html, reading), [], where);
  const draft: Imported = draftOf(reading);
  const report = readReport(parse(draft.text));
  assert.deepEqual(toJson(report).tables, nestedTables(forged.truth), where);
  assert.equal(report.year, forged.truth.year, where);
  assert.deepEqual(grave(draft.text), [], where);
  const own = canonicalText(readReport(parse(forged.text)));
  const left = noiseIn(shell, forged.text + own).filter((word) => draft.text.includes(word));
  assert.deepEqual(left, [], where);
}

for (const [place, shell] of shells.entries()) {
  test(`a report on a page like ${shell.name} comes off it whole, and nothing of the page with it`, () => {
    for (let seed = place * seedsEach; seed < (place + 1) * seedsEach; seed++) check(shell, seed);
  });
}
