import type { FeatureMessages } from "../messages/features.zh.ts";
import type { Messages } from "../messages/zh.ts";
import { factAt } from "../model/digestTable.ts";
import type { Neighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import type { Table, TableCell } from "../model/table.ts";
import { catalogue } from "../rules/catalogue.ts";
import { carriedForwardRow, carriedOverRow } from "../rules/support/carryOver.ts";
import { cellName, fullTitle } from "../rules/support/names.ts";
import { blockOfRow } from "../schema/forms.ts";
import { plain } from "../util/decimal.ts";
import type { Span } from "../util/span.ts";
import { keyMeanings } from "./completeFrontMatter.ts";
import { explainPlace, type Language, type MeaningOf } from "./meaning.ts";
import { equationsOf, isTerm, judgedOf, saidEquation } from "./sums.ts";
import { type Target, targetAt } from "./target.ts";

/** What is told of a place, as plain text. */
export interface HoverText {
  /** What it is told of. */
  readonly span: Span;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  /** The rule whose page tells more. */
  readonly rule?: string;
}

export interface HoverOptions {
  readonly language: Language;
  readonly messages: FeatureMessages;
  readonly rules: Messages;
  /** Asked only where other reports have something to say. */
  readonly neighbours: () => Neighbours;
}

type Told = Omit<HoverText, "span">;
type CellTarget = Extract<Target, { kind: "cell" }>;

/** What is to be known of the place under the pointer; undefined on ordinary prose, and where there is nothing to add. */
export function hoverAt(report: Report, offset: number, options: HoverOptions): HoverText | undefined {
  const target = targetAt(report, offset);
  const told = target && tell(report, target, options);
  return told && { span: target.span, ...told };
}

function tell(report: Report, target: Target, options: HoverOptions): Told | undefined {
  switch (target.kind) {
    case "cell":
      return tellCell(report, target, options);
    case "row":
      return explained(target.row.label, { row: target.row.key }, options);
    case "column":
      return explained(target.column.label, { column: target.column.key }, options);
    case "block":
      return explained(target.block.caption ?? "", { block: target.block.key }, options);
    case "section":
      return explained(fullTitle(target.section), { section: target.section.key }, options);
    case "rule":
      return tellRule(target.id, options);
    case "frontMatterKey":
      return tellKey(target.key, options);
  }
}

function explained(title: string, place: MeaningOf, { language }: HoverOptions): Told | undefined {
  const meaning = explainPlace(place, language);
  return meaning === undefined ? undefined : { title, paragraphs: [meaning], items: [] };
}

/** Whose number it is, and the equations that it stands in; what counts there where nothing adds up. */
function tellCell(report: Report, { table, cell }: CellTarget, options: HoverOptions): Told {
  const { messages, language } = options;
  const judged = judgedOf(report, table);
  const equations = judged ? equationsOf(judged, cell) : [];
  const items = judged
    ? equations.map((equation) => messages.sums.equation(saidEquation(judged, equation, messages.sums)))
    : [];
  const isPart = equations.length > 0 && !equations.some(({ result }) => isTerm(result, cell));
  const meaning = items.length === 0 ? explainPlace(placeOf(table, cell), language) : undefined;
  return {
    title: cellName(table.form, cell),
    paragraphs: [
      ...(meaning === undefined ? [] : [meaning]),
      ...(isPart && cell.value.kind === "blank" ? [messages.sums.blankPart] : []),
    ],
    items: [...items, ...lastYear(cell, options)],
  };
}

/** Where a block has but one column, its rows say all. */
function placeOf(table: Table, { row, column }: TableCell): MeaningOf {
  return (blockOfRow(table.form, row)?.columns.length ?? 0) > 1 ? { row, column } : { row };
}

/** What last year's report carried forward, beside what this one carries over. */
function lastYear({ row, column }: TableCell, { messages, neighbours }: HoverOptions): readonly string[] {
  if (row !== carriedOverRow) return [];
  const { previous } = neighbours();
  const there = previous.kind === "one" ? previous.digest.tables.get("requests") : undefined;
  const fact = there && factAt(there, carriedForwardRow, column);
  if (previous.kind !== "one" || !fact || typeof fact === "string") return [];
  return [messages.sums.lastYear(previous.digest.name, plain(fact))];
}

function tellRule(id: string, { language, messages, rules }: HoverOptions): Told | undefined {
  const entry = catalogue.find((each) => each.id === id);
  if (!entry) return undefined;
  const { severity } = entry;
  const paragraphs = [
    entry[language],
    ...(severity === "off" ? [] : [messages.sums.byDefault(rules.severity[severity])]),
  ];
  return { title: id, paragraphs, items: [], rule: id };
}

function tellKey(key: string, { messages }: HoverOptions): Told | undefined {
  const meaning = keyMeanings(messages).get(key);
  return meaning === undefined ? undefined : { title: key, paragraphs: [meaning], items: [] };
}
