import { sheetZh } from "../../../messages/sheet.zh.ts";
import type { SourceRemark, SourceText } from "../source.ts";
import { type Block, type Notice, type Paragraph, type Table, wordsOf } from "./blocks.ts";
import { gridOf } from "./grid.ts";
import { headingMarks } from "./headings.ts";
import { htmlLines, markdownLines } from "./lines.ts";
import { makeRemarks, type RemarkList } from "./notices.ts";

/** The words of foot- and endnotes by the key that paragraphs refer to them with. */
export type Notes = ReadonlyMap<string, string>;

interface Writer {
  readonly parts: string[];
  length: number;
  readonly remarks: RemarkList;
  readonly notes: Notes;
  readonly marks: (paragraph: Paragraph) => string;
}

/** Writes the blocks of a document as raw text of a draft. */
export function renderBlocks(blocks: readonly Block[], notes: Notes): SourceText {
  const [report, sheet] = withoutSheet(blocks);
  const [shown, contents] = withoutContents(report);
  const writer: Writer = {
    parts: [],
    length: 0,
    remarks: makeRemarks(),
    notes,
    marks: headingMarks(shown),
  };
  if (sheet !== "") writer.remarks.add({ kind: "signatureSheet", words: sheet }, undefined);
  if (contents !== "") writer.remarks.add({ kind: "contents", words: contents }, undefined);
  for (let at = 0; at < shown.length; at++) {
    const block = shown[at];
    if (!block) continue;
    const rows = tabbedRows(shown, at);
    if (rows.length > 0) {
      writeTabbed(writer, rows);
      at += rows.length - 1;
    } else if (block.kind === "paragraph") writeParagraph(writer, block);
    else writeTable(writer, block);
  }
  const text = writer.parts.join("");
  return { text, remarks: writer.remarks.all().map((each) => withinText(each, text.length)) };
}

/** The sheet that an export puts before the report is about the file, not about the year. */
function withoutSheet(blocks: readonly Block[]): readonly [readonly Block[], string] {
  const at = blocks.findIndex((block) => block.kind === "table" || block.text.trim() !== "");
  const first = blocks[at];
  const head = first?.kind === "table" ? first.rows[0]?.cells : undefined;
  if (!first || wordsOf(head?.flatMap((cell) => cell.blocks) ?? []) !== sheetZh.heading) return [blocks, ""];
  return [blocks.slice(at + 1), wordsOf([first])];
}

function withoutContents(blocks: readonly Block[]): readonly [readonly Block[], string] {
  const isContents = (block: Block): boolean => block.kind === "paragraph" && block.contents?.closed === true;
  return [blocks.filter((block) => !isContents(block)), wordsOf(blocks.filter(isContents))];
}

/** What is told of a place without text belongs to the text behind it; at the end there is none. */
function withinText(remark: SourceRemark, length: number): SourceRemark {
  return remark.at === undefined || remark.at <= length ? remark : { ...remark, at: length };
}

function put(writer: Writer, text: string): void {
  writer.parts.push(text);
  writer.length += text.length;
}

const gap = "\n\n";

/** A blank line before everything but the first. */
function part(writer: Writer): void {
  if (writer.length > 0) put(writer, gap);
}

function tell(writer: Writer, notices: readonly Notice[], at: number): void {
  for (const notice of notices) writer.remarks.add(notice, at);
}

function writeParagraph(writer: Writer, paragraph: Paragraph): void {
  const marks = writer.marks(paragraph);
  // A title may run over lines; any other heading is one line.
  const text = marks !== "" && paragraph.level !== 0 ? paragraph.text.replaceAll("\n", "") : paragraph.text;
  const lines = markdownLines(text);
  const bullet = paragraph.bullet && marks === "" ? "- " : "";
  const start = writer.length === 0 ? 0 : writer.length + gap.length;
  for (const [index, line] of lines.entries()) {
    part(writer);
    put(writer, `${index === 0 ? bullet : ""}${marks}${line}`);
  }
  // A picture that stands alone may be one of a table: the checks of the draft look for its mark.
  if (lines.length === 0 && paragraph.figure) {
    part(writer);
    put(writer, paragraph.figure === "sheet" ? "![嵌入的表格]()" : "![图片]()");
  }
  tell(writer, paragraph.notices, start);
  writeNotes(writer, paragraph.notes);
}

function writeNotes(writer: Writer, keys: readonly string[]): void {
  for (const key of keys) {
    const words = writer.notes.get(key) ?? "";
    const [first, ...rest] = markdownLines(words);
    if (first === undefined) continue;
    part(writer);
    writer.remarks.add({ kind: "note" }, writer.length);
    put(writer, [first.startsWith("注") ? first : `注：${first}`, ...rest].join(gap));
  }
}

function writeTable(writer: Writer, table: Table): void {
  part(writer);
  const notes: string[] = [];
  tell(writer, table.notices, writer.length);
  put(writer, "<table>\n");
  for (const row of gridOf(table)) {
    put(writer, "<tr>");
    for (const cell of row) {
      const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ""}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ""}`;
      put(writer, `<td${spans}>`);
      const start = writer.length;
      const lines = cell.blocks.flatMap((block) =>
        htmlLines(block.kind === "paragraph" ? block.text : wordsOf([block])),
      );
      put(writer, lines.join("<br>"));
      for (const block of [...cell.blocks, ...cell.covered]) {
        tell(writer, block.notices, start);
        if (block.kind === "paragraph") notes.push(...block.notes);
      }
      put(writer, "</td>");
    }
    put(writer, "</tr>\n");
  }
  put(writer, "</table>");
  writeNotes(writer, notes);
}

/** A table may be typed with tabs; two of them in a line, and several such lines, are no indent and no signature. */
const fewestTabs = 2;
const fewestRows = 2;

function tabbedRows(blocks: readonly Block[], from: number): readonly Paragraph[] {
  const rows: Paragraph[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || !isTabbed(block)) break;
    rows.push(block);
  }
  return rows.length < fewestRows ? [] : rows;
}

function isTabbed({ text, level, notes, figure }: Paragraph): boolean {
  const plain = level === undefined && notes.length === 0 && figure === undefined && !text.includes("\n");
  return plain && text.trim().split("\t").length > fewestTabs;
}

function writeTabbed(writer: Writer, rows: readonly Paragraph[]): void {
  part(writer);
  for (const [index, { text, notices }] of rows.entries()) {
    if (index > 0) put(writer, "\n");
    tell(writer, notices, writer.length);
    const cells = text.split("\t");
    put(writer, cells.map((each) => markdownLines(each)[0] ?? "").join("\t"));
  }
}
