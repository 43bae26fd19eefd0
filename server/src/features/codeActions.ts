import type { FeatureMessages } from "../messages/features.zh.ts";
import type { Messages } from "../messages/zh.ts";
import type { Fill } from "../model/canonical.ts";
import { noNeighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import type { Analysis } from "../rules/analyse.ts";
import type { Edit, Finding } from "../rules/finding.ts";
import { tableMissing } from "../rules/tableMissing.ts";
import type { Span } from "../util/span.ts";
import { type FixAllOptions, fixAll } from "./fixAll.ts";
import { ignoreEdit } from "./ignore.ts";
import { filledFix, filledTables, insertSkeleton } from "./insertTable.ts";
import { organizeSections } from "./organize.ts";
import { sectionAt } from "./place.ts";
import { smallestEdit } from "./textEdit.ts";

export type ActionKind =
  | "quickfix"
  | "refactor.rewrite"
  | "source.fixAll.ogi-report"
  | "source.organizeSections.ogi-report";

export interface Action {
  readonly kind: ActionKind;
  readonly title: string;
  readonly edits: readonly Edit[];
  /** What it repairs; a source action repairs nothing in particular. */
  readonly finding?: Finding | undefined;
  readonly preferred?: boolean;
  /** The words of its one edit that its user is to write over. */
  readonly gap?: string;
}

export interface ActionContext {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly range: Span;
  readonly messages: FeatureMessages;
  readonly rules: Messages;
  readonly fill: Fill;
}

/** The repairs of the findings that the range touches, the repairing ones first, the silencing ones last. */
export function quickFixes({
  report,
  analysis,
  range,
  messages,
  rules,
  fill,
}: ActionContext): readonly Action[] {
  const touched = analysis.findings.filter(({ span }) => span.start <= range.end && range.start <= span.end);
  const repairs = touched.flatMap((finding) =>
    (finding.fixes?.() ?? []).map(
      (fix, at): Action => ({
        kind: "quickfix",
        title: fix.say(rules),
        edits: filledFix(report, finding, fix.edits, fill),
        finding,
        preferred: at === 0,
      }),
    ),
  );
  const silencing = touched.flatMap((finding): readonly Action[] => {
    const ignore = ignoreEdit(report, finding, messages.reasonToFill);
    if (!ignore) return [];
    const title =
      ignore.scope === "line" ? messages.ignoreHere(finding.rule) : messages.ignoreInSection(finding.rule);
    return [{ kind: "quickfix", title, edits: [ignore.edit], finding, gap: messages.reasonToFill }];
  });
  return [...repairs, ...unique(silencing)];
}

function unique(actions: readonly Action[]): readonly Action[] {
  return actions.filter((action, at) => actions.findIndex(({ title }) => title === action.title) === at);
}

/** Blank tables and sections that the draft lacks. */
export function insertions({ report, range, messages, rules, fill }: ActionContext): readonly Action[] {
  const kind = "refactor.rewrite";
  const section = sectionAt(report, range.start);
  const tables = [...tableMissing.check(report, noNeighbours)].flatMap((found): readonly Action[] => {
    const [fix] = found.data?.section === section?.form.key ? (found.fixes?.() ?? []) : [];
    return fix ? [{ kind, title: fix.say(rules), edits: filledTables(report, fix.edits, fill) }] : [];
  });
  const missing = report.outline.missing.length;
  const skeleton = missing > 0 && !report.beforeForms ? insertSkeleton(report, fill, range.start) : undefined;
  return skeleton
    ? [...tables, { kind, title: messages.insertSkeleton(missing), edits: [skeleton] }]
    : tables;
}

export function fixAllAction(
  { report, analysis, messages }: ActionContext,
  options: FixAllOptions,
): readonly Action[] {
  const edit = smallestEdit(report.tree.text, fixAll(report, analysis, options));
  return edit ? [{ kind: "source.fixAll.ogi-report", title: messages.fixAll, edits: [edit] }] : [];
}

export function organizeAction({ report, messages }: ActionContext): readonly Action[] {
  const edit = smallestEdit(report.tree.text, organizeSections(report));
  return edit
    ? [{ kind: "source.organizeSections.ogi-report", title: messages.organizeSections, edits: [edit] }]
    : [];
}
