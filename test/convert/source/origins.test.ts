import assert from "node:assert/strict";
import { test } from "node:test";
import { type Origin, placesIn, wordsIn } from "../../../server/src/convert/source/origins.ts";
import type { Span } from "../../../server/src/util/span.ts";

/** Where words stand in a text. */
function find(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

/** Pieces of a reading, each with the piece of the source that it was made of. */
function originsOf(
  text: string,
  source: string,
  pairs: readonly (readonly [string, string])[],
): readonly Origin[] {
  let [at, from] = [0, 0];
  return pairs.map(([piece, html]) => {
    const here = find(text, piece, at);
    const there = find(source, html, from);
    [at, from] = [here.end, there.end];
    return { at: here.start, length: piece.length, span: wordsIn(source, there) };
  });
}

/** What of the source some words of one line of a reading lead to. */
function leads(text: string, source: string, words: string): string {
  const place = placesIn(originsOf(text, source, [[text, source]]), { text, source });
  const { start, end } = place(find(text, words));
  return source.slice(start, end);
}

test("words lead to the same letters, whatever tags, names of characters and line breaks stand between them", () => {
  const source = "\n <span>&emsp;&emsp;收到</span>申<b>请&nbsp;<i>12</i></b>\r\n件，办&#32467;&lt;11&gt;件 ";
  const text = "收到申请 12件，办结<11>件";
  assert.equal(leads(text, source, "收到"), "收到");
  assert.equal(leads(text, source, "12"), "12");
  assert.equal(leads(text, source, "到申"), "到</span>申");
  assert.equal(leads(text, source, "12件"), "12</i></b>\r\n件");
  assert.equal(leads(text, source, "结"), "&#32467;");
  assert.equal(leads(text, source, "<11>"), "&lt;11&gt;");
  assert.equal(leads(text, source, text), source.trim().slice("<span>&emsp;&emsp;".length));
});

test("what the reader escapes is escaped for the draft alone", () => {
  assert.equal(leads("\\# 甲\\|乙 &amp;nbsp; 12", "# 甲|乙 &amp;nbsp; 12", "12"), "12");
  assert.equal(leads("\\# 甲\\|乙", "# 甲|乙", "乙"), "乙");
  assert.equal(leads("甲\\rightarrow乙", "甲\\rightarrow乙", "\\rightarrow"), "\\rightarrow");
  assert.equal(leads("9 < 10 &lt;b>", "9 < 10 &lt;b>", "10"), "10");
});

test("attributes and comments with a > in them are passed over", () => {
  const source = `<a title="a>b" href='x'>甲</a><!-- <p> -> -->乙<![if !x]>丙`;
  assert.equal(leads("甲乙丙", source, "乙"), "乙");
  assert.equal(leads("甲乙丙", source, "丙"), "丙");
});

test("letters that are not the same lead to the whole line; names that are not known do no harm", () => {
  assert.equal(leads("甲乙丙", "甲<script>x</script>乙丙", "乙"), "甲<script>x</script>乙丙");
  assert.equal(leads("甲→乙", "甲&rarr;乙", "乙"), "乙");
  assert.equal(leads("甲–乙", "甲&#150;乙", "乙"), "乙");
  assert.equal(leads("甲乙", "甲<b", "乙"), "甲");
});

test("blanks and points lead between the words about them", () => {
  const [text, source] = ["甲 乙", "甲&nbsp;<b>乙</b>"];
  const place = placesIn(originsOf(text, source, [[text, source]]), { text, source });
  assert.equal(leads(text, source, " "), "&nbsp;<b>");
  assert.deepEqual(place({ start: 0, end: 0 }), { start: 0, end: 0 });
  assert.deepEqual(place({ start: 1, end: 1 }), { start: 1, end: 1 });
  assert.deepEqual(place({ start: 2, end: 2 }), find(source, "", source.indexOf("乙")));
  assert.deepEqual(place({ start: 3, end: 3 }), find(source, "", source.indexOf("</b>")));
});

const source = "<h2>一、甲</h2><table><tr><td>收到<td>1 2<td width=9></table><p>完</p>";
const text = "# 一、甲\n\n<table><tr><td>收到</td><td>1 2</td><td></td></tr></table>\n\n完\n";
const cells = originsOf(text, source, [
  ["一、甲", "一、甲"],
  ["收到", "收到"],
  ["1 2", "1 2"],
]);
const blank: Origin = {
  at: text.indexOf("<td></td>") + 4,
  length: 0,
  span: find(source, "<td width=9>"),
};
const end: Origin = { at: text.indexOf("完"), length: 1, span: find(source, "完") };
const all = [...cells, blank, end];

test("a blank cell leads to its tag, a table to its cells, marks of the reader's own to what stands before them", () => {
  for (const exact of [undefined, { text, source }]) {
    const place = placesIn(all, exact);
    const led = (words: string): string => {
      const { start, end: stop } = place(find(text, words));
      return source.slice(start, stop);
    };
    const point = (at: number): string => {
      const { start, end: stop } = place({ start: at, end: at });
      return source.slice(start, stop);
    };
    assert.equal(led("一、甲"), "一、甲");
    assert.equal(led("# 一、甲"), "一、甲");
    assert.equal(led("1 2"), "1 2");
    assert.equal(led("<td></td>"), "<td width=9>");
    assert.equal(point(blank.at), "<td width=9>");
    assert.equal(led("<table><tr>"), "一、甲");
    assert.equal(led("</td></tr></table>"), "<td width=9>");
    assert.equal(led("<tr><td>收到</td><td>"), "收到");
    assert.equal(led("收到</td><td>1 2"), "收到<td>1 2");
    assert.equal(
      led("<table><tr><td>收到</td><td>1 2</td><td></td></tr></table>"),
      "收到<td>1 2<td width=9>",
    );
    assert.equal(led(text), source.slice(4, source.indexOf("</p>")));
    assert.equal(led("完"), "完");
  }
  assert.equal(source.slice(...ends(placesIn(all, { text, source })(find(text, "2</td>")))), "2");
  assert.equal(source.slice(...ends(placesIn(all)(find(text, "2</td>")))), "1 2");
  assert.deepEqual(placesIn([])({ start: 3, end: 5 }), { start: 0, end: 0 });
});

function ends({ start, end: stop }: Span): [number, number] {
  return [start, stop];
}

test("tags that are never closed and many findings in one long line take no more time for it", () => {
  const line = "<a ".repeat(100_000);
  assert.deepEqual(wordsIn(line, { start: 0, end: line.length }), { start: 0, end: line.length });
  const comments = "<!--".repeat(100_000);
  assert.deepEqual(wordsIn(comments, { start: 0, end: comments.length }), { start: 0, end: comments.length });
  const long = "甲<b>乙</b>".repeat(50_000);
  const read = "甲乙".repeat(50_000);
  const place = placesIn(originsOf(read, long, [[read, long]]), { text: read, source: long });
  for (let at = 1; at < read.length; at += 2) {
    assert.deepEqual(place({ start: at, end: at + 1 }), find(long, "乙", (at >> 1) * 9));
  }
});
