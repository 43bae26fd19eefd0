import { captions as captionsOf, longestLabel } from "../../model/labels.ts";
import type { Section } from "../../model/outline.ts";
import type { Report } from "../../model/report.ts";
import type { Block, Code, TextLine } from "../../syntax/tree.ts";
import { fold } from "../../util/cjk.ts";
import { cover, type Span } from "../../util/span.ts";
import { headingLevels, splitRunOn, titleLines } from "../headings.ts";
import { placeOf } from "../place.ts";
import type { HeadingBlock, OfficialBlock, OfficialDocument, ParagraphBlock } from "./document.ts";
import { formTable } from "./formTable.ts";
import { gridTable } from "./gridTable.ts";
import { joinedLines } from "./joined.ts";
import { paragraphsOf, type Writing, wordsOf, writingOf } from "./paragraphs.ts";
import { shownMarkup } from "./shownMarkup.ts";

/**
 * A report as it is published: the official tables in the merged cells of the form, all else in the order of the draft.
 * Every word and number of the draft is in it, but for front matter and comments.
 */
export function officialDocument(report: Report): OfficialDocument {
  const blocks = blocksOf(report);
  const title = blocks.find((block) => block.kind === "title");
  return { title: title?.text, body: report.identity.body, year: report.year, blocks };
}

function blocksOf(report: Report): readonly OfficialBlock[] {
  const { tree } = report;
  const writing = writingOf(report);
  const parts = partsOf(report, writing);
  const blocks: OfficialBlock[] = [];
  let lines: TextLine[] = [];
  const flush = (): void => {
    blocks.push(...paragraphsOf(writing, lines));
    lines = [];
  };
  let end = tree.frontMatter?.span.end ?? 0;
  for (const block of tree.blocks) {
    const markup = shownMarkup(writing, { start: end, end: block.span.start });
    end = Math.max(end, block.span.end);
    if (markup.length > 0) {
      flush();
      blocks.push(...markup);
    }
    const part = parts(block);
    if (part === "text") lines.push(block as TextLine);
    else {
      flush();
      blocks.push(...part.blocks);
      if (part.rest) lines.push(part.rest);
    }
  }
  flush();
  return [...blocks, ...shownMarkup(writing, { start: end, end: tree.text.length })];
}

/** What a block of the draft becomes: a line of running text, or blocks of its own and perhaps text behind them. */
type Part = "text" | { readonly blocks: readonly OfficialBlock[]; readonly rest?: TextLine };

const nothing: Part = { blocks: [] };

function partsOf(report: Report, writing: Writing): (block: Block) => Part {
  const { tree, outline } = report;
  const tables = printedTables(report);
  const shown = new Set<readonly OfficialBlock[]>();
  const [titled, ...furtherLines] = titleLines(report);
  const further = new Set<Block>(furtherLines);
  const levels = headingLevels(report);
  const captions = captionLines(report, tables);
  const sections = new Map<Block, Section>(
    outline.sections.map((section) => [section.heading.line, section]),
  );
  return (block) => {
    const table = tables.get(block);
    if (table) {
      const blocks = shown.has(table) ? [] : table;
      shown.add(table);
      return { blocks };
    }
    if (block.kind === "grid") return { blocks: [gridTable(tree, block)] };
    if (block.kind === "code") return { blocks: codeBlocks(writing.text, block) };
    if (block === titled) return { blocks: [titleBlock(writing, [titled, ...furtherLines])] };
    if (further.has(block) || captions.has(block)) return nothing;
    const level = levels.get(block) ?? block.level;
    return level === 0 ? "text" : headingPart(writing, block, level, sections.get(block));
  };
}

/** The official tables that could be bound, by each block of the draft that they stand for. */
function printedTables(report: Report): ReadonlyMap<Block, readonly OfficialBlock[]> {
  const { tree, tables } = report;
  const printed = new Map<Block, readonly OfficialBlock[]>();
  for (const table of tables.values()) {
    const place = placeOf(tree, table);
    const blocks = place && formTable(report, table);
    if (!blocks) continue;
    let at = 0;
    for (const block of tree.blocks) {
      while ((place.runs[at]?.end ?? tree.text.length) < block.span.end) at++;
      const run = place.runs[at];
      if (run && run.start <= block.span.start && block.span.end <= run.end) printed.set(block, blocks);
    }
  }
  return printed;
}

/** Captions that stand apart from their rows: the printed table has them all. One that text stands below is its heading. */
function captionLines(report: Report, printed: ReadonlyMap<Block, unknown>): ReadonlySet<Block> {
  const lines = new Set<Block>();
  for (const { form, grids } of report.tables.values()) {
    const named = captionsOf(form);
    if (named.size === 0 || !grids.some((grid) => printed.has(grid))) continue;
    const body = report.outline.byKey.get(form.section)?.body ?? [];
    const isCaption = (block: Block): boolean =>
      block.kind === "line" &&
      block.span.end - block.span.start <= longestLabel &&
      named.has(fold(report.tree.text.slice(block.span.start, block.span.end)));
    let below: Block | undefined;
    for (const block of body.toReversed()) {
      if (!isCaption(block)) below = block;
      else if (below === undefined || printed.has(below)) lines.add(block);
    }
  }
  return lines;
}

function titleBlock(writing: Writing, lines: readonly [TextLine, ...TextLine[]]): OfficialBlock {
  const text = joinedLines(lines.map(({ span }) => wordsOf(writing, span)));
  return { kind: "title", text, span: cover(lines[0].span, (lines.at(-1) ?? lines[0]).span) };
}

const deepest = 5;

function headingPart(writing: Writing, line: TextLine, level: number, section: Section | undefined): Part {
  const { text } = writing;
  const heading = (span: Span): readonly HeadingBlock[] => {
    const words = wordsOf(writing, span);
    const own = Math.min(deepest, Math.max(1, level - 1));
    const key = section?.form.key;
    return words === "" ? [] : [{ kind: "heading", level: own, section: key, text: words, span }];
  };
  if (!section?.heading.runsOn) return { blocks: heading(line.span) };
  const { title } = section.heading;
  const { rest } = splitRunOn(text, section.heading);
  const span = { start: line.span.end - rest.length, end: line.span.end };
  return {
    blocks: heading({ start: line.span.start, end: title.end }),
    rest: { kind: "line", span, level: 0 },
  };
}

/** Code is shown letter by letter, without its fences. */
function codeBlocks(text: string, { span }: Code): readonly ParagraphBlock[] {
  const lines = text.slice(span.start, span.end).split(/\r\n?|\n/);
  const code = lines.slice(1, -1).join("\n");
  return code.trim() === "" ? [] : [{ kind: "paragraph", role: "verbatim", runs: [{ text: code }], span }];
}
