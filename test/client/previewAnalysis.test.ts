import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { previewMessagesFor } from "../../client/preview/messages.ts";
import type { PreviewAnalysis, Shares, TrendYear } from "../../client/preview/protocol.ts";
import { analysisHtml } from "../../client/webview/preview/analysis.ts";
import { stackedBar, trendChart } from "../../client/webview/preview/charts.ts";

const zh = previewMessagesFor("zh-CN");
const en = previewMessagesFor("en");

const part = (label: string, amount: string, share: string): Shares["parts"][number] => ({
  key: label,
  label,
  amount,
  share,
});

const shares: Shares = {
  parts: [
    part("予以公开", "6", "60.0"),
    part("不予公开", "1", "10.0"),
    part("无法提供", "3", "30.0"),
    part("其他", "0", "0.0"),
  ],
  whole: "10",
  broken: 0,
};

const year = (each: number, received: string | null, openRate: string | null): TrendYear => ({
  year: each,
  received,
  carriedForward: "1",
  openRate,
  agrees: true,
});

const years = [
  year(2022, "8", "40.0"),
  year(2023, null, null),
  year(2024, "16", "55.5"),
  year(2025, "4", "100.0"),
];

const analysis: PreviewAnalysis = {
  outcomes: shares,
  applicants: "zero",
  trend: { years, doubtful: [2021] },
};

/** The values of an attribute, in the order of the drawing. */
function values(markup: string, pattern: RegExp): readonly number[] {
  return [...markup.matchAll(pattern)].map((match) => Number(match[1]));
}

describe("the stacked bar", () => {
  const bar = stackedBar("x", "办理结果", shares, zh);

  test("is as wide as its whole, each part as wide as its share; a part of 0 is not drawn", () => {
    assert.deepEqual(values(bar, /class="part part-\d" x="[\d.]+" y="0" width="([\d.]+)"/g), [384, 64, 192]);
    assert.deepEqual(values(bar, /class="part part-\d" x="([\d.]+)"/g), [0, 384, 448]);
  });

  test("tells its parts apart by patterns as well, and names those that are wide enough", () => {
    const patterns = [...bar.matchAll(/fill="url\(#(x-pattern-\d)\)"/g)].map((match) => match[1]);
    assert.equal(new Set(patterns).size, 3);
    for (const name of patterns) assert.ok(bar.includes(`id="${name}"`), name);
    assert.match(bar, />予以公开<.*>60\.0%</);
  });

  test("is read out with all its numbers", () => {
    assert.match(bar, /role="img" aria-labelledby="x-title x-text"/);
    assert.match(
      bar,
      /<desc id="x-text">堆叠条形图：予以公开6件，占60\.0%、不予公开1件，占10\.0%、无法提供3件，占30\.0%。<\/desc>/,
    );
    assert.match(
      stackedBar("x", "Outcomes", shares, en),
      /<desc id="x-text">Stacked bar: 予以公开 6, 60\.0%,/,
    );
  });
});

describe("the course of the years", () => {
  const chart = trendChart("t", years, zh);

  test("draws each number in proportion, and a dash for one that is not known", () => {
    const heights = values(
      chart,
      /class="part part-0" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+)"/g,
    );
    // The first is the legend's sample.
    assert.deepEqual(heights.slice(1), [60, 120, 30]);
    assert.match(chart, />—</);
  });

  test("parts the line of rates where a year has none", () => {
    const [, line = ""] = /class="line" d="([^"]*)"/.exec(chart) ?? [];
    assert.deepEqual(line.match(/[ML]/g), ["M", "M", "L"]);
    assert.equal(chart.match(/class="dot"/g)?.length, 3);
  });

  test("draws nothing but zeros without a fault", () => {
    const flat = trendChart("t", [year(2024, "0", "0.0"), year(2025, "0", null)], zh);
    assert.doesNotMatch(flat, /NaN|Infinity/);
  });
});

describe("the analysis", () => {
  test("has for each chart its numbers in a table with heads", () => {
    const html = analysisHtml(analysis, zh);
    assert.match(html, /<th scope="row">.*?予以公开<\/th><td>6<\/td><td>60\.0%<\/td>/);
    assert.match(html, /<tfoot><tr><th scope="row">合计<\/th><td>10<\/td><td>100\.0%<\/td>/);
    assert.match(html, /<th scope="row">2023<\/th><td>—<\/td><td>1<\/td><td>—<\/td>/);
    assert.equal(html.match(/<caption>/g)?.length, 2);
  });

  test("says in a sentence why there is no chart, and what is doubtful beside one", () => {
    const html = analysisHtml(analysis, zh);
    assert.match(html, /各项都是0/);
    assert.match(html, /2021年有几份数字不同的报告/);
    const odd = { ...shares, stated: "12", broken: 2 };
    const told = analysisHtml(
      { ...analysis, outcomes: odd, applicants: "blocked", trend: { years: [], doubtful: [] } },
      zh,
    );
    assert.match(told, /各项合计10，表中总计填12/);
    assert.match(told, /2项勾稽关系不成立/);
    assert.match(told, /不能相加/);
    assert.match(told, /看不出报告的年度/);
    const alone = { years: years.slice(0, 1), doubtful: [], isAlone: true } as const;
    assert.match(analysisHtml({ ...analysis, trend: alone }, zh), /series\.enabled/);
    const disagreeing = years.map((each) => ({ ...each, agrees: each.year !== 2024 }));
    assert.match(
      analysisHtml({ ...analysis, trend: { years: disagreeing, doubtful: [] } }, zh),
      /2024年表三的数字前后不一致/,
    );
  });

  test("names no id twice, and carries neither styles nor scripts", () => {
    const html = analysisHtml({ ...analysis, applicants: shares }, zh);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
    assert.doesNotMatch(html, / style=|<script|<style| on\w+=/);
  });

  test("shows what a label holds as text", () => {
    const harm = { ...shares, parts: [part('"><script>alert(1)</script>', "10", "100.0")] };
    assert.doesNotMatch(analysisHtml({ ...analysis, outcomes: harm }, zh), /<script/);
  });
});
