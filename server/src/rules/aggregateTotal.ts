import type { Digest } from "../model/digest.ts";
import { type DigestTable, factAt, factSpan } from "../model/digestTable.ts";
import type { Neighbours } from "../model/neighbours.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellKey, cellSpan, type TableCell } from "../model/table.ts";
import { excerpt } from "../util/cjk.ts";
import { type Decimal, isZero, plain, zero } from "../util/decimal.ts";
import type { Fix, Found, Related, Rule } from "./finding.ts";
import { type Corrections, contradicts, explainedBy } from "./support/corrections.ts";
import { writeCells } from "./support/edits.ts";
import { memberTables, mostRelated } from "./support/members.ts";
import { cellName } from "./support/names.ts";

export const aggregateTotal: Rule = {
  id: "aggregate.total",
  severity: "error",
  *check(report, neighbours) {
    if (report.year === undefined) return;
    for (const table of report.judged) yield* inTable(report, table, neighbours);
  },
};

interface Gap {
  readonly cell: TableCell;
  readonly stated: Decimal;
  readonly sum: Decimal;
}

function* inTable(report: Report, table: JudgedTable, { members }: Neighbours): Iterable<Found> {
  const tables = memberTables(members, table);
  if (!tables) return;
  const gaps = [...table.cells.values()].flatMap((cell) => gapOf(cell, tables));
  const explains = explainedBy(table, correctionsOf(gaps));
  const { key, section } = table.form;
  // Table 三 alone is certainly counted in the same way by everyone: there the sum outweighs the table's own totals.
  const certain = key === "requests";
  for (const { cell, stated, sum } of gaps) {
    const { row, column } = cell;
    if (!certain && explainedBy(table, correctionsOf([{ cell, stated, sum }])).length > 0) continue;
    const name = cellName(table.form, cell);
    const numbers = { stated: plain(stated), sum: plain(sum), gap: plain(sum.minus(stated).abs()) };
    yield {
      span: cellSpan(cell.cell),
      severity: certain ? "error" : "warning",
      say: (t) =>
        certain
          ? t.aggregateTotal(name, tables.length, numbers)
          : t.aggregateDiffers(name, tables.length, numbers),
      data: { section, table: key, row, column, stated: numbers.stated, expected: numbers.sum },
      related: relatedMembers(tables, cell),
      fixes: () => fixes(report, table, { cell, stated, sum }, gaps),
      ...(certain ? { explains } : {}),
    };
  }
}

/** The sum, alone or with all the others, where the table's own totals allow it. */
function fixes({ tree }: Report, table: JudgedTable, gap: Gap, all: readonly Gap[]): readonly Fix[] {
  const writing = [[gap], all].find((gaps) => !contradicts(table, correctionsOf(gaps)));
  if (!writing) return [];
  const name = cellName(table.form, gap.cell);
  const writes = writing.map(({ cell, sum }) => ({ cell: cell.cell, value: plain(sum) }));
  return [
    {
      say: (t) =>
        writing.length > 1
          ? t.takeSums(table.form.name, writing.length)
          : t.writeNumber(name, plain(gap.sum)),
      safe: false,
      edits: writeCells(tree.text, writes),
    },
  ];
}

function correctionsOf(gaps: readonly Gap[]): Corrections {
  return new Map(gaps.map(({ cell, sum }) => [cellKey(cell.row, cell.column), sum]));
}

type MemberTables = readonly { readonly digest: Digest; readonly table: DigestTable }[];

function gapOf(cell: TableCell, tables: MemberTables): readonly Gap[] {
  if (cell.value.kind !== "number") return [];
  const stated = cell.value.value;
  let sum = zero;
  for (const { table } of tables) {
    const fact = factAt(table, cell.row, cell.column);
    if (fact === "unreadable") return [];
    if (fact !== "blank") sum = sum.plus(fact);
  }
  return sum.eq(stated) ? [] : [{ cell, stated, sum }];
}

function relatedMembers(tables: MemberTables, { row, column }: TableCell): readonly Related[] {
  const counted = tables.flatMap(({ digest, table }) => {
    const fact = factAt(table, row, column);
    return typeof fact === "string" || isZero(fact) ? [] : [{ digest, table, amount: plain(fact) }];
  });
  return counted.slice(0, mostRelated).map(({ digest, table, amount }) => ({
    span: factSpan(table, row, column),
    file: digest,
    say: (t) => t.partOfSum(`“${excerpt(digest.body ?? digest.name)}”`, amount),
  }));
}
