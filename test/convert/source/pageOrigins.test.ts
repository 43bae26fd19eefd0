import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placesIn } from "../../../server/src/convert/source/origins.ts";
import { readPage } from "../../../server/src/convert/source/page/page.ts";
import { type SourceText, sourceLimits } from "../../../server/src/convert/source/source.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { readerText } from "../../../server/src/syntax/readerText.ts";
import { isBlank, type Span } from "../../../server/src/util/span.ts";
import { forge } from "../../support/forge/forge.ts";
import { bytesOf, forgedArticle, pageOf, shells } from "../../support/pages.ts";
import { readHtml } from "../../support/readPages.ts";

/** What a reader sees in a piece of a page or of a draft, without blanks. */
function seen(text: string, markdown: boolean): string {
  return [...readerText(text, markdown)].filter((each) => !isBlank(each.charCodeAt(0))).join("");
}

/** Every line and every filled cell stands in the page where its place says, with the same words. */
function assertPlaces({ text, origins }: SourceText, where: string): void {
  assert.ok(origins);
  const { source, all } = origins;
  const place = placesIn(all, { text, source });
  const check = (span: Span, markdown: boolean): void => {
    const { start, end } = place(span);
    assert.equal(
      seen(source.slice(start, end), false),
      seen(text.slice(span.start, span.end), markdown),
      where,
    );
    assert.doesNotMatch(source.slice(start, end), /^\s|\s$/);
  };
  for (const block of parse(text).blocks) {
    if (block.kind === "line") check(block.span, true);
    if (block.kind !== "grid") continue;
    for (const { cells } of block.rows) {
      for (const { span, slot } of cells) {
        if (span.start < span.end) check(span, false);
        else assert.match(source.slice(...ends(place(slot))), /^<t[dh][^<>]*>$/i, where);
      }
    }
  }
}

function ends({ start, end }: Span): [number, number] {
  return [start, end];
}

for (const shell of shells) {
  test(`on a page like ${shell.name} every line and cell has its place`, () => {
    for (let seed = 0; seed < 4; seed++) {
      const { text, model } = forge(seed, { layout: "html" });
      const html = pageOf(shell, forgedArticle(text, model, shell.style));
      assertPlaces(readHtml(bytesOf(shell, html)), `${shell.name}, seed ${seed}`);
    }
  });
}

test("lines of preformatted text have places of their own", () => {
  const lines = [
    "一、总体情况",
    "\t收到&nbsp;12件",
    "",
    "五、存在的主要问题及改进情况",
    "公开不够及时&hellip;",
  ];
  const reading = readHtml(`<html><body><pre>${lines.join("\r\n")}</pre></body></html>`);
  const { text, origins } = reading;
  assert.ok(origins);
  const place = placesIn(origins.all, { text, source: origins.source });
  const led = (words: string): string => {
    const start = text.indexOf(words);
    return origins.source.slice(...ends(place({ start, end: start + words.length })));
  };
  assert.equal(led("五、存在的主要问题及改进情况"), "五、存在的主要问题及改进情况");
  assert.equal(led("12"), "12");
  assert.equal(led("不够"), "不够");
});

const pieces = [
  "<p>",
  "</p>",
  "<td>",
  "</td>",
  "<table>",
  "<tr>",
  "</table>",
  "<pre>",
  "</pre>",
  "<b>",
  "<ol><li>",
  "<h2>",
  "一、总体情况",
  "五、存在的主要问题及改进情况",
  "收到 12 件。",
  "&emsp;",
  "&amp;lt;",
  "&#150;",
  "&",
  "<",
  "<!-- x -->",
  "<!-- ogi-ignore total.cell: 无 -->",
  "<![endif]",
  "\r\n",
  "|",
  "![",
  "\ud800",
  "𠀀",
  "<img src=a.png>",
  "<script>1<2</script>",
  "<span hidden>藏</span>",
];

test("whatever a page holds, every place is in it, and places follow each other", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(400), fc.nat(40)), { maxLength: 20 }),
      (parts, spans) => {
        const reading = readPage(
          new TextEncoder().encode(`<html><body>${parts.join("")}</body></html>`),
          sourceLimits,
        );
        if ("reason" in reading) return;
        const { text, origins } = reading;
        assert.ok(origins);
        let done = 0;
        for (const { at, length, span } of origins.all) {
          assert.ok(at >= done && span.start <= span.end && span.end <= origins.source.length);
          done = at + length;
        }
        assert.ok(done <= text.length);
        for (const exact of [undefined, { text, source: origins.source }]) {
          const place = placesIn(origins.all, exact);
          for (const [from, length] of spans) {
            const start = Math.min(from, text.length);
            const found = place({ start, end: Math.min(start + length, text.length) });
            assert.ok(0 <= found.start && found.start <= found.end && found.end <= origins.source.length);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});
