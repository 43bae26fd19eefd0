import type { Report } from "../model/report.ts";
import type { Analysis } from "../rules/analyse.ts";
import type { Severity } from "../rules/finding.ts";
import type { Edition } from "../schema/types.ts";

/** A draft in a few numbers. */
export interface Status {
  /** Of the form that it is checked against; undefined where no form is known for its year. */
  readonly edition: Edition | undefined;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Of the tables that are judged; `open` are those that wait for a number. */
  readonly equations: { readonly holding: number; readonly broken: number; readonly open: number };
}

/** Counts what was found and what was evaluated already; nothing is read again. */
export function statusOf(report: Report, { findings }: Analysis): Status {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const equations = { holding: 0, broken: 0, open: 0 };
  for (const { state } of report.judged.flatMap(({ evaluation }) => evaluation.equations)) {
    if (state === "holds") equations.holding += 1;
    else if (state === "mismatch") equations.broken += 1;
    else equations.open += 1;
  }
  return { edition: report.beforeForms ? undefined : report.form.edition, findings: counts, equations };
}
