import type { Rule } from "./finding.ts";
import { misfits } from "./support/claims.ts";
import { misfitFinding } from "./support/misfit.ts";

export const narrativeDocuments: Rule = {
  id: "narrative.documents",
  severity: "warning",
  *check(report) {
    for (const misfit of misfits(report, "documents")) yield misfitFinding(report, misfit);
  },
};
