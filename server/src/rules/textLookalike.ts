import type { Report } from "../model/report.ts";
import { forms } from "../schema/forms.ts";
import { withoutLookalikes } from "../util/cjk.ts";
import { type Span, touches } from "../util/span.ts";
import type { FindingData, Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";

interface Hit {
  readonly span: Span;
  readonly found: string;
  readonly right: string;
}

/** More of them in one draft is a broken font table, and listing each helps nobody. */
const most = 100;

export const textLookalike: Rule = {
  id: "text.lookalike",
  severity: "warning",
  *check(report) {
    let count = 0;
    for (const { span, found, right } of hits(report)) {
      if (++count > most) return;
      yield {
        span,
        say: (t) => t.textLookalike(found, right),
        data: placeOf(report, span),
        fixes: () => [{ say: (t) => t.changeText(right), safe: true, edits: [replace(span, right)] }],
      };
    }
  },
};

/** For each character of an official term, the terms that it stands in and where. */
const places: ReadonlyMap<string, readonly { readonly term: string; readonly at: number }[]> = (() => {
  const terms = new Set<string>(["政府采购", "集中采购", "采购", "政府信息公开", "信息公开", "年度报告"]);
  for (const form of forms) {
    for (const section of form.sections)
      for (const title of [section.title, ...section.accepted]) terms.add(title);
    for (const table of Object.values(form.tables)) {
      for (const block of table.blocks) {
        for (const label of [...block.rows, ...block.columns])
          terms.add(label.label.replace(/^(?:[一二三四]、|（.）|\d\.)/, ""));
      }
    }
  }
  const byChar = new Map<string, { term: string; at: number }[]>();
  // Longer terms first, so that the whole label is named and not a word in it.
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    for (const [at, char] of [...term].entries()) {
      const known = byChar.get(char);
      if (known) known.push({ term, at });
      else byChar.set(char, [{ term, at }]);
    }
  }
  return byChar;
})();

/** The label or the section that a span stands in, by the form's keys. */
function placeOf({ tables, outline }: Report, span: Span): FindingData {
  for (const { form, rows, columns } of tables.values()) {
    const common = { section: form.section, table: form.key };
    const row = rows.find(({ label }) => label && touches(label.span, span.start));
    if (row) return { ...common, row: row.form.key };
    const column = columns.find(({ cell }) => touches(cell.span, span.start));
    if (column) return { ...common, column: column.form.key };
  }
  const section = outline.sections.findLast((each) => each.span.start <= span.start);
  return section ? { section: section.form.key } : {};
}

function* hits({ tree: { text }, outline }: Report): Iterable<Hit> {
  const lookalike = /[\u2e80-\u2fdf釆]|(?<=(?:^|[\n\t|>（(])[ \t]*)[lI](?=[.．、]\s*[\u4e00-\u9fff])/g;
  const headings = new Set(outline.sections.map((section) => section.heading.line.span.start));
  let end = 0;
  for (let match = lookalike.exec(text); match; match = lookalike.exec(text)) {
    const { index } = match;
    if (index < end) continue;
    // An ordinal in front of a section's title is judged with the other ordinals.
    const hit = /[lI]/.test(match[0])
      ? headings.has(index)
        ? undefined
        : ordinal(index)
      : termAround(text, index);
    if (!hit) continue;
    end = hit.span.end;
    yield hit;
  }
}

function ordinal(index: number): Hit {
  return { span: { start: index, end: index + 1 }, found: "l", right: "1" };
}

/** The longest official term that the text around the character would be, were its look-alikes put right. */
function termAround(text: string, index: number): Hit | undefined {
  const right = withoutLookalikes(text.charAt(index));
  for (const { term, at } of places.get(right) ?? []) {
    const start = index - at;
    if (start < 0) continue;
    const found = text.slice(start, start + term.length);
    if (withoutLookalikes(found) === term)
      return { span: { start, end: start + term.length }, found, right: term };
  }
  return undefined;
}
