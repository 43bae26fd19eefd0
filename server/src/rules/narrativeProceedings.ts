import type { Rule } from "./finding.ts";
import { misfits } from "./support/claims.ts";
import { misfitFinding } from "./support/misfit.ts";

export const narrativeProceedings: Rule = {
  id: "narrative.proceedings",
  severity: "information",
  *check(report) {
    for (const misfit of misfits(report, "proceedings")) yield misfitFinding(report, misfit);
  },
};
