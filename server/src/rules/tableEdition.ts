import { lineEnding, tableText } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import { cellAt, type Table } from "../model/table.ts";
import { firstLine, framed, lineStart } from "../util/lines.ts";
import type { Fix, Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";

export const tableEdition: Rule = {
  id: "table.edition",
  severity: "error",
  *check(report) {
    const { year, form, tree } = report;
    if (report.beforeForms && year !== undefined) {
      const [first] = report.tables.values();
      const span = first
        ? firstLine(tree.text, first.span)
        : (report.identity.years[0]?.span ?? { start: 0, end: 0 });
      yield { span, severity: "information", say: (t) => t.tableEditionYear(year) };
      return;
    }
    for (const table of report.tables.values()) {
      if (table.edition === form.edition) continue;
      const { name, key, section } = table.form;
      yield {
        span: firstLine(tree.text, table.span),
        say: (t) => t.tableEdition(name, table.edition, t.yearOf(year), form.edition),
        data: { section, table: key, stated: table.edition, expected: form.edition },
        fixes: () => [insertOwn(report, table)],
      };
    }
  },
};

/**
 * Puts the right blank table above the old one. Only columns that mean the same in both editions are carried over,
 * and the form tells which: a row and a column of the same keys.
 */
function insertOwn(report: Report, old: Table): Fix {
  const { tree, form } = report;
  const own = form.tables[old.form.key];
  const eol = lineEnding(tree.text);
  const offset = lineStart(tree.text, old.span.start);
  const lines = tableText(own, (row, column) => cellAt(old, row.key, column)?.cell.text, eol);
  return {
    say: (t) => t.insertEditionTable(own.name, form.edition),
    safe: false,
    edits: [insert(offset, framed(tree.text, offset, `${lines}${eol}`, eol))],
  };
}
