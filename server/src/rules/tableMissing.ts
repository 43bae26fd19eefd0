import { blankTableText, lineEnding } from "../model/canonical.ts";
import type { Section } from "../model/outline.ts";
import type { Report } from "../model/report.ts";
import type { TableForm } from "../schema/types.ts";
import { framed, lineEnd } from "../util/lines.ts";
import type { Fix, Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";
import { fullTitle } from "./support/names.ts";

export const tableMissing: Rule = {
  id: "table.missing",
  severity: "error",
  *check(report) {
    if (report.beforeForms || report.outline.legacy) return;
    for (const section of report.outline.sections) {
      const key = section.form.table;
      if (!key || report.tables.has(key) || report.unreadable.has(key)) continue;
      const table = report.form.tables[key];
      yield {
        span: section.heading.line.span,
        say: (t) => t.tableMissing(fullTitle(section.form), table.name),
        data: { section: section.form.key, table: key },
        fixes: () => [insertBlank(report, section, table)],
      };
    }
  },
};

function insertBlank({ tree }: Report, section: Section, table: TableForm): Fix {
  const eol = lineEnding(tree.text);
  const offset = lineEnd(tree.text, section.heading.line.span.end);
  const lines = blankTableText(table, "blank", eol);
  return {
    say: (t) => t.insertTable(table.name),
    safe: false,
    edits: [insert(offset, framed(tree.text, offset, lines, eol))],
  };
}
