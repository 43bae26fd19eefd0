import { type Neighbours, noNeighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import type { Directive } from "../syntax/tree.ts";
import { directiveFindings, silence } from "./directives.ts";
import type { Finding, Rule, Severity } from "./finding.ts";
import { withoutPersons } from "./masking.ts";
import { type LocalRules, noLocalRules } from "./profile.ts";
import { registry } from "./registry.ts";

/** Severities by rule id, as settings and the command line give them; `off` turns a rule off. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

export interface Ignored {
  readonly finding: Finding;
  readonly directive: Directive;
}

export interface Analysis {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** What the draft's own `ogi-ignore` comments silence, kept for reviewers. */
  readonly ignored: readonly Ignored[];
}

export interface AnalyseOptions {
  readonly rules?: RuleSettings;
  /** What other reports say; none for a report alone. */
  readonly neighbours?: Neighbours;
  /** What a local profile asks beside the form. */
  readonly local?: LocalRules | undefined;
  /** Told of a rule that threw: one bug costs one rule its answer and hides nothing else. */
  readonly onError?: (rule: string, error: unknown) => void;
}

/** Runs every rule over a report, in the registry's order, then the local ones, and applies settings and in-file ignores. */
export function analyse(report: Report, options: AnalyseOptions = {}): Analysis {
  const neighbours = options.neighbours ?? noNeighbours;
  const local = options.local ?? noLocalRules;
  const all: Finding[] = [];
  for (const rule of [...registry, ...local.rules]) {
    const set = options.rules?.[rule.id];
    const usual = set ?? rule.severity;
    if (usual === "off") continue;
    try {
      all.push(...run(rule, report, neighbours, (own) => (set === undefined ? (own ?? usual) : usual)));
    } catch (error) {
      options.onError?.(rule.id, error);
    }
  }
  const { kept, ignored, used } = silence(report, all);
  const about = directiveFindings(report, used, options.rules ?? {}, local).map(withoutPersons);
  const findings = [...withoutExplained(kept), ...about].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  return { findings, ignored };
}

/** `severity` is given what the rule chose for one finding. */
function run(
  rule: Rule,
  report: Report,
  neighbours: Neighbours,
  severity: (own: Severity | undefined) => Severity,
): readonly Finding[] {
  return Array.from(rule.check(report, neighbours), (found) =>
    withoutPersons({ ...found, rule: rule.id, severity: severity(found.severity) }),
  );
}

/** Of two findings with one cause, the one that explains the other. */
function withoutExplained(findings: readonly Finding[]): readonly Finding[] {
  const explained = new Set(findings.flatMap(({ explains }) => explains ?? []));
  if (explained.size === 0) return findings;
  return findings.filter(({ equations }) => !equations?.every((each) => explained.has(each)));
}
