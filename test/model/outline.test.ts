import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

/** What is found in the base draft with one heading written in another way, each with its place. */
function found(heading: string, other: string): readonly string[] {
  assert.ok(base.includes(`## ${heading}`));
  const text = base.replaceAll("## ", "").replace(heading, other);
  return analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

const requests = "三、收到和处理政府信息公开申请情况";
const issues = "五、存在的主要问题及改进情况";

test("a section's title with its number at another level is the section, and its number is to be mended", () => {
  const numbered = (text: string): string => `section.numbering ${text}`;
  assert.deepEqual(found(requests, requests.replace("三、", "（三）")), [numbered("（三）")]);
  assert.deepEqual(found(requests, requests.replace("三、", "3.")), [numbered("3.")]);
  assert.deepEqual(found(issues, issues.replace("五、", "（五）")), [numbered("（五）")]);
});

test("with another number it is a heading within a section", () => {
  assert.match(found(issues, issues.replace("五、", "（二）"))[0] ?? "", /^section\.missing /);
  assert.match(found(requests, "（二）收到和处理政府信息公开申请情况")[0] ?? "", /^section\.missing /);
});

test("a dash or a radical in the place of the numeral hides no section", () => {
  const overview = "一、总体情况";
  assert.deepEqual(found(overview, "—、总体情况"), ["section.numbering —、"]);
  assert.deepEqual(found(overview, "\u2f00、总体情况"), []);
});
