import type { Rule } from "./finding.ts";
import { type Misfit, misfits } from "./support/claims.ts";
import { misfitFindings } from "./support/misfit.ts";

export const narrativeCount: Rule = {
  id: "narrative.count",
  severity: "warning",
  check: (report) => misfitFindings(report, misfits(report, "requests").filter(isCount)),
};

/** 未收到申请 beside a non-zero 新收 is a contradiction, not another number. */
function isCount({ mention: { label, negative } }: Misfit): boolean {
  return !(negative && label.topic === "requests" && label.kind === "newly");
}
