import { lineEnding } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import type { Edit, Finding } from "../rules/finding.ts";
import { lineEnd, lineStart } from "../util/lines.ts";
import { gridAt, lineOf, sectionAt } from "./place.ts";

export interface IgnoreEdit {
  /** How far the ignore reaches. */
  readonly scope: "line" | "section";
  readonly edit: Edit;
}

/**
 * The comment that silences a finding: on the line before it. Inside tables of other layouts a line of its own would
 * become a cell, so there the comment stands under the section's heading and holds for the section.
 */
export function ignoreEdit(report: Report, finding: Finding, reason: string): IgnoreEdit | undefined {
  if (finding.rule.startsWith("directive.")) return undefined;
  const { tree } = report;
  const { text } = tree;
  const eol = lineEnding(text);
  const comment = `<!-- ogi-ignore ${finding.rule}: ${reason} -->${eol}`;
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const at = (offset: number): Edit => {
    const start = Math.max(offset, mark);
    return { span: { start, end: start }, text: comment };
  };
  // Nothing may stand before the front matter; right after it an ignore holds for the file.
  if (tree.frontMatter && finding.span.start < tree.frontMatter.span.end) {
    const end = lineEnd(text, tree.frontMatter.span.end);
    return { scope: "line", edit: at(end) };
  }
  const line = lineOf(text, finding.span.start);
  const grid = gridAt(tree, line);
  const start = lineStart(text, line.start);
  if (
    !grid ||
    start <= lineStart(text, grid.span.start) ||
    grid.layout === "gfm" ||
    grid.layout === "loose-pipe"
  ) {
    return { scope: "line", edit: at(start) };
  }
  const section = sectionAt(report, finding.span.start);
  return section && { scope: "section", edit: at(lineEnd(text, section.heading.line.span.end)) };
}
