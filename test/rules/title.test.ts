import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./pages.ts";

/** The title that the fix makes of one without a year, in a draft whose front matter names it. */
function dated(title: string): string | undefined {
  const text = `---\n单位: 望溪区\n年度: 2024\n---\n\n# ${title}\n\n## 一、总体情况\n`;
  const finding = check(text).findings.find(({ rule }) => rule === "report.title");
  const [edit] = finding?.fixes?.()[0]?.edits ?? [];
  assert.equal(finding?.severity, "information");
  if (!edit) return undefined;
  return /^# (.*)$/m.exec(text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end))?.[1];
}

test("a title without a year gets the year before the words of the form", () => {
  assert.equal(
    dated("花园街道办事处政府信息公开工作年度报告"),
    "花园街道办事处2024年政府信息公开工作年度报告",
  );
  assert.equal(dated("杨桥镇人民政府信息公开工作年度报告"), "杨桥镇人民政府2024年信息公开工作年度报告");
});
