import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { lackingMembers } from "./support/members.ts";

export const aggregateMemberMissing: Rule = {
  id: "aggregate.member-missing",
  severity: "warning",
  *check(report, { members }) {
    const { year } = report;
    if (year === undefined || report.beforeForms) return;
    for (const { named, why, year: other, table } of lackingMembers(members, report.judged)) {
      const name = excerpt(named.path);
      yield {
        span: named.span,
        say: (t) => t.memberMissing(name, table ? t.lackOfTable(table.form.name) : t.lack(why, other, year)),
        ...(table ? { data: { section: table.form.section, table: table.form.key } } : {}),
      };
    }
  },
};
