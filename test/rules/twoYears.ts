import { readFileSync } from "node:fs";
import { zh } from "../../server/src/messages/zh.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import { type Folder, findingsAmong, withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
/** 上年结转 and 结转下年度 of the base are 1, of a natural person; so is last year's 结转下年度. */
export const y2025: string = base;
export const y2024: string = another(
  base
    .replaceAll("2026", "2025#")
    .replaceAll("2025年", "2024年")
    .replaceAll("年度: 2025", "年度: 2024")
    .replaceAll("2025#", "2025"),
);

/** Every paragraph in other words, so that nothing is alike. */
export function another(text: string): string {
  return text.replace(/^(?![#|\-<根])(.{20,})$/gm, (line) => [...line].reverse().join(""));
}

export const acrossFiles: readonly string[] = ["series.", "aggregate.", "total."];

export function spoken(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, severity, say }) => `${severity} ${rule} ${say(zh)}`);
}

export function among(folder: Folder, file: string): readonly string[] {
  return spoken(findingsAmong(folder, file, acrossFiles));
}

/** Last year's report, with the documents in force that this year's numbers lead on from. */
export const last: string = withCells(y2024, { 行政规范性文件: { 3: "4" } });
