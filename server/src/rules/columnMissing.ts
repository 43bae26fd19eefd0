import { lineEnding, tableText } from "../model/canonical.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellAt } from "../model/table.ts";
import { framed, lineStart } from "../util/lines.ts";
import type { Fix, Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";

export const columnMissing: Rule = {
  id: "column.missing",
  severity: "error",
  *check(report) {
    for (const table of report.judged) {
      for (const block of table.form.blocks) {
        const missing = table.missingColumns.filter((each) => each.block === block);
        const [first] = missing;
        if (!first) continue;
        const labels = missing.map(({ form }) => form.label);
        const { key, section, name } = table.form;
        yield {
          span: first.at,
          say: (t) => t.columnMissing(name, labels),
          data: { section, table: key, column: first.form.key },
          fixes: () => [insertWhole(report, table)],
        };
      }
    }
  },
};

/** Puts a table with all columns above, filled with what the old one holds; the old one stays below. */
function insertWhole({ tree }: Report, table: JudgedTable): Fix {
  const eol = lineEnding(tree.text);
  const offset = lineStart(tree.text, table.span.start);
  const lines = tableText(table.form, (row, column) => cellAt(table, row.key, column)?.cell.text, eol);
  return {
    say: (t) => t.insertTableBelowOld(table.form.name),
    safe: false,
    edits: [insert(offset, framed(tree.text, offset, `${lines}${eol}`, eol))],
  };
}
