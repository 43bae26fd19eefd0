import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  applicantShares,
  outcomeShares,
  type ShareLack,
  type Shares,
} from "../../server/src/features/shares.ts";
import { trendOf } from "../../server/src/features/trend.ts";
import { digestOf } from "../../server/src/model/digest.ts";
import { reportOf } from "../support/check.ts";
import { digestIn, seriesOf, withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const older = readFileSync("test/fixtures/base-2019.ogi.md", "utf8");

function drawn(shares: Shares | ShareLack): string {
  if (typeof shares === "string") return shares;
  const parts = shares.parts.map(({ label, amount, share }) => `${label} ${amount} ${share}`);
  return [...parts, `= ${shares.whole}`].join(", ");
}

describe("the shares of a year", () => {
  test("are those of the groups of outcomes, and of the applicants", () => {
    const report = reportOf(base);
    assert.equal(
      drawn(outcomeShares(report)),
      "予以公开 5 41.7, 部分公开 1 8.3, 不予公开 2 16.7, 无法提供 2 16.7, 不予处理 1 8.3, 其他处理 1 8.3, = 12",
    );
    assert.equal(
      drawn(applicantShares(report)),
      "自然人 9 75.0, 商业企业 2 16.7, 科研机构 0 0.0, 社会公益组织 0 0.0, 法律服务机构 1 8.3, 其他 0 0.0, = 12",
    );
  });

  test("have the same groups in the older form", () => {
    const shares = outcomeShares(reportOf(older));
    assert.ok(typeof shares !== "string");
    assert.deepEqual(
      shares.parts.map(({ label }) => label),
      ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"],
    );
  });

  test("take a blank total for what its parts add up to, and a blank part for 0", () => {
    const blank = withCells(base, {
      "（一）予以公开": { 7: "" },
      "（七）总计": { 7: "" },
      "2.重复申请": { 2: "" },
    });
    assert.equal(drawn(outcomeShares(reportOf(blank))), drawn(outcomeShares(reportOf(base))));
  });

  test("are of the parts where the total says otherwise, which is told", () => {
    const shares = outcomeShares(reportOf(withCells(base, { "（七）总计": { 7: "14" } })));
    assert.ok(typeof shares !== "string");
    assert.deepEqual([shares.whole, shares.stated], ["12", "14"]);
    assert.ok(shares.broken > 0);
  });

  test("count the broken equations of their numbers, whatever the total says", () => {
    const shares = outcomeShares(reportOf(withCells(base, { "（一）予以公开": { 1: "7" } })));
    assert.ok(typeof shares !== "string");
    assert.equal(shares.stated, undefined);
    assert.equal(shares.broken, 1);
  });

  test("are exact with numbers beyond a double's", () => {
    const big = withCells(base, {
      "一、本年新收": { 1: "9007199254740993", 2: "0", 5: "0", 7: "9007199254740993" },
    });
    assert.match(
      drawn(applicantShares(reportOf(big))),
      /自然人 9007199254740993 100\.0.*= 9007199254740993$/,
    );
  });

  test("are none without numbers, with words among them, below 0 or all 0", () => {
    const lack = (text: string): string => drawn(outcomeShares(reportOf(text)));
    assert.equal(lack("# 花园街道办事处2025年政府信息公开工作年度报告\n"), "table");
    assert.equal(lack(base.replace("版式: 2021", "").replaceAll("2025", "2015")), "table");
    assert.equal(lack(withCells(base, { "（一）予以公开": { 7: "若干" } })), "blocked");
    assert.equal(lack(withCells(base, { "（一）予以公开": { 7: "-3" } })), "blocked");
    const zero = base.replace(
      /^(\| (?:（[一二七]）|\d\.)[^|]*)((?:\| *\d+ *){7})\|$/gm,
      (_, label: string) => `${label}${"| 0 ".repeat(7)}|`,
    );
    assert.equal(lack(zero), "zero");
  });
});

const inYear = (year: number): string =>
  base.replace(/202[56]/g, (each) => String(Number(each) - 2025 + year));

describe("the course of the years", () => {
  test("stands in the order of the years, with the open rate to one place", () => {
    const more = withCells(inYear(2023), {
      "四、结转": { 1: "5", 7: "5" },
      "一、本年新收": { 1: "13", 7: "16" },
    });
    const trend = trendOf(digestIn("a", base), [digestIn("c", inYear(2024)), digestIn("b", more)]);
    assert.deepEqual(trend.doubtful, []);
    assert.deepEqual(trend.years, [
      { year: 2023, received: "16", carriedForward: "5", openRate: "50.0", agrees: true },
      { year: 2024, received: "12", carriedForward: "1", openRate: "50.0", agrees: true },
      { year: 2025, received: "12", carriedForward: "1", openRate: "50.0", agrees: true },
    ]);
  });

  test("leaves a year out of which two reports say different things, not the report's own", () => {
    const others = [
      digestIn("b", inYear(2024)),
      digestIn("c", withCells(inYear(2024), { "一、本年新收": { 7: "99" } })),
      digestIn("d", withCells(base, { "一、本年新收": { 7: "99" } })),
    ];
    const trend = trendOf(digestIn("a", base), others);
    assert.deepEqual(trend.doubtful, [2024]);
    assert.deepEqual(
      trend.years.map(({ year, received }) => [year, received]),
      [[2025, "12"]],
    );
  });

  test("takes two versions of one report for one", () => {
    const trend = trendOf(digestIn("a", base), [digestIn("b", inYear(2024)), digestIn("c", inYear(2024))]);
    assert.deepEqual(
      trend.years.map(({ year }) => year),
      [2024, 2025],
    );
  });

  test("knows no rate without requests, and none from words; the numbers that disagree are told", () => {
    const year = (cells: Parameters<typeof withCells>[1]): unknown =>
      trendOf(digestIn("a", withCells(base, cells)), []).years[0];
    assert.deepEqual(year({ "（一）予以公开": { 7: "若干" } }), {
      year: 2025,
      received: "12",
      carriedForward: "1",
      openRate: null,
      agrees: true,
    });
    assert.deepEqual(year({ "四、结转": { 7: "4" } }), {
      year: 2025,
      received: "12",
      carriedForward: "4",
      openRate: "50.0",
      agrees: false,
    });
  });

  test("has no year where the report names none or has no table", () => {
    assert.deepEqual(trendOf(digestIn("a", "# 政府信息公开工作年度报告\n"), []), { years: [], doubtful: [] });
    const bare = digestOf(reportOf("# 花园街道办事处2025年政府信息公开工作年度报告\n"), {
      file: "a",
      name: "a",
    });
    assert.deepEqual(trendOf(bare, []).years, []);
  });
});

test("the reports of a body are found in whatever years, those of a like name only where there are no others", () => {
  const files = {
    "a/2025.ogi.md": base,
    "a/2023.ogi.md": inYear(2023),
    "b/2023.ogi.md": inYear(2023).replaceAll("花园街道", "望溪区花园街道"),
    "b/2022.ogi.md": inYear(2022).replaceAll("花园街道", "望溪区花园街道"),
    "c/2024.ogi.md": inYear(2024).replaceAll("花园街道", "果园街道"),
  };
  const found = seriesOf(files).sameBody(digestIn("a/2025.ogi.md", base));
  assert.deepEqual(found.map(({ file }) => file).sort(), ["a/2023.ogi.md", "b/2022.ogi.md"]);
});
