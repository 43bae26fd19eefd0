import type { SectionForm, TableKey } from "../schema/types.ts";
import type { Block, Grid } from "../syntax/tree.ts";
import type { Heading } from "./headings.ts";

/** Where the next grid of each official table stands, asked of a place among the blocks; infinity where none follows. */
export type NextGrid = (table: TableKey, from: number) => number;

export function readNextGrids(
  blocks: readonly Block[],
  tableOf: (grid: Grid) => TableKey | undefined,
): NextGrid {
  const places = new Map<TableKey, Float64Array>();
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    const table = block?.kind === "grid" ? tableOf(block) : undefined;
    if (table && !places.has(table)) places.set(table, new Float64Array(blocks.length).fill(-1));
    if (table) (places.get(table) as Float64Array)[at] = at;
  }
  for (const next of places.values()) {
    let last = Number.POSITIVE_INFINITY;
    for (let at = next.length - 1; at >= 0; at--) {
      if (next[at] === -1) next[at] = last;
      else last = at;
    }
  }
  return (table, from) => places.get(table)?.[from] ?? Number.POSITIVE_INFINITY;
}

/** Whether a section's own table comes after one of the headings, before any heading of another section. */
export type LeadsToTable = (heading: Heading, section: SectionForm) => boolean;

/** Linear in the number of headings: each of them may be the one that is bound. */
export function readLeads(headings: readonly Heading[], nextGrid: NextGrid): LeadsToTable {
  const place = new Map(headings.map(({ index }, at) => [index, at]));
  const runEnds = new Int32Array(headings.length);
  for (let at = headings.length - 1; at >= 0; at--)
    runEnds[at] = headings[at + 1]?.section === headings[at]?.section ? (runEnds[at + 1] ?? at + 1) : at + 1;
  return ({ index }, section) => {
    if (!section.table) return false;
    const next = (place.get(index) ?? headings.length) + 1;
    const other = headings[next]?.section === section ? (runEnds[next] ?? next) : next;
    return nextGrid(section.table, index + 1) < (headings[other]?.index ?? Number.POSITIVE_INFINITY);
  };
}
