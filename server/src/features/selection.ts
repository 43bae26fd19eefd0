import { sentencesOf } from "../model/prose/passages.ts";
import type { Report } from "../model/report.ts";
import type { Grid } from "../syntax/tree.ts";
import { lineStart } from "../util/lines.ts";
import { cover, type Span, touches } from "../util/span.ts";
import { blockAt, spanAt } from "./blocks.ts";
import { sectionAt } from "./place.ts";

/**
 * What a selection grows to, from the smallest to the whole document: cell, row, table, section; in running text
 * sentence, paragraph, sub-heading, section; in the front matter value, entry, front matter. Each holds the one before.
 */
export function selectionAt(report: Report, offset: number): readonly Span[] {
  const { text } = report.tree;
  const caret = Math.max(0, Math.min(offset, text.length));
  const whole = { start: 0, end: text.length };
  const found = [
    ...inFrontMatter(report, caret),
    ...inBlock(report, caret),
    ...inSections(report, caret),
    whole,
  ];
  const chain: Span[] = [];
  for (const span of found) {
    const last = chain.at(-1);
    // What does not hold the last one, as a table that goes on behind its section's end, is passed over.
    if (span.start === span.end || (last && !isWider(span, last))) continue;
    chain.push(span);
  }
  return chain.length === 0 ? [whole] : chain;
}

function isWider(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}

function inFrontMatter({ tree: { frontMatter } }: Report, offset: number): readonly Span[] {
  if (!frontMatter || !touches(frontMatter.span, offset)) return [];
  const entry = frontMatter.entries.find(({ keySpan, valueSpan }) =>
    touches(cover(keySpan, valueSpan), offset),
  );
  if (!entry) return [frontMatter.span];
  const { keySpan, valueSpan } = entry;
  const inner = [valueSpan, keySpan].find((span) => touches(span, offset));
  return [...(inner ? [inner] : []), cover(keySpan, valueSpan), frontMatter.span];
}

function inBlock(report: Report, offset: number): readonly Span[] {
  const block = blockAt(report.tree, offset);
  if (!block) return [];
  if (block.kind === "grid") return inGrid(report, block, offset);
  if (block.kind === "code") return [block.span];
  const passage = spanAt(report.prose, offset);
  if (!passage) return [block.span];
  const sentence = passage.heading
    ? undefined
    : sentencesOf(passage).find(({ span }) => touches(withStop(passage.span, span), offset));
  return [...(sentence ? [withStop(passage.span, sentence.span)] : []), passage.span];
}

/** A sentence with the stop that ends it. */
function withStop(passage: Span, { start, end }: Span): Span {
  return { start, end: Math.min(passage.end, end + 1) };
}

function inGrid(report: Report, grid: Grid, offset: number): readonly Span[] {
  const rows = grid.rows.filter(({ span }) => touches(span, offset));
  const row = rows.find(({ cells }) => cells.some(({ slot }) => touches(slot, offset))) ?? rows[0];
  const cells =
    row?.cells.filter(({ slot, implied }) => implied === undefined && touches(slot, offset)) ?? [];
  // At a border the cell that begins there is meant.
  const cell = cells.find(({ span }) => touches(span, offset)) ?? cells.at(-1);
  const table = [...report.tables.values()].find(({ grids }) => grids.includes(grid));
  return [
    ...(cell && touches(cell.span, offset) ? [cell.span] : []),
    ...(cell ? [cell.slot] : []),
    ...(row ? [row.span] : []),
    grid.span,
    ...(table ? [table.span] : []),
  ];
}

/** The text below the sub-heading, then the section; both without the blank lines that follow them. */
function inSections(report: Report, offset: number): readonly Span[] {
  const { tree, outline } = report;
  const section = sectionAt(report, offset);
  if (!section) return [];
  const from = lineStart(tree.text, section.span.start);
  const whole = withoutEnd(tree.text, { start: from, end: section.span.end }, offset);
  const inside = outline.subHeadings.filter(
    ({ line: { span } }) => section.span.start < span.start && span.end <= section.span.end,
  );
  const at = inside.findLastIndex(({ line }) => lineStart(tree.text, line.span.start) <= offset);
  const heading = inside[at];
  if (!heading) return [whole];
  const next = inside[at + 1]?.line.span.start;
  const end = next === undefined ? section.span.end : lineStart(tree.text, next);
  return [
    withoutEnd(tree.text, { start: lineStart(tree.text, heading.line.span.start), end }, offset),
    whole,
  ];
}

function withoutEnd(text: string, { start, end }: Span, least: number): Span {
  const written = start + text.slice(start, end).trimEnd().length;
  return { start, end: Math.max(written, Math.min(least, end)) };
}
