import { type ReadOptions, type Report, readReport } from "../model/report.ts";
import { type Analysis, analyse, type RuleSettings } from "../rules/analyse.ts";
import type { FindingData, Severity } from "../rules/finding.ts";
import { parse } from "../syntax/parse.ts";
import type { Context } from "./context.ts";
import type { Found } from "./find.ts";
import { positionsIn, type Range } from "./positions.ts";

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
    readonly range: Range;
  }[];
}

export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly data: FindingData;
  readonly fixable: boolean;
}

export interface CheckOptions extends ReadOptions {
  readonly rules: RuleSettings;
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
    onError: (rule, error) =>
      process.stderr.write(`${context.messages.ruleFailed(rule, shown, String(error))}\n`),
  });
  return describe(path, report, analysis, context);
}

function describe(
  path: string,
  report: Report,
  { findings, ignored }: Analysis,
  context: Context,
): CheckedFile {
  const range = positionsIn(report.tree.text);
  return {
    path,
    body: report.identity.body ?? null,
    year: report.year ?? null,
    edition: report.formIsKnown ? report.form.edition : null,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.say(context.rules),
      range: range(finding.span),
      related: (finding.related ?? []).map((each) => ({
        path,
        range: range(each.span),
        message: each.say(context.rules),
      })),
      data: finding.data ?? {},
      fixable: (finding.fixes?.() ?? []).length > 0,
    })),
    ignored: ignored.map(({ finding, directive }) => ({
      rule: finding.rule,
      reason: directive.reason ?? null,
      range: range(finding.span),
    })),
  };
}
