import type { Report } from "../model/report.ts";
import { cellAt, cellSpan } from "../model/table.ts";
import { excerpt } from "../util/cjk.ts";
import { type Decimal, plain } from "../util/decimal.ts";
import type { Span } from "../util/span.ts";
import type { Found, Rule } from "./finding.ts";
import { claimsOf, misfits } from "./support/claims.ts";
import { cellName } from "./support/names.ts";
import { judgedTable } from "./support/readings.ts";
import { sectionAt } from "./support/sections.ts";

export const narrativeContradiction: Rule = {
  id: "narrative.contradiction",
  severity: "warning",
  *check(report) {
    const claims = claimsOf(report);
    for (const { mention } of misfits(report, "requests")) {
      const { label, negative } = mention;
      if (negative && label.topic === "requests" && label.kind === "newly")
        yield* beside(report, mention.span, "requests", "received", "total");
    }
    for (const span of claims.allDone) yield* beside(report, span, "requests", "carriedForward", "total");
    for (const { span, groups } of claims.allUpheld) {
      const found = groups.flatMap((row) =>
        ["overturned", "otherResult"].flatMap((column) => beside(report, span, "proceedings", row, column)),
      );
      yield* found.slice(0, 1);
    }
  },
};

/** What is said of all, beside a cell that says otherwise. */
function beside(
  report: Report,
  span: Span,
  key: "requests" | "proceedings",
  row: string,
  column: string,
): readonly Found[] {
  const table = judgedTable(report, key);
  const cell = table && cellAt(table, row, column);
  const amount: Decimal | "blocked" = table?.evaluation.amountOf({ row, column }) ?? "blocked";
  if (!table || !cell || amount === "blocked" || !amount.gt(0)) return [];
  const quote = excerpt(report.tree.text.slice(span.start, span.end));
  const name = cellName(table.form, { row, column });
  const section = sectionAt(report, span);
  return [
    {
      span,
      say: (t) => t.narrativeContradiction(quote, table.form.name, name, plain(amount)),
      data: { ...(section ? { section } : {}), table: key, row, column },
      related: [{ span: cellSpan(cell.cell), say: (t) => t.partOfSum(name, plain(amount)) }],
    },
  ];
}
