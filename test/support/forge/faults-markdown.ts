import { say } from "./claims.ts";
import { copy, hush, number, tableOf } from "./edit.ts";
import { numberFaults } from "./faults-numbers.ts";
import type { Random } from "./random.ts";
import { cell } from "./tables.ts";
import type { Fault, Faulty, Model } from "./types.ts";

/** Faults that only a layout with a full head and full rows can show for certain: write these as "gfm" or "html". */
export const markdownFaults: readonly Fault[] = [
  { id: "requests.column-missing", touches: "requests", apply: columnMissing },
  { id: "requests.silenced", touches: "requests", apply: silenced },
];

/** An applicant column of zeros that is not there at all. */
function columnMissing(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const block = tableOf(faulty, "requests")?.blocks[0];
  const empty = (block?.columns ?? []).filter(
    ({ key }) => key !== "total" && block?.rows.every((row) => number(row.cells[key]) === 0),
  );
  if (block === undefined || empty.length === 0) return undefined;
  const column = random.pick(empty);
  block.columns = block.columns.filter((each) => each !== column);
  for (const row of block.rows) delete row.cells[column.key];
  // What is left of a row must not be blank, or the whole would look like a blank table.
  for (const row of block.rows)
    if (!row.group && row.cells.total?.value === null) row.cells.total = cell("0");
  hush(faulty, "requests");
  return {
    model: faulty,
    expected: [
      {
        rule: "column.missing",
        severity: "error",
        section: "requests",
        table: "requests",
        column: column.key,
      },
    ],
  };
}

/** A wrong number whose finding an ignore under the section's heading silences, with its reason. */
function silenced(model: Model, random: Random): Faulty | undefined {
  const fault = numberFaults.find((each) => each.id === "requests.wrong-part");
  const faulty = fault?.apply(model, random);
  const section = faulty?.model.sections.find((each) => each.key === "requests");
  if (faulty === undefined || section === undefined) return undefined;
  section.paragraphs.unshift({
    kind: "raw",
    sentences: [say("<!-- ogi-ignore total.cell: 上级统一口径 -->")],
  });
  return { model: faulty.model, expected: [] };
}
