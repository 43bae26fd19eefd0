import { type ReadOptions, type Report, readReport } from "../model/report.ts";
import { type AnalyseOptions, type Analysis, analyse } from "../rules/analyse.ts";
import type { Edit } from "../rules/finding.ts";
import { parse } from "../syntax/parse.ts";
import { applyEdits, overlap } from "./textEdit.ts";

export interface FixAllOptions extends AnalyseOptions {
  readonly read?: ReadOptions | undefined;
}

/** A fix may uncover another; a well-made set of fixes settles long before this. */
const mostRounds = 10;

/** The text with every safe fix taken, round after round until nothing changes. */
export function fixAll(report: Report, analysis: Analysis, options: FixAllOptions = {}): string {
  let text = report.tree.text;
  let found = analysis;
  const seen = new Set([text]);
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(found);
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
    // Two fixes that undo each other would go round for ever: the first state is kept.
    if (seen.has(text)) return text;
    seen.add(text);
    found = analyse(readReport(parse(text), options.read), options);
  }
  return text;
}

/** The edits of the first safe fix of every finding, without those that touch an earlier one's. */
function safeEdits({ findings }: Analysis): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find(({ safe }) => safe);
    if (fix && !overlap(fix.edits, chosen)) chosen.push(...fix.edits);
  }
  return chosen;
}
