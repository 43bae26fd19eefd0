import { lineStart } from "../util/lines.ts";
import type { Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";

export const sectionHeadingStyle: Rule = {
  id: "section.heading-style",
  severity: "hint",
  *check({ outline, tree }) {
    const marked = outline.sections.filter((section) => section.heading.line.level > 0);
    const plain = outline.sections.filter(
      (section) => section.heading.line.level === 0 && !section.heading.runsOn,
    );
    const [model] = marked;
    const [first] = plain;
    if (!model || !first) return;
    const marks = `${"#".repeat(model.heading.line.level)} `;
    yield {
      span: first.heading.line.span,
      say: (t) => t.sectionHeadingStyle(plain.length),
      data: { section: first.form.key },
      fixes: () => [
        {
          say: (t) => t.markHeadings(),
          safe: true,
          edits: plain.map(({ heading }) => insert(lineStart(tree.text, heading.line.span.start), marks)),
        },
      ],
    };
  },
};
