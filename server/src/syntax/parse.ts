import { readCellPerLine } from "./cellPerLine.ts";
import { takeComments } from "./comments.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { readGfm } from "./gfm.ts";
import { readHtmlGrids } from "./html.ts";
import { type Line, splitLines } from "./lines.ts";
import { readLoosePipe } from "./loosePipe.ts";
import { readPipePerLine } from "./pipePerLine.ts";
import type { Reader, Source } from "./source.ts";
import { readTabRows } from "./tabRows.ts";
import { maskTags } from "./tagMask.ts";
import { readTextLine } from "./textLine.ts";
import type { Block, Code, Grid, Layout, Tree } from "./tree.ts";

const quote = 34;
const byteOrderMark = 0xfeff;

/** In the order they are asked; the surest marks come first. */
const readers: readonly Reader[] = [readGfm, readPipePerLine, readLoosePipe, readTabRows, readCellPerLine];

/** Reads any text whatever into lines, grids and code. Never throws; takes time in proportion to the text. */
export function parse(text: string): Tree {
  const frontMatter = readFrontMatter(text);
  // A byte order mark is no indent of the first line.
  const from = frontMatter?.span.end ?? (text.charCodeAt(0) === byteOrderMark ? 1 : 0);
  const { masked: uncommented, codes, directives } = takeComments(text, from);
  const blocks = inOrder(codes, readHtmlGrids(uncommented, from));
  const { masked, headingTags } = maskTags(uncommented, from, blocks);
  const lines = splitLines({ text, masked, from, blocks, headingTags });
  return { text, frontMatter, blocks: readBlocks({ text, masked, lines }), directives };
}

function inOrder(codes: readonly Code[], grids: readonly Grid[]): readonly (Code | Grid)[] {
  if (grids.length === 0) return codes;
  const all = [...codes, ...grids].sort((left, right) => left.span.start - right.span.start);
  // Code inside a table belongs to the table.
  let end = 0;
  return all.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function readBlocks(source: Source): Block[] {
  const blocks: Block[] = [];
  // A reader that found nothing up to a line is not asked again before it, which keeps failures linear.
  const nothingBefore = readers.map(() => 0);
  let above: { readonly layout: Layout; readonly next: number } | undefined;
  for (let at = 0; at < source.lines.length; ) {
    const line = source.lines[at];
    if (!line) break;
    if (line.block) {
      blocks.push(line.block);
      at++;
      continue;
    }
    const near = above && at - above.next < 2 ? above.layout : undefined;
    const reading = mayBegin(source, line) ? ask(source, at, near, nothingBefore) : undefined;
    if (reading) {
      blocks.push(reading.grid);
      at = reading.next;
      above = { layout: reading.grid.layout, next: at };
      continue;
    }
    if (line.first < line.last) blocks.push(readTextLine(source.masked, line));
    at++;
  }
  return blocks;
}

function ask(
  source: Source,
  at: number,
  above: Layout | undefined,
  nothingBefore: number[],
): { grid: Grid; next: number } | undefined {
  for (let index = 0; index < readers.length; index++) {
    if (at < (nothingBefore[index] ?? 0)) continue;
    const reading = readers[index]?.(source, at, above);
    if (!reading) continue;
    if (reading.grid && reading.next > at) return { grid: reading.grid, next: reading.next };
    nothingBefore[index] = reading.next;
  }
  return undefined;
}

/** Most lines of prose have no border, no indent and no quote: they need not be asked about. */
function mayBegin(source: Source, line: Line): boolean {
  return (
    line.bars + line.tabs > 0 || line.first > line.start || source.masked.charCodeAt(line.first) === quote
  );
}
