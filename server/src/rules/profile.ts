import type { SectionKey } from "../schema/types.ts";
import { isProfileRule } from "./catalogue.ts";
import type { Rule, Severity } from "./finding.ts";
import { type LocalDay, lateFor } from "./profileDeadline.ts";
import { demanded } from "./profileDemand.ts";

/** What a city or district asks of one section beyond the form. */
export interface Requirement {
  /** The id of its findings: `profile.fee`. */
  readonly id: string;
  readonly section: SectionKey;
  /** Characters of the section's running text, white space not counted. */
  readonly maxLength?: number | undefined;
  readonly minLength?: number | undefined;
  readonly subHeadings: readonly string[];
  /** Each is a list of wordings, of which one is enough. */
  readonly sentences: readonly (readonly string[])[];
  /** Said behind what is wrong. */
  readonly message?: string | undefined;
  readonly severity: Severity | "off";
  /** The first and the last year that it holds for. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** Local requirements as data. */
export interface Profile {
  /** Undefined where no profile was loaded: then nobody knows which ids there are. */
  readonly requirements: readonly Requirement[] | undefined;
  /** The last day of the next year on which a report is handed in here. */
  readonly deadline: LocalDay | undefined;
}

/** The rules that a profile adds to the registry. */
export interface LocalRules {
  readonly rules: readonly Rule[];
  /** Whether there may be such an id: where no profile was loaded, any. */
  readonly knows: (id: string) => boolean;
}

export const deadlineId = "profile.deadline";

export const noLocalRules: LocalRules = localRules({ requirements: undefined, deadline: undefined });

/** Makes one rule of each requirement, and one of the deadline. */
export function localRules({ requirements, deadline }: Profile): LocalRules {
  const ids = new Set([deadlineId, ...(requirements ?? []).map(({ id }) => id)]);
  return {
    rules: [...(requirements ?? []).map(ruleOf), ...(deadline ? [deadlineRule(deadline)] : [])],
    knows: (id) => isProfileRule(id) && (requirements === undefined || ids.has(id)),
  };
}

function ruleOf(requirement: Requirement): Rule {
  const { id, severity, since, until, section } = requirement;
  return {
    id,
    severity,
    *check(report) {
      const { year } = report;
      if (report.beforeForms || !holds(year, since, until)) return;
      const found = report.outline.byKey.get(section);
      // A section that is absent or empty has a finding of its own.
      if (found) yield* demanded(report, found, requirement);
    },
  };
}

/** Whether a requirement holds for a report; one of some years only does not where the report's year is not known. */
function holds(year: number | undefined, since: number | undefined, until: number | undefined): boolean {
  if (year === undefined) return since === undefined && until === undefined;
  return (since ?? year) <= year && year <= (until ?? year);
}

function deadlineRule(deadline: LocalDay): Rule {
  return {
    id: deadlineId,
    severity: "warning",
    check: (report) => lateFor(report, deadline),
  };
}
