import assert from "node:assert/strict";
import { readPage } from "../../server/src/convert/source/page/page.ts";
import { type SourceLimits, type SourceText, sourceLimits } from "../../server/src/convert/source/source.ts";
import { sourcesEn } from "../../server/src/messages/sources.en.ts";
import { sourcesZh } from "../../server/src/messages/sources.zh.ts";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { readerText } from "../../server/src/syntax/readerText.ts";
import { census, difference, textsOf, wordsOf } from "./pages.ts";

/** A page as it is read from its bytes; a page that is refused fails the test with the reason. */
export function readHtml(page: string | Uint8Array): SourceText {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  const reading = readPage(bytes, sourceLimits);
  if ("reason" in reading) assert.fail(reading.reason(sourcesZh));
  return reading;
}

/** Why a page is refused. */
export function reasonOf(page: string | Uint8Array, limits: SourceLimits = sourceLimits): string {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  const reading = readPage(bytes, limits);
  if (!("reason" in reading)) assert.fail(`was read: ${reading.text.slice(0, 200)}`);
  assert.ok(reading.reason(sourcesEn).length > 10);
  return reading.reason(sourcesZh);
}

/** What is told of a page, with the words that were left out. */
export function remarksOf({ remarks }: SourceText): readonly string[] {
  return remarks.map(({ say, words }) => {
    assert.ok(say(sourcesEn).length > 10);
    return words === undefined ? say(sourcesZh) : `${say(sourcesZh)}：${words.replace(/\n/g, " / ")}`;
  });
}

/** Every letter and digit of the page is in the text or in a remark, as often as on the page. */
export function assertWhole(html: string, reading: SourceText, where: string = html): void {
  assert.deepEqual(lackingOf(html, reading), [], where);
}

/** The letters and digits that a page and its reading do not have equally often. */
export function lackingOf(html: string, reading: SourceText): readonly string[] {
  const words = [...wordsOf(reading), titleTwice(html, reading)];
  return difference(census(textsOf(html)), census(words));
}

/** Words in the page's head that its text begins with: they need not be said again. */
function titleTwice(html: string, { text }: SourceText): string {
  const flat = (each: string): string => each.replace(/\s+/g, "");
  const head = flat(/<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? "");
  const lines = text.split(/\n+/).slice(0, 3);
  const begun = lines.map((_, at) =>
    flat(
      lines
        .slice(0, at + 1)
        .map((line) => readerText(line.replace(/^#+ /, ""), true))
        .join(""),
    ),
  );
  return begun.filter((each) => each !== "" && head.startsWith(each)).at(-1) ?? "";
}

/** The findings of a draft that a reviewer would send it back for. */
export function graveIn(text: string): readonly string[] {
  return analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, Math.min(span.end, span.start + 20))}`);
}

const ownTitle = "花园街道办事处2023年政府信息公开工作年度报告";

/** A report that is no more than its headings, about what a test puts into it. */
export function reportAround(html: string, title: string = ownTitle): string {
  return `<html><head><meta charset="utf-8"></head><body><h1>${title}</h1><div>
<p>一、总体情况</p>${html}
<p>五、存在的主要问题及改进情况</p><p>公开不够及时，下一步将加强督促。</p>
<p>六、其他需要报告的事项</p><p>无。</p></div></body></html>`;
}

/** What the text has between its first two headings. */
export function inner(page: string): readonly string[] {
  const reading = readHtml(page);
  assertWhole(page, reading);
  const chunks = reading.text.trimEnd().split("\n\n");
  const from = chunks.findIndex((chunk) => chunk.endsWith("一、总体情况"));
  const to = chunks.findIndex((chunk) => chunk.endsWith("五、存在的主要问题及改进情况"));
  return chunks.slice(from + 1, to);
}
