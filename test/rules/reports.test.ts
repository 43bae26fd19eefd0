import assert from "node:assert/strict";
import { test } from "node:test";
import { type Report, readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import type { TableKey } from "../../server/src/schema/types.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { testRealReports } from "../support/realReports.ts";

interface Truth {
  readonly body: RegExp;
  readonly year: number;
  readonly edition: string;
  /** Complete at error and warning: the rule, and the text that it stands on. */
  readonly grave: readonly string[];
  /** At least these at information and hint. */
  readonly slight: readonly string[];
  /** Bound rows by values: `received 9 0 0 0 0 0 9`. */
  readonly rows: Partial<Record<TableKey, readonly string[]>>;
  readonly cells: Partial<Record<TableKey, number>>;
}

const wide = "0 0 0 0 0";
const truths: Readonly<Record<string, Truth>> = {
  "000": {
    body: /花园街道/,
    year: 2020,
    edition: "2019",
    grave: ["warning table.unreadable 主动公开政府信息情况 第", "error cell.not-a-number 1 0"],
    slight: ["cell.blank", "text.residue"],
    rows: {
      requests: [
        "partlyGranted 0 0 0 0 0 0 0",
        "carriedForward · 0 0 0 0 0 0",
        "unavailable.notHeld 0 0 0 0 0 0 0",
        "refused.stateSecret 1 0? · 0 0 0 0 0",
      ],
      proceedings: [`reconsideration ${wide}`, `litigationAfterReconsideration ${wide}`],
    },
    cells: { requests: 161, proceedings: 15 },
  },
  "001": {
    body: /咸丰路街道办事处/,
    year: 2020,
    edition: "2019",
    grave: ["warning text.lookalike 政府集中釆购", "error section.missing 五、存在的主要问题及改进"],
    slight: ["cell.unit", "text.residue"],
    rows: { disclosure: ["article20.9/centralPurchasing 51 138.31万元"] },
    cells: { disclosure: 22, requests: 161, proceedings: 15 },
  },
  "002": {
    body: /前进道街道办事处/,
    year: 2023,
    edition: "2021",
    grave: [],
    slight: ["report.title"],
    rows: {},
    cells: { disclosure: 10, requests: 175, proceedings: 15 },
  },
  "003": {
    body: /大洼区田家街道/,
    year: 2021,
    edition: "2021",
    grave: [
      "warning section.numbering 总体情况",
      "warning total.blank ",
      "warning section.numbering 其他需要报告的事项",
    ],
    slight: ["section.title", "row.label", "cell.blank", "narrative.fee-statement", "section.sub-numbering"],
    rows: { requests: ["received 2 · · · · · 2", "granted 2 · · · · · 2", "processed · · · · · · 2"] },
    cells: { disclosure: 10, requests: 175, proceedings: 15 },
  },
  "004": {
    body: /沟赵办事处/,
    year: 2020,
    edition: "2019",
    grave: [],
    slight: ["report.title"],
    rows: {
      requests: [
        "received 9 0 0 0 0 0 9",
        "granted 3 0 0 0 0 0 3",
        "unavailable.notHeld 4 0 0 0 0 0 4",
        "otherOutcome 2 0 0 0 0 0 2",
        "processed 9 0 0 0 0 0 9",
      ],
      proceedings: [
        "reconsideration 2 0 0 0 2",
        `directLitigation ${wide}`,
        "litigationAfterReconsideration 1 0 0 0 1",
      ],
    },
    cells: { disclosure: 22, requests: 161, proceedings: 15 },
  },
};

function rowText(report: Report, key: TableKey, row: string): string {
  const cells = [...(report.tables.get(key)?.cells.values() ?? [])].filter((cell) => cell.row === row);
  const block = report.tables.get(key)?.form.blocks.find((each) => each.rows.some((one) => one.key === row));
  const ordered = (block?.columns ?? []).map((column) => cells.find((cell) => cell.column === column.key));
  const texts = ordered.map((cell) => {
    if (!cell || cell.value.kind === "blank") return "·";
    return cell.cell.text + (cell.value.kind === "text" ? "?" : "");
  });
  return `${row} ${texts.join(" ")}`;
}

const isGrave = ({ severity }: Finding): boolean => severity === "error" || severity === "warning";

testRealReports(({ number, text }) => {
  const truth = truths[number];
  test(`report ${number} says what EXPECTED says, and nothing else at error and warning`, () => {
    assert.ok(truth);
    const report = readReport(parse(text));
    const { findings } = analyse(report);
    assert.match(report.identity.body ?? "", truth.body);
    assert.equal(report.year, truth.year);
    assert.equal(report.form.edition, truth.edition);
    assert.deepEqual(
      findings.filter(isGrave).map(({ severity, rule, span }) => {
        const stands = report.tree.text.slice(span.start, Math.min(span.end, span.start + 12));
        return `${severity} ${rule} ${stands.trim()}`;
      }),
      truth.grave,
    );
    for (const rule of truth.slight)
      assert.ok(
        findings.some((finding) => finding.rule === rule),
        rule,
      );
    for (const [key, rows] of Object.entries(truth.rows) as [TableKey, string[]][]) {
      for (const row of rows) assert.equal(rowText(report, key, row.split(" ")[0] ?? ""), row);
    }
    for (const [key, count] of Object.entries(truth.cells) as [TableKey, number][]) {
      const groups = report.form.tables[key].blocks.flatMap((block) =>
        block.rows.filter((row) => row.items).map((row) => row.key),
      );
      const cells = [...(report.tables.get(key)?.cells.values() ?? [])].filter(
        (cell) => !groups.includes(cell.row),
      );
      assert.equal(cells.length, count, key);
    }
    assert.deepEqual([...report.tables.keys()].sort(), Object.keys(truth.cells).sort());
  });
});
