import type { FeatureMessages } from "../messages/features.zh.ts";
import type { Fill } from "../model/canonical.ts";
import type { Digest } from "../model/digest.ts";
import type { Report } from "../model/report.ts";
import type { Edit } from "../rules/finding.ts";
import { proposeFrontMatter } from "./completeFrontMatter.ts";
import { proposeHeadings } from "./completeHeading.ts";
import { proposeCitations, proposeNames, proposePhrases } from "./completePhrase.ts";
import { proposeColumns, proposeRows } from "./completeTable.ts";
import { proposeValues } from "./completeValue.ts";
import { type CursorContext, cursorContext } from "./cursor.ts";
import { matchLabel } from "./match.ts";
import type { MeaningOf } from "./meaning.ts";

/** What a proposal is, for the picture beside it. */
export type ProposalKind = "heading" | "row" | "column" | "table" | "key" | "value" | "number" | "phrase";

/** Something that may be written at the caret. */
export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  readonly detail: string;
  /** Replaces a stretch of the caret's line that holds the caret. */
  readonly edit: Edit;
  /** What will be written, where the label does not say so. */
  readonly preview?: string;
  /** Where the caret should stand in the written text; at its end where absent. */
  readonly caret?: number | undefined;
  /** The written text with choices and gaps, for clients that take snippets. */
  readonly snippet?: string | undefined;
  /** The text from the start of the edit's span to the caret that the label is looked for by; "" lists everything. */
  readonly typed: string;
  /** Whether the label must begin with what was typed: in the middle of prose a loose match would only disturb. */
  readonly strict?: boolean;
  readonly preselect?: boolean;
  readonly meaning?: MeaningOf;
}

/** A report as another one names it. */
export interface NamedReport {
  readonly path: string;
  readonly body: string | undefined;
  readonly year: number | undefined;
}

export interface CompletionOptions {
  readonly fill: Fill;
  /** The day of the request: its year less one is what reports are written about. */
  readonly today: { readonly year: number; readonly month: number; readonly day: number };
  readonly messages: FeatureMessages;
  /** Whether the list is open already and the author types on: whoever types a number wants no other one. */
  readonly typingOn?: boolean;
  /** The names of the workspace's bodies; looked up only where one may be written. */
  readonly bodies?: () => readonly string[];
  /** The workspace's other reports, by their paths from this one; looked up only where one may be named. */
  readonly files?: () => readonly NamedReport[];
  /** Last year's report, where it is in the workspace. */
  readonly lastYear?: () => Digest | undefined;
}

/** What may be written at `offset`, the best first. */
export function complete(report: Report, offset: number, options: CompletionOptions): readonly Proposal[] {
  const proposals = propose(report, cursorContext(report, offset), offset, options);
  const ranked = proposals.flatMap((proposal) => {
    // A label that a raw layout breaks over lines cannot be replaced: clients take edits of one line only.
    if (/[\r\n]/.test(report.tree.text.slice(proposal.edit.span.start, proposal.edit.span.end))) return [];
    const rank = matchLabel(proposal.typed, proposal.label);
    return rank === undefined || (proposal.strict && rank > 1) ? [] : [{ proposal, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ proposal }) => proposal);
}

/** The proposals for each kind of place, each in the order of the form. */
function propose(
  report: Report,
  context: CursorContext,
  offset: number,
  options: CompletionOptions,
): readonly Proposal[] {
  switch (context.kind) {
    case "frontMatterKey":
    case "frontMatterValue":
      return proposeFrontMatter(report, context, offset, options);
    case "heading": {
      const headings = proposeHeadings(report, context, offset, options);
      const phrases = proposePhrases(report, context, offset, options);
      // Three marks begin a part of a section.
      const isPart = report.tree.text.startsWith("###", context.span.start);
      return isPart ? [...phrases, ...headings] : [...headings, ...phrases];
    }
    case "citation":
      return proposeCitations(report, context, offset);
    case "name":
      return proposeNames(report, context, offset, options);
    case "label":
      return proposeRows(report, context, offset, options);
    case "head":
      return proposeColumns(report, context, offset, options);
    case "value":
      return proposeValues(report, context, offset, options);
    case "none":
      return [];
  }
}
