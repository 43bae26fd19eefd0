import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { readReport } from "../../server/src/model/report.ts";
import { cellAt } from "../../server/src/model/table.ts";
import type { CellValue } from "../../server/src/model/value.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import { registry } from "../../server/src/rules/registry.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { plain } from "../../server/src/util/decimal.ts";
import { faults } from "../support/forge/faults.ts";
import { type Expected, forge, type Layout, layouts, seeded, write } from "../support/forge/forge.ts";

/** Enough for every legal variation of a layout to come up; more are run by hand when a reader changes. */
const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
const faultySeeds = seeds.slice(0, 5);
/** On how many of them a fault is tried; each layout begins with another one, so that all have their turn. */
const tries = 2;
const built = new Set([...registry.map(({ id }) => id), "directive.unused", "directive.unknown"]);
const isGrave = ({ severity }: { severity: string }): boolean =>
  severity === "error" || severity === "warning";

/** A table whose rows lost all their blanks is lines of text: there is nothing to bind, and another rule says so. */
const unbindable: Partial<Record<Layout, readonly RegExp[]>> = {
  "tab-rows": [/table-blank$/, /blanked-/, /row-duplicate$/],
};

function judge(text: string): readonly Finding[] {
  return analyse(readReport(parse(text)), {
    onError: (rule, error) => assert.fail(`${rule}: ${error instanceof Error ? error.stack : error}`),
  }).findings;
}

/** The number of a cell as the truth writes it; null for a blank cell. */
function stated(value: CellValue | undefined): string | null | undefined {
  if (value?.kind === "number") return plain(value.value);
  return value?.kind === "blank" ? null : value?.kind;
}

function shown(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, say }) => `${rule} ${say(zh)}`);
}

function agrees(finding: Finding, expected: Expected): boolean {
  const { data = {} } = finding;
  return (
    finding.rule === expected.rule &&
    (["table", "row", "column", "expected"] as const).every(
      (key) => expected[key] === undefined || data[key] === expected[key],
    )
  );
}

for (const layout of layouts) {
  test(`${layout}: correct reports bind every value and give no error and no warning`, () => {
    for (const seed of seeds) {
      const { text, truth } = forge(seed, { layout });
      const report = readReport(parse(text));
      assert.deepEqual(shown(judge(text).filter(isGrave)), [], `seed ${seed}`);
      assert.equal(report.year, truth.year);
      assert.equal(report.identity.body, truth.body);
      assert.equal(report.form.edition, truth.edition);
      for (const [key, rows] of Object.entries(truth.tables)) {
        const table = report.tables.get(key as keyof typeof truth.tables);
        assert.ok(table, `seed ${seed}: ${key}`);
        for (const [row, columns] of Object.entries(rows)) {
          for (const [column, expected] of Object.entries(columns)) {
            const got = stated(cellAt(table, row, column)?.value);
            assert.equal(got, expected, `seed ${seed}: ${row} ${column}`);
          }
        }
      }
    }
  });

  test(`${layout}: one fault gives its finding and nothing else at error and warning`, () => {
    const first = layouts.indexOf(layout);
    const reports = [...faultySeeds.slice(first), ...faultySeeds.slice(0, first)].map((seed) => ({
      seed,
      model: forge(seed, { layout }).model,
    }));
    for (const fault of faults) {
      if (unbindable[layout]?.some((pattern) => pattern.test(fault.id))) continue;
      let applied = 0;
      for (const { seed, model } of reports) {
        if (applied === tries) break;
        const faulty = fault.apply(model, seeded(seed * 7919));
        if (!faulty) continue;
        applied++;
        const expected = faulty.expected.filter(({ rule }) => built.has(rule));
        const findings = judge(write(faulty.model, layout, seeded(seed)));
        const where = `${fault.id}, seed ${seed}: ${shown(findings).join("; ")}`;
        for (const each of expected)
          assert.ok(
            findings.some((finding) => agrees(finding, each)),
            where,
          );
        const grave = findings.filter(isGrave);
        assert.equal(grave.length, expected.filter(isGrave).length, where);
        for (const each of grave)
          assert.ok(
            expected.some((one) => agrees(each, one)),
            where,
          );
      }
      assert.ok(applied > 0, `${fault.id} could be put into no report`);
    }
  });
}
