import type { Report } from "../model/report.ts";
import { forms } from "../schema/forms.ts";
import { excerpt, withoutLookalikes } from "../util/cjk.ts";
import { type Span, touches } from "../util/span.ts";
import type { FindingData, Found, Rule } from "./finding.ts";
import { capped } from "./support/capped.ts";
import { replace } from "./support/edits.ts";
import { quoted } from "./support/names.ts";
import { sectionAt } from "./support/sections.ts";

interface Hit {
  readonly span: Span;
  readonly found: string;
  /** The official words, as a message names them. */
  readonly official: string;
  /** The text of the span with the look-alikes put right. */
  readonly right: string;
}

/** A Latin letter in the place of the digit 1 before a label. */
const latinOrdinal = /^[lI](?=\s*[.．、])/;

export const textLookalike: Rule = {
  id: "text.lookalike",
  severity: "warning",
  check: (report) => capped(lookalikes(report)),
};

function* lookalikes(report: Report): Iterable<Found> {
  for (const { span, found, official, right } of hits(report)) {
    yield {
      span,
      say: (t) => t.textLookalike(excerpt(found), quoted(official)),
      data: placeOf(report, span),
      fixes: () => [
        { say: (t) => t.changeText(quoted(official)), safe: true, edits: [replace(span, right)] },
      ],
    };
  }
}

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
function placeOf(report: Report, span: Span): FindingData {
  for (const { form, rows, columns } of report.tables.values()) {
    const common = { section: form.section, table: form.key };
    const row = rows.find(({ label }) => label && touches(label.span, span.start));
    if (row) return { ...common, row: row.form.key };
    const column = columns.find(({ cell }) => touches(cell.span, span.start));
    if (column) return { ...common, column: column.form.key };
  }
  const section = sectionAt(report, span);
  return section ? { section } : {};
}

/** Labels that were bound in spite of a look-alike, with the blanks and line breaks that may stand in them. */
function* labelHits({ tables, tree: { text } }: Report): Iterable<Hit> {
  for (const { rows, columns } of tables.values()) {
    for (const { match, label, form } of [
      ...rows,
      ...columns.map((each) => ({ ...each, label: each.cell })),
    ]) {
      if (match !== "lookalike" || !label) continue;
      const found = text.slice(label.span.start, label.span.end);
      const right = withoutLookalikes(found).replace(latinOrdinal, "1");
      yield { span: label.span, found: label.text, official: form.label, right };
    }
  }
}

function* hits(report: Report): Iterable<Hit> {
  const { text } = report.tree;
  const labels = [...labelHits(report)];
  yield* labels;
  const lookalike = /[\u2e80-\u2fdf釆]/g;
  let end = 0;
  for (let match = lookalike.exec(text); match; match = lookalike.exec(text)) {
    const { index } = match;
    if (index < end || labels.some(({ span }) => touches(span, index))) continue;
    const hit = termAround(text, index);
    if (!hit) continue;
    end = hit.span.end;
    yield hit;
  }
}

/** The longest official term that the text around the character would be, were its look-alikes put right. */
function termAround(text: string, index: number): Hit | undefined {
  const right = withoutLookalikes(text.charAt(index));
  for (const { term, at } of places.get(right) ?? []) {
    const start = index - at;
    if (start < 0) continue;
    const found = text.slice(start, start + term.length);
    if (withoutLookalikes(found) === term)
      return { span: { start, end: start + term.length }, found, official: term, right: term };
  }
  return undefined;
}
