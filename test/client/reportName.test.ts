import assert from "node:assert/strict";
import { test } from "node:test";
import { reportFileName, yearProblem } from "../../client/commands/reportName.ts";
import { messagesFor } from "../../client/messages.ts";

test("a year is four digits, from the first form to this year", () => {
  const problem = (value: string): string | undefined => yearProblem(value, 2026, messagesFor("zh-cn"));
  for (const value of ["2019", "2025", " 2026 "]) assert.equal(problem(value), undefined, value);
  for (const value of ["", "2018", "2027", "20", "2025年", "二〇二五"])
    assert.match(problem(value) ?? "", /2019 至 2026/, value);
});

test("the file's name is one that every file system takes", () => {
  const name = reportFileName("花园街道 办事处/党工委", 2025);
  assert.equal(name(1), "花园街道办事处党工委2025年政府信息公开工作年度报告.ogi.md");
  assert.equal(name(2), "花园街道办事处党工委2025年政府信息公开工作年度报告（2）.ogi.md");
});
