import type { Report } from "../model/report.ts";
import type { Rule } from "./finding.ts";

/** Whom a text speaks of that was copied from a circular. */
const others =
  /各级(?:人民)?政府|各级行政机关|各级党委|部分(?:地区|地方|单位|部门)|(?:一些|少数|个别)(?:地区|地方)|各地区?各部门/;
/** 我街道, 本局, 全区: the body itself, whatever its name. */
const self =
  /[我本](?:街道?|镇|乡|县|区|市|省|州|旗|盟|局|委|办|厅|处|所|院|校|站|馆|社|司|署|中心|单位|机关|部门|辖区|级)|全(?:街|镇|乡|县|区|市|省|州|旗|盟|局|委|厅|系统)|我们/;
/** What stands at the end of the name of a body. */
const kind = /(?:街道办事处|办事处|街道办|街道|人民政府|委员会|管委会|管理局|局|委|厅|镇|乡|区|县|市|省)$/;

export const narrativeGeneric: Rule = {
  id: "narrative.generic",
  severity: "off",
  *check(report) {
    if (report.beforeForms) return;
    const names = namesOf(report);
    const written = report.prose.filter(({ section }) => section === "overview");
    if (names.length === 0) return;
    if (written.some(({ text }) => self.test(text) || names.some((name) => text.includes(name)))) return;
    for (const { text, span } of written) {
      const found = others.exec(text);
      if (!found) continue;
      const start = span.start + found.index;
      yield {
        span: { start, end: start + found[0].length },
        say: (t) => t.generic(found[0]),
        data: { section: "overview" },
      };
      return;
    }
  },
};

/** The end of each proper name: 花园 of 东浦区花园街道办事处, whose text may say 花园街道. */
function namesOf({ identity }: Report): readonly string[] {
  return identity.bodies.map(({ value }) => {
    const name = value.replace(/\s/g, "");
    const proper = name.replace(kind, "");
    return (proper.length >= 2 ? proper : name).slice(-2);
  });
}
