import type { Digest } from "../model/digest.ts";
import type { Previous } from "../model/neighbours.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellKey, cellSpan } from "../model/table.ts";
import { plain } from "../util/decimal.ts";
import type { Fix, Found, Rule } from "./finding.ts";
import { type CarryGap, carriedForwardRow, carryGaps, requestsTable } from "./support/carryOver.ts";
import { explainedBy } from "./support/corrections.ts";
import { writeCells } from "./support/edits.ts";
import { mostRelated } from "./support/members.ts";
import { cellName, columnForm } from "./support/names.ts";

export const seriesCarryOver: Rule = {
  id: "series.carry-over",
  severity: "error",
  *check(report, { previous }) {
    const table = requestsTable(report);
    if (!table || report.year === undefined) return;
    if (previous.kind === "lacking") yield lacking(report.year - 1, previous);
    if (previous.kind === "several") yield* question(table, report.year - 1, previous.digests);
    if (previous.kind === "one") yield* gaps(report, table, report.year - 1, previous.digest);
  },
};

function* gaps(report: Report, table: JudgedTable, year: number, last: Digest): Iterable<Found> {
  const found = carryGaps(table, last);
  const corrections = new Map(found.map(({ cell, expected }) => [cellKey(cell.row, cell.column), expected]));
  const explains = explainedBy(table, corrections);
  for (const gap of found) {
    const { cell, span } = gap;
    const [stated, expected] = [plain(gap.stated), plain(gap.expected)];
    const column = columnForm(table.form, cell.row, cell.column)?.label ?? cell.column;
    const there = cellName(table.form, { row: carriedForwardRow, column: cell.column });
    yield {
      span: cellSpan(cell.cell),
      say: (t) => t.carryOver(column, stated, year, expected),
      data: { section: "requests", table: "requests", row: cell.row, column: cell.column, stated, expected },
      related: [{ span, file: last, say: (t) => t.lastYearsCell(year, there, expected) }],
      fixes: () => fixes(report, table, gap, { year, last, there }),
      explains,
    };
  }
}

interface Before {
  readonly year: number;
  readonly last: Digest;
  /** The name of last year's cell. */
  readonly there: string;
}

function fixes(
  { tree }: Report,
  { form }: JudgedTable,
  { cell, stated, expected, span }: CarryGap,
  { year, last, there }: Before,
): readonly Fix[] {
  const [here, value] = [plain(expected), plain(stated)];
  const own: Fix = {
    say: (t) => t.writeNumber(cellName(form, cell), here),
    safe: false,
    edits: writeCells(tree.text, [{ cell: cell.cell, value: here }]),
  };
  const other: Fix = {
    say: (t) => t.writeLastYear(year, there, value),
    safe: false,
    edits: [{ span, text: value, file: last }],
  };
  return [own, other];
}

/** Several reports come into question. Where they would not be judged alike, only the author can tell which it is. */
function* question(table: JudgedTable, year: number, candidates: readonly Digest[]): Iterable<Found> {
  if (candidates.every((each) => carryGaps(table, each).length === 0)) return;
  const row = table.byRow.get("carriedOver");
  if (!row) return;
  yield {
    span: row.label ? cellSpan(row.label) : row.gridRow.span,
    severity: "information",
    say: (t) => t.whichLastYear(year, candidates.length),
    data: { section: "requests", table: "requests", row: row.form.key },
    related: candidates
      .slice(0, mostRelated)
      .map((each) => ({ span: each.head, file: each, say: (t) => t.candidate(each.name) })),
  };
}

/** The author named last year's report, and it is of no use: said once, so that silence is not taken for a check. */
function lacking(year: number, { named, why, year: other }: Extract<Previous, { kind: "lacking" }>): Found {
  return {
    span: named.span,
    severity: "information",
    say: (t) => t.lastYearLacking(t.lack(why, other, year)),
  };
}
