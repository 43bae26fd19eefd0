import { formForYear, formOf } from "../../../server/src/schema/forms.ts";
import { inventBody } from "./bodies.ts";
import { draft, truthOf } from "./draft.ts";
import { layouts } from "./forge.ts";
import { sizeOf } from "./numbers.ts";
import { type Random, seeded } from "./random.ts";
import { blankTable, cell, forgeTables, type Tables, tableKeys } from "./tables.ts";
import type { Forged, ForgeOptions, Model, TableModel } from "./types.ts";
import { write } from "./write.ts";

/** Reports that belong together: one body over years, or a district and those it adds up. */

function written(model: Model, options: ForgeOptions, random: Random): Forged {
  const layout = options.layout ?? random.pick(layouts);
  return { text: write(model, layout, random), truth: truthOf(model), layout, model };
}

/** Reports of one body for consecutive years: `carryOver` holds, and `inForce` within the 2021 edition. */
export function forgeYears(seed: number, from: number, count: number, options: ForgeOptions = {}): Forged[] {
  const random = seeded(seed);
  const kind = options.kind ?? random.pick(["street", "town", "bureau", "district"] as const);
  const body = inventBody(kind, random);
  const forged: Forged[] = [];
  let before: Tables | undefined;
  for (let year = from; year < from + count; year += 1) {
    const form = formForYear(year) ?? formOf("2021");
    const tables = forgeTables(form, kind, sizeOf(kind, random), random, before);
    before = structuredClone(tables);
    forged.push(written(draft(random, { ...options, year }, { body, tables }), options, random));
  }
  return forged;
}

export interface Family {
  parent: Forged;
  members: Forged[];
}

/** A district and its members of one year: every cell of the district's tables is the sum of theirs. */
export function forgeFamily(seed: number, count: number, options: ForgeOptions = {}): Family {
  const random = seeded(seed);
  const year = options.year ?? random.int(2019, 2025);
  const models: Model[] = [];
  for (let tries = 0; models.length < count && tries < count * 20; tries += 1) {
    const kind = random.pick(["street", "town", "bureau"] as const);
    const model = draft(random, { ...options, year, kind });
    if (!models.some((each) => each.body === model.body)) models.push(model);
  }
  const tables = sumOf(models, year);
  const body = inventBody("district", random);
  const parent = draft(random, { ...options, year, kind: "district" }, { body, tables });
  return {
    parent: written(parent, options, random),
    members: models.map((model) => written(model, options, random)),
  };
}

function sumOf(models: readonly Model[], year: number): Tables {
  const form = formForYear(year) ?? formOf("2021");
  const all = models.flatMap((model) => model.sections.flatMap((section) => section.tables));
  const [disclosure, requests, proceedings] = tableKeys.map((key) =>
    added(
      blankTable(form.tables[key]),
      all.filter((table) => table.key === key),
    ),
  );
  if (disclosure === undefined || requests === undefined || proceedings === undefined) {
    throw new RangeError("three tables were added up");
  }
  return { disclosure, requests, proceedings };
}

function added(sum: TableModel, tables: readonly TableModel[]): TableModel {
  const rows = tables.flatMap((table) => table.blocks.flatMap((block) => block.rows));
  for (const row of sum.blocks.flatMap((block) => block.rows)) {
    if (row.group) continue;
    for (const column of Object.keys(row.cells)) {
      const values = rows
        .filter((each) => each.key === row.key)
        .map((each) => each.cells[column]?.value ?? "0");
      row.cells[column] = cell(exactSum(values));
    }
  }
  return sum;
}

/** Amounts have up to four places; they are added as ten-thousandths, never as floats. */
function exactSum(values: readonly string[]): string {
  const sum = values.reduce((total, value) => total + Math.round(Number(value) * 10000), 0);
  const whole = Math.trunc(sum / 10000);
  const rest = Math.abs(sum % 10000);
  if (rest === 0) return String(whole);
  return `${whole}.${String(rest).padStart(4, "0").replace(/0+$/, "")}`;
}
