import type { JudgedTable } from "../model/report.ts";
import { cellSpan, type TableCell } from "../model/table.ts";
import type { NumberValue } from "../model/value.ts";
import { excerpt } from "../util/cjk.ts";
import { isWhole, plain, zero } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { isBelowCity } from "./support/bodyKind.ts";
import { cellName } from "./support/names.ts";
import { isPersonal } from "./support/personalCells.ts";

const regulations = "article20.1/regulations";

export const tableRegulationAuthority: Rule = {
  id: "table.regulation-authority",
  severity: "warning",
  *check({ judged, identity: { body } }) {
    if (body === undefined || !isBelowCity(body)) return;
    for (const table of judged) {
      const [first, ...others] = filled(table);
      if (!first) continue;
      const name = cellName(table.form, first.cell);
      const { section, key } = table.form;
      const { row, column } = first.cell;
      yield {
        span: cellSpan(first.cell.cell),
        say: (t) => t.regulationAuthority(name, first.value, excerpt(body)),
        data: { section, table: key, row, column, stated: first.value },
        related: others.map(({ cell, value }) => ({
          span: cellSpan(cell.cell),
          say: (t) => t.partOfSum(cellName(table.form, cell), value),
        })),
      };
    }
  },
};

/** The numbers above 0 in the row of 规章, in the order of the form. */
function filled({ cells }: JudgedTable): readonly { readonly cell: TableCell; readonly value: string }[] {
  return [...cells.values()].flatMap((cell) =>
    cell.row === regulations &&
    cell.value.kind === "number" &&
    isCount(cell.value) &&
    !isPersonal(cell.cell.text)
      ? [{ cell, value: plain(cell.value.value) }]
      : [],
  );
}

/** Where the number is none that a count can be, or has a unit, the cell's own finding speaks. */
function isCount({ value, unit }: NumberValue): boolean {
  return unit === undefined && value.gt(zero) && isWhole(value);
}
