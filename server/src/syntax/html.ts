import { Tokenizer } from "htmlparser2";
import { isBlank } from "../util/span.ts";
import { type CellDraft, finishGrid, type TableDraft } from "./htmlTable.ts";
import type { Grid } from "./tree.ts";

const tableTag = /<table[\s>/]/gi;

/** Tags that make a line of their own inside a cell. */
const breakingTags = new Set(["br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"]);
/** Tags that are certainly a table's own, so that an unclosed one reaches at least so far. */
const structureTags = new Set(["caption", "thead", "tbody", "tfoot", "tr", "td", "th"]);

const mostColSpan = 100;
const mostRowSpan = 1000;
/** How far an unclosed last cell reaches, at most: to the end of its line. */
const longestOpenCell = 200;
/** More text than this is no longer one value that a layout table wraps. */
const mostInnerChunks = 8;

interface OpenTag {
  name: string;
  start: number;
  attribute: string;
  colSpan: number;
  rowSpan: number;
}

/**
 * The innermost tables that hold data. `masked` is the text without comments and code. It is tokenized once, from the
 * first `<table` to its end, so that no number of damaged tables is read twice.
 */
export function readHtmlGrids(masked: string, from: number): readonly Grid[] {
  tableTag.lastIndex = from;
  const first = tableTag.exec(masked)?.index;
  if (first === undefined) return [];
  const grids: Grid[] = [];
  const open: TableDraft[] = [];
  const tag: OpenTag = { name: "", start: 0, attribute: "", colSpan: 1, rowSpan: 1 };

  const finish = (): void => {
    const table = open.pop();
    if (!table) return;
    const grid = finishGrid(masked, table);
    if (grid) grids.push(grid);
    const outer = open.at(-1);
    if (!outer) return;
    outer.reach = Math.max(outer.reach, table.reach);
    if (grid || table.nested) outer.nested = true;
    else moveText(table, outer.cell);
  };
  const openTag = (end: number): void => {
    const table = open.at(-1);
    if (tag.name === "table") {
      // A table between the cells of another, not inside one, says that the other was never closed.
      if (table && !table.cell) finish();
      open.push(newTable(tag.start, end));
    } else if (table) startPart(table, tag, end);
  };
  const closeTag = (name: string, start: number, end: number): void => {
    const table = open.at(-1);
    if (!table) return;
    if (name === "table") {
      closeRow(table, start, start);
      table.reach = end;
      finish();
    } else endPart(table, name, start, end);
  };
  const addText = (start: number, end: number, decoded: string | undefined): void => {
    open.at(-1)?.cell?.chunks.push({ start, end, decoded, breaks: false });
  };

  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag.name = masked.slice(first + start, first + end).toLowerCase();
        tag.start = first + start - 1;
        tag.colSpan = 1;
        tag.rowSpan = 1;
      },
      onattribname(start, end) {
        tag.attribute = masked.slice(first + start, first + end).toLowerCase();
      },
      onattribdata(start, end) {
        if (tag.attribute !== "colspan" && tag.attribute !== "rowspan") return;
        const value = Number.parseInt(masked.slice(first + start, first + end), 10);
        if (tag.attribute === "colspan") tag.colSpan = Math.min(Math.max(value || 1, 1), mostColSpan);
        // A row span of 0 reaches to the end of the table.
        else tag.rowSpan = value === 0 ? mostRowSpan : Math.min(Math.max(value || 1, 1), mostRowSpan);
      },
      onopentagend: (end) => openTag(first + end + 1),
      onselfclosingtag: (end) => openTag(first + end + 1),
      onclosetag(start, end) {
        const close = masked.indexOf(">", first + end);
        const name = masked.slice(first + start, first + end).toLowerCase();
        closeTag(name, first + start - 2, close === -1 ? masked.length : close + 1);
      },
      ontext(start, end) {
        // A closing tag cut off by the end of the text is reported as text from -1.
        if (start >= 0) addText(first + start, first + end, undefined);
      },
      ontextentity(code, end) {
        const start = masked.lastIndexOf("&", first + end - 1);
        addText(start, first + end, String.fromCodePoint(code));
      },
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(masked.slice(first));
  tokenizer.end();
  while (open.length > 0) {
    const table = open.at(-1);
    if (table) cutOff(masked, table);
    finish();
  }
  return grids;
}

function newTable(start: number, reach: number): TableDraft {
  return {
    start,
    reach,
    rows: [],
    row: undefined,
    cell: undefined,
    inHead: false,
    headRows: 0,
    nested: false,
  };
}

function startPart(table: TableDraft, tag: Readonly<OpenTag>, end: number): void {
  const { name, start, colSpan, rowSpan } = tag;
  if (breakingTags.has(name)) table.cell?.chunks.push({ start, end, decoded: undefined, breaks: true });
  if (!structureTags.has(name)) return;
  table.reach = end;
  const isCell = name === "td" || name === "th";
  if (isCell) closeCell(table, start);
  else closeRow(table, start, start);
  if (name === "thead" || name === "tbody" || name === "tfoot") table.inHead = name === "thead";
  // A caption is a row of one cell: its words may say which block of a form follows.
  else if (!table.row) table.row = { start, end, cells: [] };
  if (isCell || name === "caption") {
    table.cell = { slotStart: end, slotEnd: end, chunks: [], colSpan, rowSpan };
  }
}

function endPart(table: TableDraft, name: string, start: number, end: number): void {
  if (breakingTags.has(name)) table.cell?.chunks.push({ start, end, decoded: undefined, breaks: true });
  if (!structureTags.has(name)) return;
  table.reach = end;
  if (name === "td" || name === "th") closeCell(table, start);
  else closeRow(table, start, name === "tr" || name === "caption" ? end : start);
  if (name === "thead") table.inHead = false;
}

function closeCell(table: TableDraft, at: number): void {
  if (!table.cell) return;
  table.cell.slotEnd = at;
  table.row?.cells.push(table.cell);
  table.cell = undefined;
}

function closeRow(table: TableDraft, at: number, end: number): void {
  closeCell(table, at);
  if (table.row && table.row.cells.length > 0) {
    table.row.end = end;
    table.rows.push(table.row);
    if (table.inHead) table.headRows = table.rows.length;
  }
  table.row = undefined;
}

/** Ends a table that the text left open: its last cell ends with its line, so that what follows is not lost in it. */
function cutOff(masked: string, table: TableDraft): void {
  let end = table.reach;
  if (table.cell) {
    const limit = Math.min(masked.length, end + longestOpenCell);
    while (end < limit && masked.charCodeAt(end) !== 10 && masked.charCodeAt(end) !== 13) end++;
    while (end > table.reach && isBlank(masked.charCodeAt(end - 1))) end--;
    const kept = table.cell.chunks.filter((chunk) => chunk.start < end);
    const chunks = kept.map((chunk) => ({ ...chunk, end: Math.min(chunk.end, end) }));
    table.cell = { ...table.cell, chunks };
    // Behind the text, never inside a tag.
    end = Math.max(table.reach, chunks.at(-1)?.end ?? 0);
  }
  closeRow(table, end, end);
  table.reach = end;
}

/** A table without data of its own, such as a frame about one value, belongs to the cell that it stands in. */
function moveText(table: TableDraft, cell: CellDraft | undefined): void {
  const chunks = table.rows.flatMap((row) => row.cells.flatMap((each) => each.chunks));
  if (cell && chunks.length <= mostInnerChunks) cell.chunks.push(...chunks);
}
