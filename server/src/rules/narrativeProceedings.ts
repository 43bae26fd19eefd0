import type { Rule } from "./finding.ts";
import { misfits } from "./support/claims.ts";
import { misfitFindings } from "./support/misfit.ts";

export const narrativeProceedings: Rule = {
  id: "narrative.proceedings",
  severity: "information",
  check: (report) => misfitFindings(report, misfits(report, "proceedings")),
};
