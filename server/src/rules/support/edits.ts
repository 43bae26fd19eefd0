import type { GridCell } from "../../syntax/tree.ts";
import { displayWidth } from "../../util/cjk.ts";
import type { Edit } from "../finding.ts";

/**
 * Writes a value into a cell. Where the cell is padded with blanks the padding gives way, so that the columns of an
 * aligned table stay where they are; nothing but the content and the padding is touched.
 */
function writeCell(source: string, cell: GridCell, value: string): Edit {
  const { span, slot } = cell;
  const before = source.slice(slot.start, span.start);
  const after = source.slice(span.end, slot.end);
  if (!/^ +$/.test(before) || !/^ *$/.test(after)) return { span, text: value };
  const width = displayWidth(source.slice(slot.start, slot.end));
  const free = width - displayWidth(value) - 2;
  if (free < 0) return { span: slot, text: ` ${value} ` };
  const toRight = before.length > 1 || span.start === span.end;
  return {
    span: slot,
    text: toRight ? `${" ".repeat(free + 1)}${value} ` : ` ${value}${" ".repeat(free + 1)}`,
  };
}

/** Writes values into cells, those too that a row stops before: their separators are written with them. */
export function writeCells(
  source: string,
  writes: readonly { readonly cell: GridCell; readonly value: string }[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const trimmed = new Map<number, typeof writes>();
  for (const each of writes) {
    const { start } = each.cell.span;
    if (each.cell.implied === undefined) edits.push(writeCell(source, each.cell, each.value));
    else trimmed.set(start, [...(trimmed.get(start) ?? []), each]);
  }
  for (const [offset, cells] of trimmed) {
    let at = 0;
    let text = "";
    for (const { cell, value } of cells.toSorted((a, b) => (a.cell.implied ?? 0) - (b.cell.implied ?? 0))) {
      text += "\t".repeat((cell.implied ?? 0) - at) + value;
      at = cell.implied ?? 0;
    }
    edits.push(insert(offset, text));
  }
  return edits;
}

/** Replaces what stands at `span`. */
export function replace(span: Edit["span"], text: string): Edit {
  return { span, text };
}

export function insert(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}
