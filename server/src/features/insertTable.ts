import { blankSectionText, blankTableText, type Fill, lineEnding } from "../model/canonical.ts";
import { noNeighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import type { Edit, Finding } from "../rules/finding.ts";
import { sectionMissing } from "../rules/sectionMissing.ts";
import { tableMissing } from "../rules/tableMissing.ts";
import type { TableKey } from "../schema/types.ts";
import { framed, lineEnd, lineStart } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { gridAt, lineOf, sectionAt } from "./place.ts";
import { applyEdits, smallestEdit } from "./textEdit.ts";
import { firstGap } from "./written.ts";

export interface Insertion extends Edit {
  /** Where in the written text the first number goes; undefined where no blank cell was written. */
  readonly caret: number | undefined;
}

/**
 * A blank official table where it belongs: at the caret where that is in its section, else below the section's
 * heading. Where the draft has no such section yet, its heading is written along, at its place among the others.
 */
export function insertTable(report: Report, key: TableKey, offset: number, fill: Fill): Insertion {
  const { tree, form, outline } = report;
  const eol = lineEnding(tree.text);
  const section = form.sections.find((each) => each.table === key);
  const bound = section && outline.byKey.get(section.key);
  if (!section || bound) {
    const here = !bound || sectionAt(report, offset) === bound;
    const place = here ? freePlace(report, offset) : at(lineEnd(tree.text, bound.heading.line.span.end));
    return framedAt(tree.text, place, blankTableText(form.tables[key], fill, eol), eol);
  }
  const before = form.sections
    .slice(0, form.sections.indexOf(section))
    .findLast((each) => outline.byKey.has(each.key));
  const first = outline.sections[0];
  const place = before
    ? at(outline.byKey.get(before.key)?.span.end ?? tree.text.length)
    : first
      ? at(lineStart(tree.text, first.span.start))
      : freePlace(report, offset);
  return framedAt(tree.text, place, blankSectionText(section, form, fill, eol), eol);
}

/** Every section that is missing, with its blank table, each at its place. Undefined where none is missing. */
export function insertSkeleton(report: Report, fill: Fill, offset: number): Insertion | undefined {
  const { tree, form, outline } = report;
  const eol = lineEnding(tree.text);
  if (outline.sections.length === 0) {
    const lines = form.sections.map((section) => blankSectionText(section, form, fill, eol)).join(eol);
    return framedAt(tree.text, freePlace(report, offset), lines, eol);
  }
  const fixes = [...sectionMissing.check(report, noNeighbours)].flatMap(
    (found) => found.fixes?.()[0]?.edits ?? [],
  );
  const edits = filledTables(report, fixes, fill);
  const edit = smallestEdit(tree.text, applyEdits(tree.text, edits));
  return edit && { ...edit, caret: firstGap(edit.text) };
}

const insertingRules: ReadonlySet<string> = new Set([sectionMissing.id, tableMissing.id]);

/** The edits of a finding's fix; the tables that it inserts are filled as the author wants new tables. */
export function filledFix(
  report: Report,
  { rule }: Pick<Finding, "rule">,
  edits: readonly Edit[],
  fill: Fill,
): readonly Edit[] {
  return insertingRules.has(rule) ? filledTables(report, edits, fill) : edits;
}

/** Edits that write blank official tables, with those tables filled: the rules know of no settings. */
export function filledTables({ tree, form }: Report, edits: readonly Edit[], fill: Fill): readonly Edit[] {
  if (fill === "blank") return edits;
  const eol = lineEnding(tree.text);
  const tables = Object.values(form.tables).map((table) => ({
    blank: blankTableText(table, "blank", eol),
    filled: blankTableText(table, fill, eol),
  }));
  return edits.map((edit) => ({
    ...edit,
    text: tables.reduce((text, { blank, filled }) => text.replaceAll(blank, filled), edit.text),
  }));
}

function framedAt(text: string, span: Span, lines: string, eol: string): Insertion {
  const around = text.slice(0, span.start) + text.slice(span.end);
  const written = framed(around, span.start, lines, eol);
  return { span, text: written, caret: firstGap(written) };
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** The caret's line where it is blank, to be written over; else the start of the next line that belongs to nothing. */
function freePlace({ tree }: Report, offset: number): Span {
  const { text } = tree;
  const behind = tree.frontMatter && offset <= tree.frontMatter.span.end ? tree.frontMatter.span.end : offset;
  const line = lineOf(text, behind);
  const grid = gridAt(tree, line);
  if (grid) return at(lineEnd(text, grid.span.end));
  const blank = text.slice(line.start, line.end).trim() === "";
  return blank ? { start: line.start, end: lineEnd(text, line.end) } : at(lineEnd(text, line.end));
}
