import type { Table } from "../model/table.ts";
import { onOneLine } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import type { Place } from "./place.ts";
import type { BlockLines } from "./table.ts";

/** A comment of the author's, `ogi-ignore` or any other. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** The comments in a stretch of the source. One that is never closed is text, as for the parser. */
export function commentsIn(source: string, within: Span): readonly Comment[] {
  const text = source.slice(within.start, within.end);
  const comments: Comment[] = [];
  for (let open = text.indexOf("<!--"); open !== -1; ) {
    const close = text.indexOf("-->", open + 2);
    if (close === -1) break;
    const span = { start: within.start + open, end: within.start + close + 3 };
    comments.push({ span, text: text.slice(open, close + 3) });
    open = text.indexOf("<!--", close + 3);
  }
  return comments;
}

/** A line of the canonical table that a comment can stand before; `end` is where its source ends. */
interface Anchor {
  readonly end: number;
  readonly slot: string;
}

export interface Placed {
  readonly before: readonly string[];
  /** The blocks' texts, with comments among their lines. */
  readonly texts: readonly string[];
  readonly after: readonly string[];
}

/**
 * Puts each comment before the line that it stood before, because that is the line it speaks of: a caption, a head or
 * a row. One of several lines cannot stand in a table and goes before it; one behind the last row goes behind it.
 */
export function placeComments(
  comments: readonly Comment[],
  table: Table,
  place: Place,
  blocks: readonly BlockLines[],
): Placed {
  if (comments.length === 0)
    return { before: [], texts: blocks.map((block) => textOf(block, none)), after: [] };
  const anchors = anchorsOf(table, place, blocks);
  const bySlot = new Map<string, string[]>();
  const before: string[] = [];
  const after: string[] = [];
  for (const { span, text: written } of comments) {
    // An ignore is put on one line, so that it can stay with its row.
    const text = written.includes("ogi-ignore") ? onOneLine(written) : written;
    const slot = anchors.find((anchor) => anchor.end >= span.end)?.slot;
    if (slot === undefined) after.push(text);
    else if (/[\r\n]/.test(text)) before.push(text);
    else bySlot.set(slot, [...(bySlot.get(slot) ?? []), text]);
  }
  const at = (slot: string): readonly string[] => bySlot.get(slot) ?? [];
  return { before, texts: blocks.map((block) => textOf(block, at)), after };
}

const none = (): readonly string[] => [];

function textOf(block: BlockLines, at: (slot: string) => readonly string[]): string {
  const { key } = block.block;
  const rows = block.rows.flatMap((row) => [...at(`row ${row.key}`), row.line]);
  const table = [...block.head, ...rows].join("\n");
  const above = [...at(`caption ${key}`), ...(block.caption === undefined ? [] : [block.caption])];
  // Below a caption a comment stays with the head; without one it would be read as a line of its own.
  const head = at(`head ${key}`);
  const chunks = block.caption === undefined ? [...head, table] : [[...head, table].join("\n")];
  return [...above, ...chunks].join("\n\n");
}

function anchorsOf(table: Table, place: Place, blocks: readonly BlockLines[]): readonly Anchor[] {
  const shown = new Set(blocks.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const anchors: Anchor[] = place.captions
    .filter(({ block }) => blocks.some((each) => each.block === block))
    .map(({ line, block }) => ({ end: line.span.end, slot: `caption ${block.key}` }));
  const rows = table.rows.filter((row) => shown.has(row.form.key));
  for (const { span, rows: all } of table.grids) {
    const first = rows.find(
      ({ gridRow }) => gridRow.span.start >= span.start && gridRow.span.end <= span.end,
    );
    const head = all[0];
    if (first && head && first.gridRow !== head) {
      anchors.push({ end: head.span.end, slot: `head ${first.block.key}` });
    }
  }
  for (const row of rows) anchors.push({ end: row.gridRow.span.end, slot: `row ${row.form.key}` });
  return anchors.sort((a, b) => a.end - b.end);
}
