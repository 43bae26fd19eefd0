import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { readProjectFile } from "../../server/src/features/projectFile.ts";
import { en } from "../../server/src/messages/en.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { pageOfRule } from "../../server/src/rules/catalogue.ts";
import { localRules } from "../../server/src/rules/profile.ts";
import { type CheckOptions, check, findingsOf, fixed, reportOf } from "../support/check.ts";
import { asking, base, local, overview, said } from "./profileDraft.ts";

test("the local deadline; what is late by law report.date says alone", () => {
  const options: CheckOptions = { local: local({ deadline: "01-31" }), only: ["profile.", "report.date"] };
  const published = (day: string): string => base.replace("公布日期: 2026-01-23", `公布日期: ${day}`);
  assert.deepEqual(said(published("2026-02-01"), options), [
    "公布日期2026年2月1日晚于本地要求的1月31日，请核对。",
  ]);
  for (const day of ["2026-01-31", "2026-01-05"]) assert.deepEqual(said(published(day), options), []);
  for (const day of ["2026-04-01", "2025-12-31", "2027-02-03"])
    assert.deepEqual(
      findingsOf(published(day), options).map(({ rule }) => rule),
      ["report.date"],
    );
  check(
    `${base.replace("2026-01-23", "2026-01-24")}
花园街道办事处
2026年3月2日
^^^^^^^^^^^^ profile.deadline
`,
    options,
  );
  assert.deepEqual(said(published("2026-02-01"), { ...options, rules: { "profile.deadline": "off" } }), []);
  assert.deepEqual(said(published("2026-03-20"), { ...options, local: local({ deadline: "4月30日" }) }), []);
});

test("severities: the profile's own, the settings' before it", () => {
  const options = asking({ section: "overview", minLength: 100, severity: "hint" });
  const severityOf = (more: CheckOptions): string | undefined =>
    findingsOf(overview, { ...options, ...more })[0]?.severity;
  assert.equal(severityOf({}), "hint");
  assert.equal(severityOf({ rules: { "profile.own": "error" } }), "error");
  assert.equal(severityOf({ rules: { "profile.own": "off" } }), undefined);
  assert.equal(said(overview, asking({ section: "overview", minLength: 100, severity: "off" })).length, 0);
});

test("ignores: known ids silence, unknown ones are told where a profile says which there are", () => {
  const ignoring = (id: string): string =>
    overview.replace("\n\n本街道", `\n\n<!-- ogi-ignore ${id}: 上级同意 -->\n\n本街道`);
  const options = (asked: object): CheckOptions => ({
    ...asking({ section: "overview", ...asked }),
    only: ["profile.", "directive."],
  });
  const found = (id: string, asked: CheckOptions): readonly string[] =>
    findingsOf(ignoring(id), asked).map(({ rule }) => rule);
  assert.deepEqual(found("profile.own", options({ minLength: 100 })), []);
  assert.deepEqual(found("profile.own", options({ minLength: 1 })), ["directive.unused"]);
  assert.deepEqual(
    found("profile.own", { ...options({ minLength: 1 }), rules: { "profile.own": "off" } }),
    [],
  );
  assert.deepEqual(found("profile.onw", options({ minLength: 1 })), ["directive.unknown"]);
  assert.deepEqual(found("profile.deadline", options({ minLength: 1 })), []);
  for (const none of [{}, { local: local({ deadline: "01-31" }) }])
    assert.deepEqual(found("profile.onw", { ...none, only: ["directive."] }), []);
  const [unknown] = findingsOf(ignoring("profile.onw"), options({ minLength: 1 }));
  assert.deepEqual(
    unknown?.fixes?.().map(({ edits }) => edits[0]?.text),
    ["profile.own"],
  );
});

test("a right draft gives nothing under the page's own example, and a fixed one stays canonical", () => {
  const page = readFileSync("docs/rules/profile.md", "utf8");
  const { profile, given } = readProjectFile(/^```jsonc\n([\s\S]*?)\n```$/m.exec(page)?.[1] ?? "");
  const rules = localRules({ requirements: profile, deadline: given.deadline });
  assert.deepEqual(
    findingsOf(base, { local: rules }).map(({ rule }) => rule),
    [],
  );
  const options = asking({
    section: "overview",
    subHeadings: ["政策解读"],
    sentences: ["本街道没有下属单位。"],
  });
  const once = fixed(base, "profile.own", "小标题", options);
  const twice = fixed(once, "profile.own", undefined, options);
  assert.deepEqual(said(twice, options), []);
  assert.equal(canonicalText(reportOf(twice)), twice);
});

test("both languages; one page for all", () => {
  const options = asking({
    section: "overview",
    minLength: 100,
    subHeadings: ["甲", "乙", "丙"],
    message: "见通知。",
  });
  for (const { say } of findingsOf(overview, options)) {
    assert.ok(say(zh).length <= 60 && say(zh).endsWith("见通知。"), say(zh));
    assert.match(say(en), /please check\. 见通知。$/);
  }
  assert.equal(pageOfRule("profile.own"), "profile");
  assert.equal(pageOfRule("total.row"), "total.row");
});
