import type { Rule } from "./finding.ts";
import { misfits } from "./support/claims.ts";
import { misfitFinding } from "./support/misfit.ts";

export const narrativeCount: Rule = {
  id: "narrative.count",
  severity: "warning",
  *check(report) {
    for (const misfit of misfits(report, "requests")) {
      // 未收到申请 beside a non-zero 新收 is a contradiction, not another number.
      const { label, negative } = misfit.mention;
      if (negative && label.topic === "requests" && label.kind === "newly") continue;
      yield misfitFinding(report, misfit);
    }
  },
};
