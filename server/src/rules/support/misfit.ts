import type { Messages } from "../../messages/zh.ts";
import type { Label } from "../../model/prose/label.ts";
import type { JudgedTable, Report } from "../../model/report.ts";
import { cellSpan } from "../../model/table.ts";
import { excerpt } from "../../util/cjk.ts";
import { plain } from "../../util/decimal.ts";
import { readNumeral } from "../../util/numerals.ts";
import type { Span } from "../../util/span.ts";
import type { Fix, Found } from "../finding.ts";
import { capped } from "./capped.ts";
import type { Misfit } from "./claims.ts";
import { replace } from "./edits.ts";
import { cellName, columnForm, rowForm } from "./names.ts";
import { cellsOf, type Reading, type Readings } from "./readings.ts";

/** Claims beside the numbers that the table has for them. */
export function* misfitFindings(report: Report, misfits: readonly Misfit[]): Iterable<Found> {
  yield* capped(each());

  function* each(): Iterable<Found> {
    for (const misfit of misfits) yield misfitFinding(report, misfit);
  }
}

/** A claim beside the numbers that the table has for it, each with a link to its cells. */
function misfitFinding(report: Report, misfit: Misfit): Found {
  const { mention, readings } = misfit;
  const { table } = readings;
  const [first] = readings.readings;
  const [term] = first?.terms ?? [];
  const quote = excerpt(report.tree.text.slice(mention.span.start, mention.span.end));
  const stated = distinct(readings);
  const section = mention.sentence.passage.section;
  const numeral = mendable(report, misfit);
  return {
    span: mention.span,
    say: (t) => {
      const claim = mention.negative ? "" : claimName(t, readings, mention.label);
      const said = saidByTable(t, readings);
      return table.form.key === "proceedings"
        ? t.narrativeProceedings(claim, quote, table.form.name, said)
        : t.narrativeMisfit(claim, quote, table.form.name, said);
    },
    data: {
      ...(section ? { section } : {}),
      table: table.form.key,
      ...(term ? { row: term.row, column: term.column } : {}),
      stated: plain(mention.value),
      ...(stated.length === 1 && first ? { expected: plain(first.amount) } : {}),
    },
    related: cellsOf(
      table,
      stated.flatMap(({ terms }) => terms),
    )
      .filter((cell, at, all) => all.indexOf(cell) === at)
      .slice(0, 4)
      .map((cell) => ({
        span: cellSpan(cell.cell),
        say: (t) => t.partOfSum(cellName(table.form, cell), cell.cell.text),
      })),
    ...(numeral ? { fixes: () => fixesOf(misfit, numeral) } : {}),
  };
}

/** Readings that differ in their number, the first of each. */
function distinct({ readings }: Readings): readonly Reading[] {
  return readings.filter(({ amount }, at) => readings.findIndex((each) => each.amount.eq(amount)) === at);
}

/** What the claim is about, as a message calls it. */
function claimName(t: Messages, { table }: Readings, label: Label): string {
  if (label.topic === "documents") {
    const column = columnForm(table.form, label.row, label.columns[0] ?? "")?.label ?? "";
    return column.replace(/^本年新?|件数$|数量$/g, "") + (rowForm(table.form, label.row)?.short ?? "");
  }
  if (label.topic === "proceedings") {
    const group = rowsName(t, table, label.groups);
    return (
      group + (label.column ? (columnForm(table.form, label.groups[0] ?? "", label.column)?.label ?? "") : "")
    );
  }
  if (label.kind === "row") return rowsName(t, table, label.keys);
  if (label.kind === "applicant") return columnsName(t, table, label.keys);
  return label.kind in t.claims ? t.claims[label.kind as keyof Messages["claims"]] : "";
}

/** 新收9（含上年结转为10）: the likeliest reading, and what it is with 上年结转. */
function saidByTable(t: Messages, readings: Readings): string {
  const [first, ...others] = distinct(readings);
  if (!first) return "";
  const carried = others.find(({ terms }) => terms.some(({ row }) => row === "carriedOver"));
  const rest = others.filter((each) => each !== carried).slice(0, 1);
  const own = t.tableSays(nameOf(t, readings, first), plain(first.amount), carried && plain(carried.amount));
  return [
    own,
    ...rest.map((each) => t.tableSays(nameOf(t, readings, each), plain(each.amount), undefined)),
  ].join("、");
}

function nameOf(t: Messages, { table }: Readings, { terms }: Reading): string {
  const rows = rowsName(t, table, [...new Set(terms.map(({ row }) => row))]);
  const columns = [...new Set(terms.map(({ column }) => column))].filter((key) => key !== "total");
  return rows + (columns.length === 0 ? "" : columnsName(t, table, columns));
}

/** Rows by their short name; a block's items by the block's name, both kinds of litigation as one. */
function rowsName(t: Messages, { form }: JudgedTable, keys: readonly string[]): string {
  const [first = ""] = keys;
  if (first === "processed") return rowForm(form, first)?.label ?? "";
  if (keys.length === 2 && keys.every((key) => /itigation/.test(key))) return t.claims.litigation;
  const block = form.blocks
    .flatMap(({ rows }) => rows)
    .find(({ items }) => items?.length === keys.length && items.every((item) => keys.includes(item)));
  return block ? block.short : keys.map((key) => rowForm(form, key)?.short ?? key).join("＋");
}

function columnsName(t: Messages, { form }: JudgedTable, keys: readonly string[]): string {
  const [first = ""] = keys;
  if (keys.length > 1 || first === "organization" || first === "legalPerson") return t.claims.organization;
  const block = form.blocks.find(({ columns }) => columns.some(({ key }) => key === first));
  return block?.columns.find(({ key }) => key === first)?.label ?? first;
}

/**
 * The numeral that the table's number may be written for: none where the claim is in words, where blanks part its
 * digits, or where the table itself does not add up.
 */
function mendable({ tree: { text } }: Report, { mention, readings }: Misfit): Span | undefined {
  if (mention.negative || readings.mended.length > 0) return undefined;
  const { start, end } = mention.span;
  const numeral = readNumeral(text.slice(start, end), 0);
  return numeral?.value.eq(mention.value) ? { start, end: start + numeral.end } : undefined;
}

function fixesOf({ readings }: Misfit, numeral: Span): readonly Fix[] {
  return distinct(readings).map((reading): Fix => {
    const amount = plain(reading.amount);
    return {
      say: (t) => t.writeInProse(amount, nameOf(t, readings, reading)),
      safe: false,
      edits: [replace(numeral, amount)],
    };
  });
}
