import { type PipeCell, splitPipeLine } from "../server/src/util/pipeLine.ts";
import { changeBetween, type TextChange } from "./textChange.ts";

/**
 * What makes a row of a table its aligned form. Where only blanks about the cells differ only these are touched, so
 * that a caret or a selection in a cell stays in it.
 */
export function changesOf(before: string, after: string): readonly TextChange[] {
  const [old, now] = [splitPipeLine(before)?.cells ?? [], splitPipeLine(after)?.cells ?? []];
  const alike =
    old.length === now.length &&
    old.every(({ text }, at) => text === now[at]?.text) &&
    frameOf(before, old) === frameOf(after, now);
  if (!alike || old.length === 0) return [changeBetween(before, after)];
  return old.flatMap((cell, at) => paddings(before, cell, after, now[at] ?? cell));
}

/** What stands before the first cell and behind the last. */
function frameOf(line: string, cells: readonly PipeCell[]): string {
  return `${line.slice(0, cells[0]?.slot.start)}…${line.slice(cells.at(-1)?.slot.end)}`;
}

function paddings(before: string, cell: PipeCell, after: string, other: PipeCell): readonly TextChange[] {
  const from = before.slice(cell.slot.start, cell.slot.end);
  const to = after.slice(other.slot.start, other.slot.end);
  if (cell.text === "" && from !== to) return [widened(cell.slot.start, from, to)];
  const own = cell.slot.start + from.indexOf(cell.text);
  const aligned = to.indexOf(cell.text);
  const pads = [
    { start: cell.slot.start, end: own, text: to.slice(0, aligned) },
    { start: own + cell.text.length, end: cell.slot.end, text: to.slice(aligned + cell.text.length) },
  ];
  return pads.filter(({ start, end, text }) => before.slice(start, end) !== text);
}

/** A blank cell grows and shrinks at its beginning: the caret that waits for a number is near its end. */
function widened(start: number, from: string, to: string): TextChange {
  return to.endsWith(from)
    ? { start, end: start, text: to.slice(from.length) }
    : {
        start,
        end: start + from.length - (from.endsWith(to) ? to.length : 0),
        text: from.endsWith(to) ? "" : to,
      };
}
