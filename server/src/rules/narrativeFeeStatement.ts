import { lineEnding } from "../model/canonical.ts";
import { signatureStart } from "../model/signature.ts";
import { lineEnd, lineStart } from "../util/lines.ts";
import { withoutUnseen } from "../util/unseen.ts";
import type { Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";
import { writtenIn } from "./support/subHeadings.ts";

const stated = /(?:未|没有|无|不)[^。；\n]{0,12}(?:收取|产生|发生)[^。；\n]{0,12}费/;

const comment = /<!--[\s\S]*?(?:-->|$)/g;

export const narrativeFeeStatement: Rule = {
  id: "narrative.fee-statement",
  severity: "information",
  *check(report) {
    const { form, formIsKnown, outline, tree } = report;
    const other = outline.byKey.get("other");
    if (!form.statesFee || !formIsKnown || !other || report.beforeForms) return;
    const { start, end: close } = other.span;
    if (statesFee(tree.text.slice(0, start) + writtenIn(report, other) + tree.text.slice(close))) return;
    const eol = lineEnding(tree.text);
    const end =
      other.span.start +
      tree.text.slice(other.span.start, Math.min(other.span.end, signatureStart(report))).trimEnd().length;
    yield {
      span: other.heading.line.span,
      say: (t) => t.feeStatement(),
      data: { section: "other" },
      fixes: () => [
        {
          say: (t) => t.insertFeeStatement(),
          safe: false,
          edits: [insert(end, `${eol}${eol}${feeSentence}`)],
        },
      ],
    };
  },
};

/** Whether some line says that no fee was taken, or speaks of the fee for information at all. */
function statesFee(text: string): boolean {
  const written = text.includes("<!--") ? text.replace(comment, "") : text;
  for (let at = written.indexOf("费"); at >= 0; ) {
    const end = lineEnd(written, at);
    // Blanks between characters come from a conversion, and part no words; nor do the marks of bold type.
    const line = withoutUnseen(written.slice(lineStart(written, at), end)).replace(/\s+|\*\*/g, "");
    if (line.includes("信息处理费") || stated.test(line)) return true;
    at = written.indexOf("费", end);
  }
  return false;
}

/** What goes into the draft is Chinese, whatever the language of the messages. */
const feeSentence = "本年度未收取政府信息公开信息处理费。";
