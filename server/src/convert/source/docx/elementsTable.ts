import { type Row, wordsOf } from "./blocks.ts";
import { type Machine, newFrame, type OpenTable } from "./machine.ts";
import type { Opened, Openers } from "./opener.ts";
import { closeFrame, closeParagraph } from "./paragraph.ts";
import { settleTable } from "./table.ts";
import { attribute, wholeNumber } from "./xml.ts";

/** Deeper than any document nests its tables and text boxes. */
export const mostFrames = 40;
/** Word draws 63 columns at most; more of them come of borders that were dragged apart. */
const mostColumns = 500;

export const tableElements: Openers = [
  ["w:tbl", table],
  ["w:tr", row],
  ["w:tc", cell],
  ["w:gridCol", gridColumn],
  ["w:trPr", properties("row")],
  ["w:tcPr", properties("cell")],
  [
    "w:gridBefore",
    (machine, attributes) => {
      const open = machine.frames.at(-1)?.table?.row;
      if (machine.mode === "row" && open) open.before = columns(attributes, 0);
      return undefined;
    },
  ],
  [
    "w:gridSpan",
    (machine, attributes) => {
      const open = machine.frames.at(-1)?.cell;
      if (machine.mode === "cell" && open) open.columns = columns(attributes, 1);
      return undefined;
    },
  ],
  [
    "w:vMerge",
    (machine, attributes) => {
      const open = machine.frames.at(-1)?.cell;
      if (machine.mode === "cell" && open)
        open.merge = attribute(attributes, "val") === "restart" ? "begins" : "continues";
      return undefined;
    },
  ],
  [
    "w:hMerge",
    (machine, attributes) => {
      const open = machine.frames.at(-1)?.cell;
      if (machine.mode === "cell" && open) open.joined = attribute(attributes, "val") !== "restart";
      return undefined;
    },
  ],
];

function columns(attributes: readonly string[], least: number): number {
  return Math.min(mostColumns, Math.max(least, wholeNumber(attributes) ?? least));
}

function table(machine: Machine): Opened {
  const frame = machine.frames.at(-1);
  if (!frame) return undefined;
  if (machine.flat > 0 || frame.table || machine.frames.length >= mostFrames) {
    machine.flat++;
    return () => {
      machine.flat--;
    };
  }
  closeParagraph(machine, frame);
  const open: OpenTable = { rows: [], widths: [], notices: [], row: undefined };
  frame.table = open;
  return () => {
    frame.table = undefined;
    for (const block of settleTable({
      kind: "table",
      rows: open.rows,
      widths: open.widths,
      notices: open.notices,
    }))
      frame.blocks.push(block);
  };
}

function gridColumn(machine: Machine, attributes: readonly string[]): Opened {
  const open = machine.frames.at(-1)?.table;
  if (machine.flat === 0 && open && open.widths.length < mostColumns)
    open.widths.push(wholeNumber(attributes, "w") ?? 0);
  return undefined;
}

function row(machine: Machine): Opened {
  const open = machine.frames.at(-1)?.table;
  if (machine.flat > 0 || !open || open.row) return undefined;
  machine.setting.gauge.cell();
  const made: Row = { before: 0, cells: [], deleted: false };
  open.row = made;
  return () => {
    open.row = undefined;
    finishRow(open, made);
  };
}

function finishRow(open: OpenTable, made: Row): void {
  if (!made.deleted) {
    open.rows.push(made);
    return;
  }
  const words = made.cells.map((each) => wordsOf(each.blocks)).join(" ");
  if (words.trim() !== "") open.notices.push({ kind: "deleted", words });
}

function cell(machine: Machine): Opened {
  const open = machine.frames.at(-1)?.table?.row;
  if (machine.flat > 0 || !open) return undefined;
  machine.setting.gauge.cell();
  const frame = newFrame({ blocks: [], columns: 1, merge: undefined, joined: false });
  machine.frames.push(frame);
  return () => {
    machine.frames.pop();
    closeFrame(machine, frame);
    if (frame.cell) open.cells.push(frame.cell);
  };
}

/** Of a table that is not read as one, the cells' properties would be taken for those of the cell about it. */
function properties(mode: "row" | "cell"): (machine: Machine) => Opened {
  return (machine) => {
    if (machine.flat > 0) return "skip";
    machine.mode = mode;
    return () => {
      machine.mode = undefined;
    };
  };
}
