import type { Report } from "../../model/report.ts";
import { cellSpan } from "../../model/table.ts";
import { excerpt } from "../../util/cjk.ts";
import { plain } from "../../util/decimal.ts";
import { readNumeral } from "../../util/numerals.ts";
import type { Fix, Found } from "../finding.ts";
import type { Misfit } from "./claims.ts";
import { replace } from "./edits.ts";
import { cellName, rowForm } from "./names.ts";
import { cellsOf, type Reading, type Readings } from "./readings.ts";

/** A claim beside the numbers that the table has for it, each with a link to its cells. */
export function misfitFinding(report: Report, misfit: Misfit): Found {
  const { mention, readings } = misfit;
  const { table } = readings;
  const [first] = readings.readings;
  const [term] = first?.terms ?? [];
  const quote = excerpt(report.tree.text.slice(mention.span.start, mention.span.end));
  const stated = distinct(readings).map((reading) => ({
    name: nameOf(readings, reading),
    amount: plain(reading.amount),
  }));
  return {
    span: mention.span,
    say: (t) =>
      table.form.key === "proceedings"
        ? t.narrativeProceedings(quote, table.form.name, stated)
        : t.narrativeMisfit(quote, table.form.name, stated),
    data: {
      ...(mention.sentence.passage.section ? { section: mention.sentence.passage.section } : {}),
      table: table.form.key,
      ...(term ? { row: term.row, column: term.column } : {}),
      stated: plain(mention.value),
      ...(stated.length === 1 && first ? { expected: plain(first.amount) } : {}),
    },
    related: cellsOf(
      table,
      distinct(readings).flatMap(({ terms }) => terms),
    )
      .filter((cell, at, all) => all.indexOf(cell) === at)
      .slice(0, 4)
      .map((cell) => ({
        span: cellSpan(cell.cell),
        say: (t) => t.partOfSum(cellName(table.form, cell), cell.cell.text),
      })),
    ...(fixesOf(report, misfit).length > 0 ? { fixes: () => fixesOf(report, misfit) } : {}),
  };
}

/** Readings that differ in their number, the first of each. */
function distinct({ readings }: Readings): readonly Reading[] {
  return readings.filter(({ amount }, at) => readings.findIndex((each) => each.amount.eq(amount)) === at);
}

function nameOf({ table }: Readings, { terms }: Reading): string {
  const rows = [...new Set(terms.map(({ row }) => rowForm(table.form, row)?.short ?? row))];
  const columns = [...new Set(terms.map(({ column }) => column))].filter((key) => key !== "total");
  const column = columns.length === 1 && terms[0] ? cellName(table.form, terms[0]).replace(/^“.*”/, "") : "";
  return (rows.length > 3 ? `${rows[0]}等${rows.length}项` : rows.join("＋")) + column;
}

/** The table's number in place of the claim's; none where the table itself does not add up. */
function fixesOf({ tree: { text } }: Report, { mention, readings }: Misfit): readonly Fix[] {
  if (mention.negative || readings.doubtful) return [];
  const { start } = mention.span;
  const numeral = readNumeral(text.slice(start, mention.span.end), 0);
  if (!numeral) return [];
  return distinct(readings).map((reading): Fix => {
    const amount = plain(reading.amount);
    return {
      say: (t) => t.writeInProse(amount, nameOf(readings, reading)),
      safe: false,
      edits: [replace({ start, end: start + numeral.end }, amount)],
    };
  });
}
