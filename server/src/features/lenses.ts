import type { FeatureMessages } from "../messages/features.zh.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellSpan, isBlankTable } from "../model/table.ts";
import { firstLine } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { failingCells, judgedOf } from "./sums.ts";

/** What stands above a table: how many of its equations hold. */
export interface Lens {
  /** The table's first line. */
  readonly span: Span;
  readonly title: string;
  /** The cells to be shown, where an equation is broken. */
  readonly cells: readonly Span[];
}

/**
 * One lens for each table with equations. It is there from the first blank table on, so that the lines do not jump when
 * the first number is typed. `opens` says whether the client can show the cells.
 */
export function tableLenses(report: Report, { sums }: FeatureMessages, opens: boolean): readonly Lens[] {
  if (report.beforeForms) return [];
  return [...report.tables.values()].flatMap((table): readonly Lens[] => {
    const [grid] = table.grids;
    if (!grid || table.form.equations.length === 0) return [];
    const span = firstLine(report.tree.text, grid.span);
    const judged = judgedOf(report, table);
    if (judged) return [{ span, ...judgedLens(judged, sums, opens) }];
    return [{ span, title: isBlankTable(table) ? sums.lensBlank : sums.lensForeign, cells: [] }];
  });
}

function judgedLens(table: JudgedTable, sums: FeatureMessages["sums"], opens: boolean): Omit<Lens, "span"> {
  const { equations } = table.evaluation;
  const count = (state: (typeof equations)[number]["state"]): number =>
    equations.filter((each) => each.state === state).length;
  const [broken, holding] = [count("mismatch"), count("holds")];
  const open = equations.length - broken - holding;
  if (broken > 0) {
    const cells = failingCells(table).map(({ cell }) => cellSpan(cell));
    return { title: sums.lensBroken(broken, open, opens), cells };
  }
  return { title: open > 0 ? sums.lensPartly(holding, open) : sums.lensHolds(holding), cells: [] };
}
