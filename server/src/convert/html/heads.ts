import type { TableBlock, TableCell } from "../official/document.ts";

/** For each cell of a table of the form its id, where it is a head, and the ids of the heads that it stands under. */
export interface Heads {
  readonly ids: ReadonlyMap<TableCell, string>;
  readonly over: ReadonlyMap<TableCell, string>;
}

const none: Heads = { ids: new Map(), over: new Map() };

/** Heads of other tables need no names: each speaks for its column alone. */
export function headsOf({ key, rows }: TableBlock): Heads {
  if (key === undefined) return none;
  const ids = new Map<TableCell, string>();
  const over = new Map<TableCell, string>();
  /** The heads that are in force: captions and column heads until the next block, labels down their rows. */
  let above: TableCell[] = [];
  let beside: { readonly cell: TableCell; readonly until: number }[] = [];
  let inHead = false;
  for (const [at, { cells }] of rows.entries()) {
    const isHead = cells.every(({ kind }) => kind !== "value");
    if (isHead && !inHead) above = [];
    inHead = isHead;
    beside = beside.filter(({ until }) => until > at);
    for (const cell of cells) {
      if (cell.kind === "value" || cell.kind === "corner" || cell.text === "") continue;
      ids.set(cell, `${key}-${at + 1}-${cell.column + 1}`);
      if (cell.kind === "rowHead") beside.push({ cell, until: at + cell.rowSpan });
      else above.push(cell);
    }
    for (const cell of cells) {
      if (cell.kind !== "value") continue;
      const own = [...above.filter((head) => covers(head, cell)), ...beside.map((each) => each.cell)];
      over.set(cell, own.map((head) => ids.get(head)).join(" "));
    }
  }
  return { ids, over };
}

function covers(head: TableCell, { column, colSpan }: TableCell): boolean {
  return head.column < column + colSpan && column < head.column + head.colSpan;
}
