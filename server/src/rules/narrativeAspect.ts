import type { Report } from "../model/report.ts";
import type { Rule } from "./finding.ts";
import { writtenIn } from "./support/subHeadings.ts";

/** 白石岭镇人民政府, 望溪区人民政府办公室, 杨桥乡. A name such as 高新区 may be of a body that is no government. */
const government = /[镇乡县区市省旗州盟]人民政府(?:办公室)?$|[镇乡]$/;

/** So many names a message takes. */
const most = 3;

export const narrativeAspect: Rule = {
  id: "narrative.aspect",
  severity: "hint",
  *check(report) {
    const overview = report.outline.byKey.get("overview");
    if (report.beforeForms || !report.formIsKnown || !overview || !isWritten(report)) return;
    const text = writtenIn(report, overview);
    const asked = isGovernment(report);
    const missing = report.form.aspects
      .filter(({ governments, words }) => (asked || !governments) && !words.test(text))
      .map(({ name }) => name);
    if (missing.length === 0) return;
    yield {
      span: overview.heading.line.span,
      say: (t) => t.aspectMissing(missing.slice(0, most), missing.length),
      data: { section: "overview" },
    };
  },
};

/** Whether section 一 has running text; where it has none, that is what is wrong. */
function isWritten({ prose }: Report): boolean {
  return prose.some(({ section, heading }) => section === "overview" && !heading);
}

function isGovernment({ identity }: Report): boolean {
  return identity.body !== undefined && government.test(identity.body.replace(/\s/g, ""));
}
