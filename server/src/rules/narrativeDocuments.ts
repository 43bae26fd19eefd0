import type { Rule } from "./finding.ts";
import { misfits } from "./support/claims.ts";
import { misfitFindings } from "./support/misfit.ts";

export const narrativeDocuments: Rule = {
  id: "narrative.documents",
  severity: "warning",
  check: (report) => misfitFindings(report, misfits(report, "documents")),
};
