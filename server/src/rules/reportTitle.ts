import { lineEnding } from "../model/canonical.ts";
import type { Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";

export const reportTitle: Rule = {
  id: "report.title",
  severity: "warning",
  *check({ identity, tree, year, beforeForms }) {
    const { title, body } = identity;
    if (title || beforeForms) return;
    const unknown = body === undefined || year === undefined;
    const at = tree.blocks[0]?.span ?? { start: 0, end: 0 };
    const eol = lineEnding(tree.text);
    yield {
      span: { start: at.start, end: Math.min(at.end, at.start + 40) },
      severity: unknown ? "warning" : "information",
      say: (t) =>
        unknown
          ? t.reportTitleUnknown([
              ...(body === undefined ? [t.theBody] : []),
              ...(year === undefined ? [t.theYear] : []),
            ])
          : t.reportTitle(),
      ...(unknown
        ? {}
        : {
            fixes: () => [
              {
                say: (t) => t.insertTitle(),
                safe: false,
                edits: [
                  insert(
                    at.start,
                    `${mark(tree.blocks)}${body}${year}年政府信息公开工作年度报告${eol}${eol}`,
                  ),
                ],
              },
            ],
          }),
    };
  },
};

/** A title is a `#` heading only in a draft that marks its headings. */
function mark(blocks: readonly { readonly kind: string }[]): string {
  return blocks.some((block) => "level" in block && block.level !== 0) ? "# " : "";
}
