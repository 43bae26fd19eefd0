import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const folder = process.env.OGI_REPORTS ?? join("..", "shared", "reports");

/** A report as it was published. */
export interface RealReport {
  /** 000 to 004. */
  readonly number: string;
  readonly name: string;
  readonly text: string;
}

/** The five published reports in the order of their numbers; none where their folder is not there. */
export const realReports: readonly RealReport[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^\d{3}_.*\.txt$/.test(name))
      .sort()
      .map((name) => ({ number: name.slice(0, 3), name, text: readFileSync(join(folder, name), "utf8") }))
  : [];

/** Declares tests of each real report. Their absence is a failure in CI, and elsewhere one loud line. */
export function testRealReports(declare: (report: RealReport) => void): void {
  test("the five real reports are there", () => {
    if (realReports.length > 0) {
      assert.deepEqual(
        realReports.map(({ number }) => number),
        ["000", "001", "002", "003", "004"],
      );
      return;
    }
    if (process.env.CI === "true") assert.fail(`no reports in ${folder}`);
    console.warn(
      `NOT TESTED: the five real reports are not in ${folder}; set OGI_REPORTS to where they are.`,
    );
  });
  for (const report of realReports) declare(report);
}
