import { parse } from "../../server/src/syntax/parse.ts";
import { readerText } from "../../server/src/syntax/readerText.ts";
import type { Grid, GridCell } from "../../server/src/syntax/tree.ts";
import { mergeBegins, mergeGoesOn, p, para, run, span, tc } from "./docx.ts";
import type { Random } from "./forge/random.ts";

/** Styles under the ids that WPS gives them. */
export const wpsStyles: string = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level + 1}"><w:name w:val="heading ${level}"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  ),
].join("");

/** The body of a document with the lines and tables of a draft in any layout, written as WPS writes it. */
export function wpsBody(text: string, random: Random): string {
  const marked = random.chance(0.5);
  const blocks = parse(text).blocks.map((block) => {
    const words = readerText(text.slice(block.span.start, block.span.end), false);
    if (block.kind === "grid") return wpsTable(block, random);
    if (block.kind === "code") return p(words);
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

function wpsTable(grid: Grid, random: Random): string {
  const merged = new Map<number, { readonly cell: GridCell; left: number }>();
  const rows = grid.rows.map((row) => {
    const cells = [...row.cells];
    const written: string[] = [];
    let column = 0;
    while (cells.length > 0 || merged.has(column)) {
      const above = merged.get(column);
      if (above) {
        written.push(tc("", properties(above.cell) + mergeGoesOn));
        if (--above.left === 0) merged.delete(column);
        column += above.cell.colSpan;
        continue;
      }
      const cell = cells.shift();
      if (!cell) break;
      if (cell.rowSpan > 1) merged.set(column, { cell, left: cell.rowSpan - 1 });
      written.push(tc(content(cell.text, random), properties(cell) + (cell.rowSpan > 1 ? mergeBegins : "")));
      column += cell.colSpan;
    }
    const height = '<w:trPr><w:trHeight w:val="454"/><w:jc w:val="center"/></w:trPr>';
    return `<w:tr><w:tblPrEx><w:tblBorders/></w:tblPrEx>${height}${written.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="8"/><w:jc w:val="center"/></w:tblPr><w:tblGrid><w:gridCol w:w="704"/></w:tblGrid>${rows.join("")}</w:tbl>`;
}

function properties({ colSpan }: GridCell): string {
  return colSpan > 1 ? span(colSpan) : "";
}

function content(text: string, random: Random): string {
  const lines = text.split("\n");
  const runs = lines.map((line) => wpsRuns(line, random));
  return random.chance(0.5)
    ? runs.map((each) => para(each, '<w:jc w:val="center"/>')).join("")
    : para(runs.join("<w:r><w:br/></w:r>"), '<w:jc w:val="center"/>');
}
