import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { alignedTable } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import type { TableForm } from "../../server/src/schema/types.ts";
import { findingsOf } from "./check.ts";

/**
 * Sentences as reports have them, each with its tables and what is to be found in it. They were written before the
 * grammar that reads them, by people who did not see it. One half served to tune it; the other was kept aside.
 */
export interface Labelled {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly requests?: Numbers;
  readonly disclosure?: Numbers;
  readonly proceedings?: Numbers;
  readonly section?: string;
  readonly text: string;
  readonly truth: readonly { readonly rule: string; readonly quote: string }[];
}

type Numbers = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const rules: readonly string[] = [
  "narrative.count",
  "narrative.parts",
  "narrative.percentage",
  "narrative.contradiction",
  "narrative.documents",
  "narrative.proceedings",
  "narrative.placeholder",
  "narrative.residue",
  "narrative.section-count",
  "narrative.fee-conflict",
];

export function readLabelled(half: "tuned" | "held"): readonly Labelled[] {
  return parseYaml(readFileSync(`test/fixtures/narrative/${half}.yaml`, "utf8"));
}

export interface Score {
  readonly rule: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** How often each rule speaks rightly, wrongly, and not at all; `tell` is given each failure. */
export function score(items: readonly Labelled[], tell: (line: string) => void): readonly Score[] {
  const counts = new Map(rules.map((rule) => [rule, { right: 0, wrong: 0, missed: 0 }]));
  for (const item of items) {
    const text = draftOf(item);
    const at = text.indexOf(item.text);
    const found = findingsOf(text, { only: rules }).filter(({ rule }) => counts.has(rule));
    const left = new Set(found);
    for (const { rule, quote } of item.truth) {
      const start = at + item.text.indexOf(quote);
      const hit = found.find(
        (each) =>
          left.has(each) &&
          each.rule === rule &&
          each.span.start < start + quote.length &&
          start < each.span.end,
      );
      const count = counts.get(rule);
      if (!count) continue;
      if (hit) {
        count.right++;
        left.delete(hit);
      } else {
        count.missed++;
        tell(`${item.id} misses ${rule} on ${quote}`);
      }
    }
    for (const { rule, span } of left) {
      const count = counts.get(rule);
      if (count) count.wrong++;
      tell(`${item.id} has a false ${rule} on ${text.slice(span.start, span.end)}`);
    }
  }
  return [...counts].map(([rule, count]) => ({ rule, ...count }));
}

/** A whole report, right but for the text. */
export function draftOf(item: Labelled): string {
  const { body, year, section = "overview", text } = item;
  const parts = form2021.sections.map(({ key, ordinal, title, table }) => {
    const own = key === section ? text : table ? "" : key === "other" ? "无。" : "……";
    const numbers = table ? tableOf(form2021.tables[table], item[table] ?? {}) : "";
    return [`## ${ordinal}、${title}`, own, numbers].filter((each) => each !== "").join("\n\n");
  });
  const head = `---\n单位: ${body}\n年度: ${year}\n---\n\n# ${body}${year}年政府信息公开工作年度报告`;
  return `${[head, ...parts].join("\n\n")}\n`;
}

function tableOf(table: TableForm, numbers: Numbers): string {
  return table.blocks
    .map((block) => {
      const rows = block.rows.map((row) => {
        const cells = block.columns.map(({ key }) =>
          row.items ? "" : String(amount(table, block, numbers, row.key, key)),
        );
        return [row.label, ...cells];
      });
      const head = [block.stub, ...block.columns.map(({ label }) => label)];
      return (block.caption ? `### ${block.caption}\n\n` : "") + alignedTable(head, rows);
    })
    .join("\n");
}

/** What is stated, or the sum that the form computes. */
function amount(
  table: TableForm,
  block: TableForm["blocks"][number],
  numbers: Numbers,
  row: string,
  column: string,
): number {
  const equation = table.equations.find(
    ({ axis, result, id }) => id !== "block" && result === (axis === "row" ? column : row),
  );
  if (!equation) return numbers[row]?.[column] ?? 0;
  return equation.left.reduce(
    (sum, key) =>
      sum +
      (equation.axis === "row"
        ? amount(table, block, numbers, row, key)
        : amount(table, block, numbers, key, column)),
    0,
  );
}
