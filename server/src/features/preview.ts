import { blockHtml } from "../convert/html/block.ts";
import type { OfficialBlock, TableBlock, TableCell } from "../convert/official/document.ts";
import { officialDocument } from "../convert/official/layout.ts";
import type { Messages } from "../messages/zh.ts";
import type { Report } from "../model/report.ts";
import type { Analysis } from "../rules/analyse.ts";
import type { Finding, FindingData, Severity } from "../rules/finding.ts";
import { hashOf } from "../util/hash.ts";
import { type Span, touches } from "../util/span.ts";

/** A draft as it will be published, in pieces that can be replaced one by one. */
export interface Preview {
  readonly blocks: readonly PreviewBlock[];
  /** In document order. Hints are left out: a preview that dots every line is not read. */
  readonly findings: readonly PreviewFinding[];
}

export interface PreviewBlock {
  /** The same where its HTML is the same and its cells stand alike in its text, wherever that stands. */
  readonly id: string;
  /** Written when it is asked for: of most blocks, a reader of the last version has it. */
  readonly html: string;
  readonly span: Span;
  /** Where the cells of a table are written, by the number in their `data-cell`; undefined where the draft lacks one. */
  readonly cells: readonly (Span | undefined)[];
}

export interface PreviewFinding {
  readonly rule: string;
  readonly severity: Exclude<Severity, "hint">;
  readonly message: string;
  /** The block that it is shown at, by its place among the blocks; undefined where the draft has none. */
  readonly block?: number;
  readonly cell?: number;
  /** The words of the block that it is about, and how many times they stand in it before. */
  readonly words?: string;
  readonly before?: number;
}

/** Draws a draft, with what was found in it. */
export function previewOf(report: Report, { findings }: Analysis, messages: Messages): Preview {
  const { blocks } = officialDocument(report);
  const { text } = report.tree;
  const places = blocks.map((block) => ({ block, cells: cellsOf(block) }));
  return {
    blocks: places.map(({ block, cells }) => ({
      id: hashOf(JSON.stringify(shown(block)) + text.slice(block.span.start, block.span.end)),
      get html() {
        return numbered(block, cells);
      },
      span: block.span,
      cells: cells.map((cell) => cell.span),
    })),
    findings: findings.flatMap((finding) => {
      const { rule, severity, say } = finding;
      if (severity === "hint") return [];
      return [{ rule, severity, message: say(messages), ...placeOf(text, finding, places) }];
    }),
  };
}

/** All of a block that its HTML is made of: not where it is written. */
function shown({ span: _, ...block }: OfficialBlock): object {
  if (!("rows" in block)) return block;
  return { ...block, rows: block.rows.map(({ cells }) => cells.map(({ span, at, ...cell }) => cell)) };
}

function numbered(block: OfficialBlock, cells: readonly TableCell[]): string {
  const numbers = new Map(cells.map((cell, at) => [cell, at]));
  return blockHtml(block, (cell) => ({ "data-cell": String(numbers.get(cell)) }));
}

interface Place {
  readonly block: OfficialBlock;
  readonly cells: readonly TableCell[];
}

function cellsOf(block: OfficialBlock): readonly TableCell[] {
  return block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [];
}

type FoundAt = Pick<PreviewFinding, "block" | "cell" | "words" | "before">;

/** Where a finding is shown: on its cell, else on what it touches, else on what stands before it. */
function placeOf(text: string, { span, data }: Finding, places: readonly Place[]): FoundAt {
  for (const [block, { block: own, cells }] of places.entries()) {
    // What is said of a sentence names the cell that contradicts it.
    const cell = overlap(own.span, span) ? cells.findIndex(({ at }) => at && isAt(at, data)) : -1;
    if (cell >= 0) return { block, cell };
  }
  const block = nearest(span, places);
  const place = block === undefined ? undefined : places[block];
  if (block === undefined || !place) return {};
  if (place.block.kind === "table") return { block, ...cellWithin(span, place.block, place.cells) };
  return { block, ...wordsWithin(text, span, place.block.span) };
}

function isAt(at: NonNullable<TableCell["at"]>, data: FindingData | undefined): boolean {
  return at.table === data?.table && at.row === data.row && at.column === data.column;
}

function nearest(span: Span, places: readonly Place[]): number | undefined {
  const touched = places.findIndex(({ block }) => overlap(block.span, span));
  if (touched >= 0) return touched;
  const before = places.findLastIndex(({ block }) => block.span.end <= span.start);
  return before >= 0 ? before : places.length > 0 ? 0 : undefined;
}

function overlap(one: Span, other: Span): boolean {
  return other.start === other.end
    ? touches(one, other.start)
    : one.start < other.end && other.start < one.end;
}

/** The first cell of a row that is meant; no cell where the whole table is. */
function cellWithin(
  span: Span,
  block: TableBlock,
  cells: readonly TableCell[],
): Pick<PreviewFinding, "cell"> {
  const touched = cells.flatMap((cell, at) => (cell.span && overlap(cell.span, span) ? [at] : []));
  const [first, second] = touched;
  if (first === undefined || (second !== undefined && span.start <= block.span.start)) return {};
  return { cell: first };
}

/** Longer ones are a whole sentence: then the block says enough. */
const longest = 60;

function wordsWithin(text: string, span: Span, block: Span): Pick<PreviewFinding, "words" | "before"> {
  const words = text.slice(span.start, span.end).trim();
  const isInside = block.start <= span.start && span.end <= block.end && words !== "";
  if (!isInside || words.length > longest || /[\r\n]/.test(words)) return {};
  if (words.length >= block.end - block.start) return {};
  const before = text.slice(block.start, span.start).split(words).length - 1;
  return { words, before };
}
