import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";
import { bases } from "./pages.ts";
import { draft } from "./storms/storm.ts";

/** Correct reports in other writing: what changes no word gives no finding. */
const reports: readonly (readonly [string, string])[] = [
  ...[...bases].map(([edition, text]) => [`base ${edition}`, text] as const),
  ...layouts.map((layout, at) => [layout, forge(9500 + at, { layout }).text] as const),
];

/** Changes the paragraphs of running text only. */
function prose(change: (line: string) => string): (text: string) => string {
  return (text) =>
    text
      .split("\n")
      .map((line) => (/。/.test(line) && !/^\s*[|#<-]|\||\t|<t[dh]/.test(line) ? change(line) : line))
      .join("\n");
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const period = /自?(20\d\d)年1月1日起?至20\d\d年12月31日止?/g;

const changes: Readonly<Record<string, (text: string) => string>> = {
  "CR LF": (text) => text.replace(/\r?\n/g, "\r\n"),
  "a byte order mark": (text) => `\ufeff${text}`,
  "no line break at the end": (text) => text.trimEnd(),
  "full-width digits": prose(fullWidth),
  "blanks around digits": prose((line) => line.replace(/(\d+)/g, " $1 ")),
  "no-break blanks around digits": prose((line) => line.replace(/(\d+)/g, "\u00a0$1\u00a0")),
  "blanks between characters": prose((line) => line.replace(/([\u4e00-\u9fff]{4})/g, "$1 ")),
  "characters without width in prose": prose((line) => line.replace(/([\u4e00-\u9fff]{4})/g, "$1\u200d")),
  "characters without width in labels": (text) =>
    text.replace(/^(\|[^\n]*)$/gm, (row) =>
      row.replace(/([\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])/g, "$1\u2060"),
    ),
  "half-width punctuation": prose((line) =>
    line.replace(/[，；：（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
  ),
  "straight quotation marks": (text) => text.replace(/[“”]/g, '"'),
  "an indent of two blanks": prose((line) => `　　${line}`),
  paragraphs: prose((line) => `<p>&nbsp;&nbsp;<span style="font-size:16px">${line}</span></p>`),
  "an indent by its name": (text) =>
    text.replace(
      /^(?:(?:#{1,6} )?(?=[一二三四五六]、|（[一二三四五]）)|(?=[^|#<\n\t]{20,}。$))/gm,
      "$&&emsp;&emsp;",
    ),
  "entities around digits": prose((line) => `${line.replace(/(\d+)/g, "&nbsp;$1&nbsp;")}<br>`),
  "bold type": prose((line) => line.replace(/(\d+)件/g, "**$1**件")),
  "lines of forty characters": prose((line) => line.replace(/(.{40})(?=.)/g, "$1\n")),
  "half-width brackets in headings": (text) => text.replace(/（([一二三四五])）/g, "($1)"),
  "a blank behind the ordinal": (text) => text.replace(/^(#* ?[一二三四五六]、)(?=\S)/gm, "$1 "),
  "the second year left out": (text) => text.replace(period, "$1年1月1日-12月31日"),
  "dates with points": (text) => text.replace(period, "$1.1.1—$1.12.31"),
  "dates with zeros": (text) => text.replace(/(20\d\d)年1月1日/g, "$1年01月01日"),
  "full-width years": (text) => text.replace(/20\d\d年/g, fullWidth),
  "this year": prose((line) => line.replace(/20\d\d年(?=，)/g, "本年度")),
  "what a web page has below": (text) =>
    `${text}\n扫一扫在手机打开当前页\n\n主办：某某区人民政府　备案号：05012345号\n`,
};

function told(text: string): readonly string[] {
  return findingsOf(text).map(({ severity, rule }) => `${severity} ${rule}`);
}

for (const [name, change] of Object.entries(changes)) {
  test(`${name}: nothing more than before`, () => {
    let changed = 0;
    for (const [report, text] of reports) {
      const before = new Set(told(text));
      const after = change(text);
      if (after !== text) changed++;
      assert.deepEqual(
        [...before].filter((each) => /^(?:error|warning)/.test(each)),
        [],
        report,
      );
      // What is written in entities is pointed out as such.
      const more = told(after).filter((each) => !before.has(each) && each !== "information text.residue");
      assert.deepEqual(more, [], report);
    }
    assert.ok(changed > 0);
  });
}

test("a table of tab-separated rows, most of which are their labels alone", () => {
  const rows = (text: string): string =>
    text
      .split("\n")
      .filter((line) => !/^\| -/.test(line))
      .map((line) =>
        line
          .slice(2, -2)
          .split(/ *\| */)
          .map((cell) => (/^0?$/.test(cell.trim()) ? "" : cell.trim()))
          .join("\t")
          .trimEnd(),
      )
      .join("\n");
  const blank = /^(\| [^|]+)(?:\| +\d+ +){7}\|$/gm;
  const nothing = "$1|  |  |  |  |  |  |  |";
  const only = (kept: RegExp): string =>
    draft("2021", [
      /(?<=^## 三、.*\n\n)(?:\|.*\n)+/m,
      rows(
        (/(?<=^## 三、.*\n\n)(?:\|.*\n)+/m.exec(bases.get("2021") ?? "")?.[0] ?? "").replace(blank, (row) =>
          kept.test(row) ? row : row.replace(blank, nothing),
        ),
      ),
    ]).replace(/^### （二）依申请公开\n\n.*$/m, "### （二）依申请公开\n\n安排专人负责依申请公开工作。");
  // 上年结转 1 is 结转下年度 1, and nothing else was there.
  for (const text of [only(/上年结转|结转下年度/), only(/./)])
    assert.deepEqual(
      told(text).filter((each) => /^(?:error|warning)/.test(each)),
      [],
    );
});
