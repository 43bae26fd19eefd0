import assert from "node:assert/strict";
import { test } from "node:test";
import { type Pasting, paste } from "../../server/src/features/paste.ts";
import { applyEdits } from "../../server/src/features/textEdit.ts";
import { blankTableText } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import type { TableKey } from "../../server/src/schema/types.ts";
import { reportOf } from "../support/check.ts";
import { canonical, numbersText, programs, tabText } from "../support/clipboards.ts";

const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";
const keys: readonly TableKey[] = ["disclosure", "requests", "proceedings"];

function heading(key: TableKey): string {
  const section = form2021.sections.find((each) => each.table === key);
  return `## ${section?.ordinal}、${section?.title}\n\n`;
}

interface Pasted extends Pasting {
  readonly kinds: readonly string[];
  /** The whole text after the first offer. */
  readonly after: string;
}

/** Pastes at `$0` in a draft. */
export function pasted(drawn: string, clipboard: { html?: string; text?: string }): Pasted {
  const at = drawn.indexOf("$0");
  const text = drawn.replace("$0", "");
  const pasting = paste(reportOf(text), { start: at, end: at }, clipboard);
  const [first] = pasting.offers;
  for (const { span } of pasting.offers) assert.ok(span.start <= at && at <= span.end);
  return {
    ...pasting,
    kinds: pasting.offers.map(({ kind }) => kind),
    after: first ? applyEdits(text, [first]) : text,
  };
}

for (const [program, html] of Object.entries(programs)) {
  for (const key of keys) {
    test(`a table of ${key} copied from ${program} is the canonical table`, () => {
      const { kinds, after } = pasted(`${title}${heading(key)}$0`, { html: html(key), text: tabText(key) });
      assert.equal(after, `${title}${heading(key)}${canonical(key)}`);
      assert.deepEqual(kinds, ["table", "ordinary"]);
    });
  }
}

for (const key of keys) {
  test(`tab-separated text of ${key} is the canonical table`, () => {
    const { after } = pasted(`${title}${heading(key)}$0\n\n## 五、存在的主要问题及改进情况\n`, {
      text: tabText(key),
    });
    assert.equal(after, `${title}${heading(key)}${canonical(key)}\n## 五、存在的主要问题及改进情况\n`);
  });

  test(`a blank table of ${key} gives way, wherever in it the caret stands`, () => {
    const blank = blankTableText(form2021.tables[key]);
    for (const at of [0, 1, blank.length >> 1, blank.length - 1]) {
      const draft = `${title}${heading(key)}${blank.slice(0, at)}$0${blank.slice(at)}\n说明。\n`;
      const { kinds, after } = pasted(draft, { html: programs.Word?.(key) ?? "" });
      assert.equal(after, `${title}${heading(key)}${canonical(key)}\n说明。\n`);
      assert.equal(kinds[0], "table");
    }
  });

  test(`a filled table of ${key} stays, the pasted one stands below it`, () => {
    const own = canonical(key).replace(/(\d+) \|/, "999 |");
    const { after } = pasted(`${title}${heading(key)}${own.replace("|", "|$0")}`, {
      html: programs.Excel?.(key) ?? "",
    });
    assert.ok(after.startsWith(`${title}${heading(key)}${own}\n`));
    assert.ok(after.endsWith(canonical(key)));
  });
}

test("numbers alone fill the table from the caret's cell", () => {
  for (const key of ["requests", "proceedings"] as const) {
    const blank = blankTableText(form2021.tables[key]);
    const first = blank.search(/ \|\n\| (?:二、|行政诉讼（未)/);
    const cell =
      blank.lastIndexOf("\n", first) + blank.slice(blank.lastIndexOf("\n", first)).indexOf("| ", 2) + 2;
    const draft = `${title}${heading(key)}${blank.slice(0, cell)}$0${blank.slice(cell)}`;
    const { kinds, after } = pasted(draft, { text: numbersText(key) });
    assert.deepEqual(kinds, ["numbers"]);
    assert.equal(after, `${title}${heading(key)}${canonical(key)}`);
  }
});
