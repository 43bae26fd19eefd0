import type { BoundRow, Table } from "../../model/table.ts";
import type { RowForm } from "../../schema/types.ts";
import { displayWidth } from "../../util/cjk.ts";
import { lineEnd, lineStart } from "../../util/lines.ts";
import type { Edit } from "../finding.ts";
import { insert } from "./edits.ts";

/** Writes blank rows next to a bound row, in the layout and the shape of that row; undefined where that is not safe. */
export function insertRows(
  source: string,
  beside: BoundRow,
  rows: readonly RowForm[],
  place: "before" | "after",
  eol: string,
): Edit | undefined {
  const { grid, gridRow } = beside;
  const leaf = beside.label ? gridRow.cells.indexOf(beside.label) : -1;
  if (leaf < 0) return undefined;
  const texts = (row: RowForm): readonly string[] =>
    gridRow.cells.map((_, at) => (at === leaf ? row.label : ""));
  const isOneLine = !/[\r\n]/.test(source.slice(gridRow.span.start, gridRow.span.end));
  const write: Partial<Record<typeof grid.layout, (row: RowForm) => string>> = {
    gfm: (row) =>
      pipeRow(
        texts(row),
        gridRow.cells.map(({ slot }) => displayWidth(source.slice(slot.start, slot.end))),
      ),
    "loose-pipe": (row) =>
      isOneLine
        ? `${texts(row).join(" | ")} |`
        : texts(row)
            .map((text) => `${text} |`.trimStart())
            .join(eol),
    "tab-rows": (row) => texts(row).join("\t"),
    "cell-per-line": (row) =>
      texts(row)
        .map((text) => `\t${text}`)
        .join(eol) + eol,
  };
  const line = write[grid.layout];
  if (!line) return undefined;
  const lines = rows.map((row) => line(row) + eol).join("");
  if (place === "before") return insert(lineStart(source, gridRow.span.start), lines);
  const end = lineEnd(source, gridRow.span.end);
  const blank = grid.layout === "cell-per-line" ? skipBlankLine(source, end) : end;
  const lead = blank > 0 && !/[\r\n]/.test(source.charAt(blank - 1)) ? eol : "";
  return insert(blank, lead + lines);
}

function pipeRow(texts: readonly string[], widths: readonly number[]): string {
  const cells = texts.map((text, at) =>
    ` ${text} `.padEnd(Math.max(0, (widths[at] ?? 0) - displayWidth(text) + text.length)),
  );
  return `|${cells.join("|")}|`;
}

function skipBlankLine(source: string, offset: number): number {
  const end = lineEnd(source, offset);
  return source.slice(offset, end).trim() === "" ? end : offset;
}

/** The bound row that stands nearest above a row of the form, in the same block, or failing that the nearest below. */
export function neighbour(
  table: Table,
  row: RowForm,
): { readonly row: BoundRow; readonly place: "before" | "after" } | undefined {
  const block = table.form.blocks.find((each) => each.rows.includes(row));
  const at = block?.rows.indexOf(row) ?? 0;
  const above = block?.rows.slice(0, at).findLast((each) => table.byRow.has(each.key));
  const below = block?.rows.slice(at + 1).find((each) => table.byRow.has(each.key));
  const beside = table.byRow.get(above?.key ?? below?.key ?? "");
  return beside && { row: beside, place: above ? "after" : "before" };
}
