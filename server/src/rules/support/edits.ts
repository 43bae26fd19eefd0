import type { GridCell } from "../../syntax/tree.ts";
import { displayWidth } from "../../util/cjk.ts";
import type { Edit } from "../finding.ts";

/**
 * Writes a value into a cell. Where the cell is padded with blanks the padding gives way, so that the columns of an
 * aligned table stay where they are; nothing but the content and the padding is touched.
 */
export function writeCell(source: string, cell: GridCell, value: string): Edit {
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

/** Replaces what stands at `span`. */
export function replace(span: Edit["span"], text: string): Edit {
  return { span, text };
}

export function insert(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}
