import type { Report } from "../model/report.ts";
import type { Span } from "../util/span.ts";
import { documentSymbols, type Outlined } from "./symbols.ts";

export interface Fold {
  /** From the line that stays visible to the last line that is folded away. */
  readonly span: Span;
  /** What the editor may fold by itself, as it does comments. */
  readonly kind: "region" | "comment" | undefined;
}

/** What can be folded: front matter, sections, sub-headings, tables and their blocks and groups, code, other tables. */
export function foldingRanges(report: Report): readonly Fold[] {
  const { tree } = report;
  const folds: Fold[] = [];
  if (tree.frontMatter) folds.push({ span: tree.frontMatter.span, kind: "region" });
  for (const block of tree.blocks) {
    if (block.kind !== "line")
      folds.push({ span: block.span, kind: block.kind === "code" ? "region" : undefined });
  }
  collect(documentSymbols(report), folds);
  return folds;
}

/** Everything of the outline but its root: a report folded into its title helps nobody. */
function collect(symbols: readonly Outlined[], folds: Fold[]): void {
  for (const { kind, span, children } of symbols) {
    if (kind !== "title" && kind !== "row") folds.push({ span, kind: undefined });
    collect(children, folds);
  }
}
