import type { Term } from "../../model/equations.ts";
import { blockOfRow } from "../../schema/forms.ts";
import type { ColumnForm, RowForm, SectionForm, TableForm } from "../../schema/types.ts";
import { excerpt } from "../../util/cjk.ts";

/** A label as it is quoted in a message: 20 characters at most, its long remark left out first. */
export function quoted(label: string): string {
  return excerpt(label.length > 20 ? label.replace(/（[^）]*）$/, "") : label);
}

export function rowForm(table: TableForm, key: string): RowForm | undefined {
  return blockOfRow(table, key)?.rows.find((row) => row.key === key);
}

export function columnForm(table: TableForm, row: string, key: string): ColumnForm | undefined {
  return blockOfRow(table, row)?.columns.find((column) => column.key === key);
}

/** `“2.重复申请”自然人`: a cell of a table by the names that stand in it. */
export function cellName(table: TableForm, { row, column }: Term): string {
  const label = quoted(rowForm(table, row)?.label ?? row);
  return `“${label}”${(columnForm(table, row, column)?.label ?? column).replace(/（[^）]*）$/, "")}`;
}

/** What a term is called in an equation that runs along `axis`: the column in a row, the row's short name in a column. */
export function termName(table: TableForm, axis: "row" | "column", { row, column }: Term): string {
  return axis === "row"
    ? (columnForm(table, row, column)?.label ?? column)
    : (rowForm(table, row)?.short ?? row);
}

/** `三、收到和处理政府信息公开申请情况` */
export function fullTitle(section: SectionForm): string {
  return `${section.ordinal}、${section.title}`;
}
