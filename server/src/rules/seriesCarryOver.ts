import type { Digest } from "../model/digest.ts";
import type { Previous } from "../model/neighbours.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellKey, cellSpan } from "../model/table.ts";
import { plain } from "../util/decimal.ts";
import type { Fix, Found, Rule } from "./finding.ts";
import { type CarryGap, carriedForwardRow, carryGaps, requestsTable } from "./support/carryOver.ts";
import { type Corrections, contradicts, explainedBy } from "./support/corrections.ts";
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
  const explains = explainedBy(table, correctionsOf(found));
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
      fixes: () => fixes(report, table, gap, found, { year, last, there }),
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

/**
 * Last year's number, alone or with those of the other columns, where this year's totals allow it. Where they ask for
 * the number as it is, the other report may be the wrong one: that change is shown before it is done.
 */
function fixes(
  { tree }: Report,
  table: JudgedTable,
  gap: CarryGap,
  all: readonly CarryGap[],
  { year, last, there }: Before,
): readonly Fix[] {
  const writing = [[gap], all].find((gaps) => !contradicts(table, correctionsOf(gaps)));
  if (!writing) {
    const value = plain(gap.stated);
    const edits = [{ span: gap.span, text: value, file: last }];
    return [{ say: (t) => t.writeLastYear(year, there, value), safe: false, edits }];
  }
  const name = cellName(table.form, gap.cell);
  const writes = writing.map(({ cell, expected }) => ({ cell: cell.cell, value: plain(expected) }));
  return [
    {
      say: (t) => (writing.length > 1 ? t.takeLastYears(year) : t.writeNumber(name, plain(gap.expected))),
      safe: false,
      edits: writeCells(tree.text, writes),
    },
  ];
}

function correctionsOf(gaps: readonly CarryGap[]): Corrections {
  return new Map(gaps.map(({ cell, expected }) => [cellKey(cell.row, cell.column), expected]));
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
