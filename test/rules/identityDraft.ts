import assert from "node:assert/strict";
import { zh } from "../../server/src/messages/zh.ts";
import { check, findingsOf, readDrawing } from "../support/check.ts";

/** The rules that are looked at. */
export const only: readonly string[] = [
  "report.year",
  "report.period",
  "report.date",
  "report.body",
  "report.citation",
];
/** A period that is right. */
export const right = "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。";

/** The parts of a short report about 2024; what is not given is right. */
export interface Draft {
  readonly front?: string;
  readonly title?: string;
  readonly preface?: string;
  readonly overview?: string;
  readonly other?: string;
  readonly end?: string;
}

export function draft({ front, title, preface, overview, other, end }: Draft): string {
  return [
    ...(front === undefined ? [] : [`---\n${front}\n---`]),
    title ?? "# 望溪区柳湖街道办事处2024年政府信息公开工作年度报告",
    preface ?? right,
    "## 一、总体情况",
    overview ?? "2024年，我街道扎实推进政府信息公开工作。",
    "## 六、其他需要报告的事项",
    other ?? "无。",
    ...(end === undefined ? [] : [end]),
  ].join("\n\n");
}

/** Asserts that exactly what is drawn is found. */
export function drawn(parts: Draft): void {
  check(draft(parts), { only });
}

/** Asserts that nothing is found in any of the drafts. */
export function silent(cases: Readonly<Record<string, Draft>>): void {
  for (const [name, parts] of Object.entries(cases)) {
    const found = findingsOf(draft(parts), { only }).map(({ rule, say }) => `${rule}: ${say(zh)}`);
    assert.deepEqual(found, [], name);
  }
}

/** What is said about a draft, the first finding of the rule only. */
export function message(parts: Draft, rule: string): string | undefined {
  return findingsOf(readDrawing(draft(parts)).text, { only })
    .find((each) => each.rule === rule)
    ?.say(zh);
}

/** Severity, rule and text of what is found. */
export function found(parts: Draft): readonly string[] {
  const text = draft(parts);
  return findingsOf(text, { only }).map(
    ({ rule, severity, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`,
  );
}
