import { cellKey, cellSpan } from "../model/table.ts";
import { isWhole, plain, zero } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { writeCells } from "./support/edits.ts";
import { cellName } from "./support/names.ts";
import { relatedTerms } from "./support/totals.ts";

export const totalCell: Rule = {
  id: "total.cell",
  severity: "error",
  *check(report) {
    for (const table of report.judged) {
      for (const { term, expected, equations } of table.explanations) {
        const found = table.cells.get(cellKey(term.row, term.column));
        if (!found) continue;
        const { cell, value } = found;
        // A number that no count can be says so itself, and names the same value.
        if (value.kind === "number" && (value.value.lt(zero) || !isWhole(value.value))) continue;
        const name = cellName(table.form, term);
        const stated = value.kind === "number" ? plain(value.value) : "";
        const right = plain(expected);
        const results = equations.flatMap(({ result, form, right: terms }) =>
          form.id === "block" ? [] : result ? [result] : terms,
        );
        yield {
          span: cellSpan(cell),
          say: (t) => t.totalCell(name, right, stated),
          data: {
            section: table.form.section,
            table: table.form.key,
            row: term.row,
            column: term.column,
            stated,
            expected: right,
          },
          related: relatedTerms(
            { table, equation: equations[0] as (typeof equations)[number] },
            distinct(results, term),
          ),
          equations,
          fixes: () => [
            {
              say: (t) => t.writeNumber(name, right),
              safe: false,
              edits: writeCells(report.tree.text, [{ cell: cell, value: right }]),
            },
          ],
        };
      }
    }
  },
};

/** The other cells once each, in the order in which the equations name them. */
function distinct<T extends { readonly row: string; readonly column: string }>(
  terms: readonly T[],
  own: T,
): readonly T[] {
  const byKey = new Map(terms.map((term) => [cellKey(term.row, term.column), term]));
  byKey.delete(cellKey(own.row, own.column));
  return [...byKey.values()];
}
