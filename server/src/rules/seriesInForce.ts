import { factAt, factOf, factSpan } from "../model/digestTable.ts";
import { cellAt, cellSpan } from "../model/table.ts";
import { plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { cellName, rowForm } from "./support/names.ts";

/** The columns that only the later forms have; a table without them says nothing of this. */
const columns = { last: "inForce", more: "issued", less: "repealed" } as const;

export const seriesInForce: Rule = {
  id: "series.in-force",
  severity: "information",
  *check(report, { previous }) {
    const { year } = report;
    const table = report.judged.find(({ form }) => form.key === "disclosure");
    if (!table || year === undefined || previous.kind !== "one") return;
    const last = previous.digest;
    const there = last.tables.get("disclosure");
    const rows = table.form.blocks.find((block) =>
      block.columns.some(({ key }) => key === columns.last),
    )?.rows;
    if (there?.edition !== table.edition) return;
    for (const { key: row } of rows ?? []) {
      const cell = cellAt(table, row, columns.last);
      const own = [columns.last, columns.more, columns.less].map((column) => {
        const found = cellAt(table, row, column);
        return found ? factOf(table, found) : "unreadable";
      });
      const before = factAt(there, row, columns.last);
      const [now, more, less] = own.filter((fact) => typeof fact !== "string");
      if (!cell || !now || !more || !less || typeof before === "string") continue;
      const expected = before.plus(more).minus(less);
      if (expected.eq(now)) continue;
      const name = rowForm(table.form, row)?.label ?? row;
      const numbers = {
        stated: plain(now),
        before: plain(before),
        more: plain(more),
        less: plain(less),
        expected: plain(expected),
      };
      yield {
        span: cellSpan(cell.cell),
        say: (t) => t.inForce(name, year - 1, numbers),
        data: {
          section: "disclosure",
          table: "disclosure",
          row,
          column: columns.last,
          stated: numbers.stated,
          expected: numbers.expected,
        },
        related: [
          {
            span: factSpan(there, row, columns.last),
            file: last,
            say: (t) => t.lastYearsCell(year - 1, cellName(table.form, cell), numbers.before),
          },
        ],
      };
    }
  },
};
