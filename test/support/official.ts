import { wordsOf } from "../../server/src/convert/leftovers.ts";
import type {
  OfficialBlock,
  OfficialDocument,
  ParagraphBlock,
  TableBlock,
} from "../../server/src/convert/official/document.ts";
import { officialDocument } from "../../server/src/convert/official/layout.ts";
import { type Report, readReport } from "../../server/src/model/report.ts";
import type { TableKey } from "../../server/src/schema/types.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { readerText } from "../../server/src/syntax/readerText.ts";
import { fold, hasHan } from "../../server/src/util/cjk.ts";

export function layOut(text: string): OfficialDocument {
  return officialDocument(readReport(parse(text)));
}

export function tableOf({ blocks }: OfficialDocument, key: TableKey | undefined): TableBlock | undefined {
  return blocks.find((block): block is TableBlock => block.kind === "table" && block.key === key);
}

export function textOf(block: OfficialBlock): string {
  if (block.kind === "paragraph") return block.runs.map(({ text }) => text).join("");
  return block.kind === "table"
    ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join("\t")).join("\n")
    : block.text;
}

/** The paragraphs as a reader sees them, with what they are set as. */
export function paragraphs({
  blocks,
}: OfficialDocument): readonly (readonly [ParagraphBlock["role"], string])[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [[block.role, textOf(block)] as const] : [],
  );
}

/** The values of a printed table by row and column, blank ones left out. */
export function values(table: TableBlock | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { at, text } of table?.rows.flatMap(({ cells }) => cells) ?? []) {
    if (at && text !== "") found[`${at.row} ${at.column}`] = text;
  }
  return found;
}

/** What is wrong with the spans of a table: places that two cells claim, and places that none does. */
export function gridFaults({ rows, widths, headRows }: TableBlock): readonly string[] {
  const faults: string[] = [];
  const taken = rows.map(() => new Array<boolean>(widths.length).fill(false));
  for (const [at, { cells }] of rows.entries()) {
    let last = -1;
    for (const { column, colSpan, rowSpan } of cells) {
      if (column <= last) faults.push(`row ${at}: cells are not in order`);
      if (at < headRows && at + rowSpan > headRows) faults.push(`row ${at}: a head reaches out of the head`);
      last = column;
      for (let row = at; row < at + rowSpan; row++) {
        for (let each = column; each < column + colSpan; each++) {
          const line = taken[row];
          if (line?.[each] === false) line[each] = true;
          else faults.push(`row ${row}, column ${each}: ${line ? "taken twice" : "no such row"}`);
        }
      }
    }
  }
  for (const [at, line] of taken.entries()) if (line.includes(false)) faults.push(`row ${at} has a hole`);
  const all = widths.reduce((sum, each) => sum + each, 0);
  if (Math.abs(all - 1) > 1e-9) faults.push(`widths add up to ${all}`);
  return faults;
}

/** How often each letter and digit is said in texts, as NFKC has them. */
function census(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [char] of text.normalize("NFKC").matchAll(/[\p{L}\p{N}]/gu)) {
      counts.set(char, (counts.get(char) ?? 0) + 1);
    }
  }
  return counts;
}

/** The form's own words about the tables of a report: they are printed once, however often a draft has them. */
function formWords({ tables, outline }: Report): (text: string) => boolean {
  const all = [...tables.values()].map(({ form }) => wordsOf(form, outline));
  const bare = (text: string): string => fold(text).replace(/[():,.;。、]/g, "");
  return (text) =>
    hasHan(text) && all.some(({ joined, corners }) => joined.includes(fold(text)) || corners.has(bare(text)));
}

/** The letters and digits of a draft that are not printed, or more often than it has them: `为 3 → 2`. */
export function contentFaults(report: Report, document: OfficialDocument): readonly string[] {
  const [said, shown] = [saidIn(report, document), printedIn(report, document)];
  return [...new Set([...said.keys(), ...shown.keys()])]
    .filter((char) => said.get(char) !== shown.get(char))
    .map((char) => `${char} ${said.get(char) ?? 0} → ${shown.get(char) ?? 0}`);
}

/**
 * What a draft says, but for the form's own words in its tables. A line that no block of the document stands for must
 * be such words too: a caption, or the label of a row without values.
 */
function saidIn(report: Report, { blocks }: OfficialDocument): ReadonlyMap<string, number> {
  const isForm = formWords(report);
  const { tree } = report;
  const shown = blocks.filter(({ kind }) => kind !== "table").map(({ span }) => span);
  const texts = tree.blocks.flatMap((block) => {
    const source = tree.text.slice(block.span.start, block.span.end);
    if (block.kind === "grid") {
      return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => !isForm(text));
    }
    if (block.kind === "code")
      return [
        source
          .split(/\r\n?|\n/)
          .slice(1, -1)
          .join("\n"),
      ];
    const isShown = shown.some(({ start, end }) => start <= block.span.start && block.span.end <= end);
    const text = readerText(source, true);
    return isShown || !isForm(text) ? [text] : [];
  });
  return census(texts);
}

/** What is printed, but for the form's own words. A head that is printed several times counts once. */
function printedIn(report: Report, { blocks }: OfficialDocument): ReadonlyMap<string, number> {
  const isForm = formWords(report);
  const labels = [...report.tables.values()].flatMap(({ form }) =>
    form.blocks.flatMap(({ rows }) => rows.map(({ label }) => label)),
  );
  const grids = report.tree.blocks.filter(({ kind }) => kind === "grid");
  const texts = blocks.flatMap((block) => {
    if (block.kind === "table") {
      const cells = block.rows.flatMap((row) => row.cells);
      return cells
        .filter(
          ({ kind, span }, at) =>
            kind !== "columnHead" || !span || cells.findIndex((each) => each.span === span) === at,
        )
        .map(({ text }) => text)
        .filter((text) => !isForm(text));
    }
    const isLeftover = grids.some(({ span }) => span.start <= block.span.start && block.span.end <= span.end);
    if (!isLeftover) return [textOf(block)];
    const [first = "", ...rest] = textOf(block).replace(/^• /, "").split("｜");
    const own = rest.length > 0 && labels.includes(first) ? rest : [first, ...rest];
    return own.filter((text) => !isForm(text));
  });
  return census(texts);
}
