import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { lackingMembers } from "./support/members.ts";

export const aggregateMemberMissing: Rule = {
  id: "aggregate.member-missing",
  severity: "warning",
  *check(report, { members }) {
    const { year } = report;
    if (year === undefined || report.beforeForms) return;
    const lacking = lackingMembers(members, report.judged);
    const listed = lacking.filter(({ byRoster }) => byRoster).map(({ named }) => named);
    const [first] = listed;
    // The roster names them in no place of the report: they are told together.
    if (first) {
      const names = listed.map(({ path }) => excerpt(path, 12));
      yield { span: first.span, say: (t) => t.membersMissing(names, year) };
    }
    for (const { named, why, year: other, table, byRoster } of lacking) {
      if (byRoster) continue;
      const name = excerpt(named.path);
      yield {
        span: named.span,
        say: (t) => t.memberMissing(name, table ? t.lackOfTable(table.form.name) : t.lack(why, other, year)),
        ...(table ? { data: { section: table.form.section, table: table.form.key } } : {}),
      };
    }
  },
};
