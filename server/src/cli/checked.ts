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
import type { ReadText } from "./input.ts";
import { placedData } from "./placed.ts";
import { type RangeOf, rangesIn } from "./places.ts";
import { type Range, rangeIn } from "./positions.ts";

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
  /** Absent in a Word file or a web archive, whose lines nobody can find; `data` then says where it is. */
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
  /** The ranges in another file whose text is not what its user sees; undefined where the lines of its text are his. */
  readonly rangesOf?: ((path: string) => RangeOf | undefined) | undefined;
}

/** Checks one text and says everything about it in plain data. */
export function checkText(
  { path, shown }: Found,
  source: ReadText,
  options: CheckOptions,
  context: Context,
): CheckedFile {
  const report = readReport(parse(source.text), options);
  const analysis = analyse(report, {
    rules: options.rules,
    local: options.local,
    neighbours: options.neighboursOf?.(path, report) ?? noNeighbours,
    onError: (rule, error) =>
      process.stderr.write(`${context.messages.ruleFailed(rule, shown, masked(String(error)))}\n`),
  });
  return describe({ path, source, report, rangesOf: options.rangesOf }, analysis, context);
}

interface Subject {
  readonly path: string;
  readonly source: ReadText;
  readonly report: Report;
  readonly rangesOf: CheckOptions["rangesOf"];
}

function describe(
  { path, source, report, rangesOf }: Subject,
  { findings, ignored }: Analysis,
  context: Context,
): CheckedFile {
  const isForeign = source.isForeign === true;
  const isRangeless = isForeign && !source.origins;
  const given = (range: Range | undefined): { range?: Range } => (range ? { range } : {});
  const rangeOf = rangesIn(source);
  const range = (span: Span): { range?: Range } => given(rangeOf(span));
  const place = (span: Span, file: FileRef | undefined): { path: string; range?: Range } => {
    if (!file) return { path, ...range(span) };
    const there: RangeOf = rangesOf?.(file.file) ?? ((each) => rangeIn(file.lines, each));
    return { path: file.file, ...given(there(span)) };
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
      fixable: !isForeign && (finding.fixes?.() ?? []).length > 0,
    })),
    ignored: ignored.map(({ finding, directive }) => ({
      rule: finding.rule,
      reason: directive.reason === undefined ? null : masked(directive.reason),
      ...range(finding.span),
    })),
  };
}
