import { lineEnding } from "../model/canonical.ts";
import type { Heading } from "../model/headings.ts";
import { type Report, readReport } from "../model/report.ts";
import type { Table } from "../model/table.ts";
import type { Edit } from "../rules/finding.ts";
import type { TableKey } from "../schema/types.ts";
import { parse } from "../syntax/parse.ts";
import type { Block } from "../syntax/tree.ts";
import type { Span } from "../util/span.ts";
import { frontMatterText } from "./frontMatter.ts";
import { headingLevels, headingLine, splitRunOn, titleLine } from "./headings.ts";
import { type Place, pieceOf, placeOf } from "./place.ts";
import { isHtmlPage, isMarkdown, readProse, type Stretch } from "./prose.ts";
import { type CanonicalTable, canonicalTable } from "./table.ts";

/**
 * Replaces a raw table, in place, by the canonical pipe tables. Its grids may stand apart: the first gives way to the
 * whole table, the others are taken out, and the text between them stays. No edits where the table is canonical
 * already, or where none of its values could be bound.
 */
export function tableEdits(report: Report, table: Table): readonly Edit[] {
  const { text } = report.tree;
  const place = placeOf(report.tree, table);
  const made = place && canonicalTable(report, table, place, isMarkdown(report) ? "### " : "");
  if (!made) return [];
  const eol = lineEnding(text);
  const [first, ...rest] = place.runs;
  const canonical = made.text.replaceAll("\n", eol);
  if (rest.length === 0 && text.slice(first.start, first.end) === canonical) return [];
  return [
    { span: first, text: framed(text, first, canonical, eol) },
    ...rest.map((run) => ({ span: withLineEnd(text, run), text: "" })),
  ];
}

/** The text with a blank line before and behind it, where the draft has none there. */
function framed(source: string, span: Span, text: string, eol: string): string {
  const above = source.slice(Math.max(0, span.start - 80), span.start);
  const below = source.slice(span.end, span.end + 80);
  const lead =
    /(?:^|\r\n?|\n)[ \t]*(?:\r\n?|\n)$/.test(above) || span.start === 0
      ? ""
      : /[\r\n]$/.test(above)
        ? eol
        : eol + eol;
  const trail =
    /^[ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n|$)/.test(below) || below.trim() === ""
      ? ""
      : /^[ \t]*[\r\n]/.test(below)
        ? eol
        : eol + eol;
  return lead + text + trail;
}

function withLineEnd(source: string, span: Span): Span {
  const behind = /^[ \t]*(?:\r\n?|\n)/.exec(source.slice(span.end, span.end + 80));
  return { start: span.start, end: span.end + (behind?.[0].length ?? 0) };
}

/** A draft in the canonical form, and what the conversion could not decide. */
export interface Converted {
  readonly text: string;
  /** For each table how many lines of it are kept as text below it. */
  readonly leftovers: readonly { readonly table: TableKey; readonly count: number }[];
  /** Tables that could not be read and stay as they were. */
  readonly kept: readonly TableKey[];
}

/**
 * The whole draft in the canonical form: front matter, `#` title, `##` sections and `###` sub-headings in the author's
 * own words, official tables as aligned pipe tables, and everything else as it was written. Nothing is lost; what a
 * table holds and its canonical form has no place for follows it as text. A canonical draft comes back unchanged.
 */
export function canonicalText(report: Report): string {
  return convertReport(report).text;
}

/** A damaged draft may read better once its tables stand apart; more than this it never takes. */
const mostPasses = 4;

export function convertReport(report: Report): Converted {
  let done = convertOnce(report);
  for (let pass = 1; pass < mostPasses; pass++) {
    const next = convertOnce(readReport(parse(done.text)));
    if (next.text === done.text) break;
    done = { ...next, leftovers: [...done.leftovers, ...next.leftovers] };
  }
  return done;
}

function convertOnce(report: Report): Converted {
  const { tree } = report;
  const tables = placeTables(report);
  const stretches = [...tableStretches(report, tables), ...lineStretches(report, tables)];
  stretches.sort((a, b) => a.span.start - b.span.start);
  const text = [...frontMatterText(report), ...readProse(report, stretches)].join("\n\n");
  const eol = lineEnding(tree.text);
  const bound = new Set(tables.map(({ table }) => table.form.key));
  return {
    text: text === "" ? "" : `${text.replace(/\r\n?|\n/g, eol)}${eol}`,
    leftovers: tables.flatMap(({ table, canonical: { leftovers } }) =>
      leftovers > 0 ? [{ table: table.form.key, count: leftovers }] : [],
    ),
    kept: [...new Set([...report.unreadable.keys(), ...report.tables.keys()])].filter(
      (key) => !bound.has(key),
    ),
  };
}

interface PlacedTable {
  readonly table: Table;
  readonly place: Place;
  readonly canonical: CanonicalTable;
}

function placeTables(report: Report): readonly PlacedTable[] {
  return [...report.tables.values()].flatMap((table) => {
    const place = placeOf(report.tree, table);
    const canonical = place && canonicalTable(report, table, place, "### ");
    return canonical ? [{ table, place, canonical }] : [];
  });
}

function tableStretches({ tree }: Report, tables: readonly PlacedTable[]): readonly Stretch[] {
  const taken = new Set<Block>(tables.flatMap(({ table }) => table.grids));
  const stretches: Stretch[] = [];
  for (const { place, canonical } of tables) {
    for (const [at, span] of place.runs.entries())
      stretches.push({ span, chunk: at === 0 ? canonical.text : "" });
  }
  for (const [at, block] of tree.blocks.entries()) {
    if (block.kind === "line" || taken.has(block)) continue;
    // Code, tables that are not the form's, and tables that could not be bound stay as they are.
    const span = pieceOf(tree, at);
    stretches.push({ span, chunk: tree.text.slice(span.start, span.end).replace(/(?<![\r\n])[\r\n]+$/, "") });
  }
  return stretches;
}

/** The title and the headings, and in an html page every other line too. */
function lineStretches(report: Report, tables: readonly PlacedTable[]): readonly Stretch[] {
  const { tree } = report;
  const title = titleLine(report);
  const levels = headingLevels(report);
  const html = isHtmlPage(report);
  const stretches: Stretch[] = title ? [title] : [];
  const inTables = new Set<Block>(tables.flatMap(({ place }) => place.captions.map(({ line }) => line)));
  for (const [at, block] of tree.blocks.entries()) {
    if (block.kind !== "line" || inTables.has(block)) continue;
    if (title && title.span.start <= block.span.start && block.span.end <= title.span.end) continue;
    const level = levels.get(block) ?? (html ? block.level : undefined);
    if (level === undefined) continue;
    const span = pieceOf(tree, at);
    const runOn = report.outline.sections.find(({ heading }) => heading.line === block && heading.runsOn);
    stretches.push({
      span,
      chunk: runOn ? runOnChunk(tree.text, runOn.heading) : headingLine(tree.text, block, level, span, html),
    });
  }
  return stretches;
}

function runOnChunk(text: string, heading: Heading): string {
  const { heading: words, rest } = splitRunOn(text, heading);
  return `## ${words}\n\n${rest}`;
}
