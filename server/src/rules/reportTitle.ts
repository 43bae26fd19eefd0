import { lineEnding } from "../model/canonical.ts";
import type { Title } from "../model/identity.ts";
import type { Report } from "../model/report.ts";
import type { Found, Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";

export const reportTitle: Rule = {
  id: "report.title",
  severity: "warning",
  *check(report) {
    const { title } = report.identity;
    if (report.beforeForms || title?.dated) return;
    yield title ? undated(report, title) : untitled(report);
  },
};

function untitled({ identity, tree, year }: Report): Found {
  const { body } = identity;
  const at = tree.blocks[0]?.span ?? { start: 0, end: 0 };
  const span = { start: at.start, end: Math.min(at.end, at.start + 40) };
  if (body === undefined || year === undefined) {
    return {
      span,
      say: (t) =>
        t.reportTitleUnknown([
          ...(body === undefined ? [t.theBody] : []),
          ...(year === undefined ? [t.theYear] : []),
        ]),
    };
  }
  const marked = tree.blocks.some((block) => block.kind === "line" && block.level > 0);
  const eol = lineEnding(tree.text);
  const line = `${marked ? "# " : ""}${body}${year}年政府信息公开工作年度报告${eol}${eol}`;
  return {
    span,
    severity: "information",
    say: (t) => t.reportTitle(),
    fixes: () => [{ say: (t) => t.insertTitle(), safe: false, edits: [insert(at.start, line)] }],
  };
}

/** A title that lacks the year only. */
function undated({ tree, year }: Report, { span }: Title): Found {
  if (year === undefined) return { span, say: (t) => t.reportTitleYearless() };
  // In 人民政府信息公开 the government is the body's own.
  const named = /(?<!人民)政府信息公开|信息公开/.exec(tree.text.slice(span.start, span.end));
  const at = span.start + (named?.index ?? 0);
  return {
    span,
    severity: "information",
    say: (t) => t.reportTitleUndated(String(year)),
    fixes: () => [{ say: (t) => t.insertYear(`${year}年`), safe: false, edits: [insert(at, `${year}年`)] }],
  };
}
