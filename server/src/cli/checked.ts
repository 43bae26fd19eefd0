import type { FileRef } from "../model/digest.ts";
import { type Neighbours, noNeighbours } from "../model/neighbours.ts";
import { type ReadOptions, type Report, readReport } from "../model/report.ts";
import { type Analysis, analyse, type RuleSettings } from "../rules/analyse.ts";
import type { FindingData, Severity } from "../rules/finding.ts";
import type { LocalRules } from "../rules/profile.ts";
import { parse } from "../syntax/parse.ts";
import { masked } from "../util/personal.ts";
import type { Span } from "../util/span.ts";
import type { Context } from "./context.ts";
import type { Found } from "./find.ts";
import { placedData } from "./placed.ts";
import { positionsIn, type Range, rangeIn } from "./positions.ts";

/** An element of `files` in the JSON of `check`. */
export interface CheckedFile {
  readonly path: string;
  readonly body: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly findings: readonly CheckedFinding[];
  readonly ignored: readonly {
    readonly rule: string;
    readonly reason: string | null;
    readonly range?: Range;
  }[];
}

export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Absent in a Word file, whose lines nobody can find; `data` then says where it is. */
  readonly range?: Range;
  readonly related: readonly { readonly path: string; readonly range?: Range; readonly message: string }[];
  readonly data: FindingData;
  readonly fixable: boolean;
}

/** What other reports say to the report in a file. */
export type NeighboursOf = (path: string, report: Report) => Neighbours;

export interface CheckOptions extends ReadOptions {
  readonly rules: RuleSettings;
  readonly local?: LocalRules | undefined;
  readonly neighboursOf?: NeighboursOf | undefined;
  /** Whether the text of a file is not what its user sees, so that lines in it tell nothing. */
  readonly rangeless?: ((path: string) => boolean) | undefined;
}

/** Checks one text and says everything about it in plain data. */
export function checkText(
  { path, shown }: Found,
  text: string,
  options: CheckOptions,
  context: Context,
): CheckedFile {
  const report = readReport(parse(text), options);
  const analysis = analyse(report, {
    rules: options.rules,
    local: options.local,
    neighbours: options.neighboursOf?.(path, report) ?? noNeighbours,
    onError: (rule, error) =>
      process.stderr.write(`${context.messages.ruleFailed(rule, shown, masked(String(error)))}\n`),
  });
  return describe(path, report, analysis, options.rangeless ?? (() => false), context);
}

function describe(
  path: string,
  report: Report,
  { findings, ignored }: Analysis,
  rangeless: (path: string) => boolean,
  context: Context,
): CheckedFile {
  const isRangeless = rangeless(path);
  const rangeOf = positionsIn(report.tree.text);
  const range = (span: Span): { range?: Range } => (isRangeless ? {} : { range: rangeOf(span) });
  const place = (span: Span, file: FileRef | undefined): { path: string; range?: Range } => {
    if (!file) return { path, ...range(span) };
    return rangeless(file.file) ? { path: file.file } : { path: file.file, range: rangeIn(file.lines, span) };
  };
  return {
    path,
    body: report.identity.body === undefined ? null : masked(report.identity.body),
    year: report.year ?? null,
    edition: report.formIsKnown ? report.form.edition : null,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.say(context.rules),
      ...range(finding.span),
      related: (finding.related ?? []).map((each) => ({
        ...place(each.span, each.file),
        message: each.say(context.rules),
      })),
      data: isRangeless ? placedData(report, finding) : (finding.data ?? {}),
      // Nothing is ever written into a file of another program.
      fixable: !isRangeless && (finding.fixes?.() ?? []).length > 0,
    })),
    ignored: ignored.map(({ finding, directive }) => ({
      rule: finding.rule,
      reason: directive.reason === undefined ? null : masked(directive.reason),
      ...range(finding.span),
    })),
  };
}
