import { excerpt } from "../util/cjk.ts";
import { firstLine } from "../util/lines.ts";
import type { Rule } from "./finding.ts";
import { mostRelated } from "./support/members.ts";

export const seriesDuplicate: Rule = {
  id: "series.duplicate",
  severity: "warning",
  *check(report, { duplicates }) {
    const { identity, tree, year } = report;
    const [first] = duplicates;
    if (!first || year === undefined || report.beforeForms) return;
    const body = excerpt(identity.bodies[0]?.value ?? first.body ?? "");
    const start = tree.blocks[0]?.span ?? { start: 0, end: 0 };
    yield {
      span: firstLine(tree.text, identity.title?.span ?? start),
      say: (t) => t.duplicateReport(body, year, duplicates.length, excerpt(first.name)),
      related: duplicates.slice(0, mostRelated).map((each) => ({
        span: each.head,
        file: each,
        say: (t) => t.candidate(each.name),
      })),
    };
  },
};
