import { parse } from "../../server/src/syntax/parse.ts";
import { readerText } from "../../server/src/syntax/readerText.ts";
import type { Grid, GridCell } from "../../server/src/syntax/tree.ts";
import { mergeBegins, mergeGoesOn, p, para, picture, run, span, tc } from "./docx.ts";
import type { Random } from "./forge/random.ts";

/** Styles under the ids that WPS gives them. */
export const wpsStyles: string = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level + 1}"><w:name w:val="heading ${level}"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  ),
].join("");

/** The body of a document with the lines and tables of a draft in any layout, written as WPS writes it; borders may be dragged. */
export function wpsBody(text: string, random: Random, mayDrag = false): string {
  const marked = random.chance(0.5);
  const blocks = parse(text).blocks.map((block) => {
    const words = readerText(text.slice(block.span.start, block.span.end), false);
    if (block.kind === "grid") return wpsTable(block, random, mayDrag);
    if (block.kind === "code") return p(words);
    if (words.startsWith("![")) return para(picture);
    const style =
      marked && block.level > 0 && block.level < 4 ? `<w:pStyle w:val="${block.level + 1}"/>` : "";
    return para(wpsRuns(random.chance(0.3) && style === "" ? `　　${words}` : words, random), style + layout);
  });
  return blocks.map((block) => wrapped(block, random)).join("");
}

const layout =
  '<w:keepNext w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312"/></w:rPr>';

/** Blank paragraphs, controls and bookmarks about a block. */
function wrapped(block: string, random: Random): string {
  const blank = random.chance(0.1) ? para(run("", "<w:sz/>"), layout) : "";
  const mark = random.chance(0.1)
    ? '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'
    : "";
  const inner = random.chance(0.1)
    ? `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${block}</w:sdtContent></w:sdt>`
    : block;
  return blank + mark + inner;
}

/** One text in several runs: WPS begins a new one with every change of language. */
function wpsRuns(text: string, random: Random): string {
  const runs: string[] = [];
  let rest = text;
  while (rest !== "") {
    const length = random.chance(0.5) ? rest.length : 1 + random.int(0, 6);
    // A pair of surrogates is one character.
    const end = /[\ud800-\udbff]$/.test(rest.slice(0, length)) ? length + 1 : length;
    runs.push(run(rest.slice(0, end), '<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>'));
    if (random.chance(0.1)) runs.push('<w:proofErr w:type="spellStart"/><w:r><w:rPr/></w:r>');
    rest = rest.slice(end);
  }
  return runs.join("");
}

interface Slot {
  readonly cell: GridCell;
  readonly column: number;
  /** Reached from above by a merged cell. */
  readonly goesOn: boolean;
}

/** The cells of each row as Word writes them: a merged cell stands in every row that it reaches. */
function slotsOf(grid: Grid): readonly (readonly Slot[])[] {
  const merged = new Map<number, { readonly cell: GridCell; left: number }>();
  return grid.rows.map((row) => {
    const cells = [...row.cells];
    const slots: Slot[] = [];
    let column = 0;
    while (cells.length > 0 || merged.has(column)) {
      const above = merged.get(column);
      const cell = above?.cell ?? cells.shift();
      if (!cell) break;
      if (above && --above.left === 0) merged.delete(column);
      else if (!above && cell.rowSpan > 1) merged.set(column, { cell, left: cell.rowSpan - 1 });
      slots.push({ cell, column, goesOn: above !== undefined });
      column += cell.colSpan;
    }
    return slots;
  });
}

/** The width of a column, and how far its borders are off where they were dragged with the mouse, row by row. */
const columnWidth = 800;
const farthest = 80;

function wpsTable(grid: Grid, random: Random, mayDrag: boolean): string {
  const rows = slotsOf(grid);
  const dragged = mayDrag && random.chance(0.4);
  const borders = rows.map((slots) => {
    const here = dragged && random.chance(0.3);
    return slots.map(({ cell, column }, at) => {
      const next = slots[at + 1]?.cell;
      const loose = here && next && next.rowSpan === 1 && cell.rowSpan === 1;
      return (column + cell.colSpan) * columnWidth + (loose ? random.int(-farthest, farthest) : 0);
    });
  });
  const places = [...new Set(borders.flat())].sort((left, right) => left - right);
  const height = '<w:trPr><w:trHeight w:val="454"/><w:jc w:val="center"/></w:trPr>';
  const written = rows.map((slots, y) => {
    let start = 0;
    const cells = slots.map(({ cell, goesOn }, x) => {
      const end = places.indexOf(borders[y]?.[x] ?? 0) + 1;
      const columns = end - start;
      start = end;
      const merge = goesOn ? mergeGoesOn : cell.rowSpan > 1 ? mergeBegins : "";
      return tc(goesOn ? "" : content(cell.text, random), (columns > 1 ? span(columns) : "") + merge);
    });
    return `<w:tr><w:tblPrEx><w:tblBorders/></w:tblPrEx>${height}${cells.join("")}</w:tr>`;
  });
  const widths = places.map((place, at) => `<w:gridCol w:w="${place - (places[at - 1] ?? 0)}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="8"/><w:jc w:val="center"/></w:tblPr><w:tblGrid>${widths}</w:tblGrid>${written.join("")}</w:tbl>`;
}

function content(text: string, random: Random): string {
  const lines = text.split("\n");
  const runs = lines.map((line) => wpsRuns(line, random));
  return random.chance(0.5)
    ? runs.map((each) => para(each, '<w:jc w:val="center"/>')).join("")
    : para(runs.join("<w:r><w:br/></w:r>"), '<w:jc w:val="center"/>');
}
