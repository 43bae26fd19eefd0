import { lineEnding } from "../model/canonical.ts";
import { displayWidth } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import type { Cell } from "./cursor.ts";

/**
 * Lines as they are written over the line `span`: without a line ending of their own, and with a blank line wherever
 * the neighbour's text would otherwise become a part of the table.
 */
export function fitted(text: string, span: Span, lines: string): string {
  const eol = lineEnding(text);
  const before = text.slice(0, span.start).replace(/(?<![ \t])[ \t]+$/, "");
  const lead = before.trim() === "" || /\n[ \t]*\r?\n$|\r\r$/.test(before) ? "" : eol;
  const after = text.slice(span.end);
  const trail = after.trim() === "" || /^[ \t]*(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)/.test(after) ? "" : eol;
  return lead + lines.replace(/(?:\r?\n)+$/, "") + trail;
}

/** Where the first number of a written table goes: the first blank cell after a label. */
export function firstGap(text: string): number | undefined {
  const row = /^\|[^|\n]*[^|\s-][^|\n]*\|([ ]+)\|/m.exec(text);
  return row?.[1] === undefined ? undefined : row.index + row[0].length - 2;
}

/** A text in the place of a cell's whole slot, aligned as its column is. */
export function inSlot(source: string, { slot }: Pick<Cell, "slot">, text: string, toRight: boolean): string {
  const room = displayWidth(source.slice(slot.start, slot.end)) - displayWidth(text) - 2;
  const pad = " ".repeat(Math.max(0, room));
  return toRight ? ` ${pad}${text} ` : ` ${text}${pad} `;
}

/** A row of a pipe table: the label, and blank cells as wide as those of a row that stands in the table already. */
export function pipeRow(label: string, widths: readonly number[]): string {
  const [first = 0, ...rest] = widths;
  const pad = " ".repeat(Math.max(0, first - displayWidth(label) - 2));
  return `| ${label}${pad} |${rest.map((width) => `${" ".repeat(Math.max(2, width))}|`).join("")}`;
}
