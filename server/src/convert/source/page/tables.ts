import { sniff } from "../../../model/sniff.ts";
import { sections } from "../../../schema/sections.ts";
import type { TableKey } from "../../../schema/types.ts";
import type { GridCell } from "../../../syntax/tree.ts";
import { fold } from "../../../util/cjk.ts";
import { withoutOrdinals } from "../../../util/ordinal.ts";
import { itemsOf, type PageItem, type TableReader } from "./items.ts";
import type { PageElement } from "./node.ts";
import { tableHtml } from "./tableHtml.ts";
import { cellOf, type PageCell, type PageRow, partsOf, type TableParts } from "./tableParts.ts";

/** What a table is for, and what it is made of. */
interface TableFacts {
  readonly parts: TableParts;
  readonly official: TableKey | undefined;
  /** Whether a table of the form stands inside it, in whatever depth. */
  readonly holdsOfficial: boolean;
  readonly isData: boolean;
}

/** More text than this in one cell is an article, not a value. */
const longestValue = 800;

/**
 * Tells tables that hold data from those that only divide the page. A table of the form is data wherever it stands; a
 * table around one, or around any other data, is layout.
 */
export function createTableReader(): TableReader {
  const known = new WeakMap<PageElement, TableFacts>();
  const factsOf = (table: PageElement): TableFacts => {
    const found = known.get(table);
    if (found) return found;
    const parts = partsOf(table);
    const inner = parts.inner.map(factsOf);
    const official = sniffed(parts);
    const holdsOfficial = inner.some((each) => each.official !== undefined || each.holdsOfficial);
    const isPlain = !inner.some(({ isData }) => isData) && !isFrame(parts);
    const facts = {
      parts,
      official,
      holdsOfficial,
      isData: !holdsOfficial && (official !== undefined || isPlain),
    };
    known.set(table, facts);
    return facts;
  };
  return (table) => {
    const { isData, parts, official } = factsOf(table);
    if (!isData) return undefined;
    return holdsReport(parts) ? reportItems(table, parts) : dataItems(table, parts, official);
  };
}

const nowhere = { start: 0, end: 0 };

function sniffed({ rows }: TableParts): TableKey | undefined {
  return sniff({
    kind: "grid",
    layout: "html",
    span: nowhere,
    headRows: 0,
    delimiter: undefined,
    rows: rows.map(({ cells }) => ({ span: nowhere, cells: cells.map(gridCell) })),
  });
}

function gridCell({ lines }: PageCell): GridCell {
  return { span: nowhere, slot: nowhere, text: lines.join("\n"), column: 0, colSpan: 1, rowSpan: 1 };
}

const titles: ReadonlySet<string> = new Set(
  sections.flatMap(({ title, accepted }) => [title, ...accepted].map(fold)),
);

/** A table without two values beside each other, or with an article in a cell, only frames what stands in it. */
function isFrame({ rows }: TableParts): boolean {
  const filled = rows.map(({ cells }) => cells.filter(({ lines }) => lines.length > 0));
  if (!filled.some((cells) => cells.length > 1)) return true;
  return filled.some((cells) => cells.some(isArticle));
}

function isArticle({ lines }: PageCell): boolean {
  if (lines.reduce((sum, line) => sum + line.length, 0) > longestValue) return true;
  return (
    lines.length > 2 && lines.some((line) => line.length < 40 && titles.has(withoutOrdinals(fold(line))))
  );
}

/** A cell with the words of the tables inside it. */
function withInner({ element }: PageCell): PageCell {
  return cellOf(
    itemsOf(element, () => undefined),
    element,
  );
}

/** Whether a table holds a report as a sheet does: headings and paragraphs in rows of one cell, tables in the others. */
function holdsReport({ rows }: TableParts): boolean {
  const named = rows.flatMap(({ cells }) => {
    const line = cells.length === 1 && cells[0]?.lines.length === 1 ? (cells[0].lines[0] ?? "") : "";
    const words = line.length > 0 && line.length < 40 ? withoutOrdinals(fold(line)) : "";
    return titles.has(words) ? [words] : [];
  });
  return new Set(named).size >= 2;
}

/** Rows of one cell as lines, and what stands between them as tables. */
function reportItems(table: PageElement, parts: TableParts): readonly PageItem[] {
  const items: PageItem[] = [];
  let rows: PageRow[] = [];
  let { loose } = parts;
  const finish = (): void => {
    if (rows.length === 0 && loose.length === 0) return;
    const some = { rows, inner: parts.inner, loose };
    for (const item of dataItems(table, some, sniffed(some))) items.push(item);
    [rows, loose] = [[], []];
  };
  for (const row of parts.rows) {
    const [cell, another] = row.cells;
    if (!cell || another) rows.push(row);
    else {
      finish();
      for (const item of itemsOf(cell.element, () => undefined)) items.push(item);
    }
  }
  finish();
  return items;
}

/** A table as one item, and behind it what stands in it and is no text of a cell. */
function dataItems(
  table: PageElement,
  parts: TableParts,
  official: TableKey | undefined,
): readonly PageItem[] {
  const hasInner = parts.inner.length > 0;
  const rows = parts.rows.map(({ cells, inHead }) => ({
    inHead,
    cells: hasInner ? cells.map(withInner) : cells,
  }));
  const rest = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.rest));
  const { concealed } = table;
  const node = table.parent ?? table;
  const above = itemsOf({ ...table, name: "div", children: [...parts.loose] }, () => undefined);
  const texts = rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.join("\n"))).filter(Boolean);
  const made: PageItem = { kind: "table", ...tableHtml(rows), texts, official, node, concealed };
  return [...above.map((item) => ({ ...item, node })), made, ...rest];
}
