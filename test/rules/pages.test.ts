import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { ignoreEdit } from "../../server/src/features/ignore.ts";
import { applyEdits } from "../../server/src/features/textEdit.ts";
import { readReport } from "../../server/src/model/report.ts";
import { registry } from "../../server/src/rules/registry.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { bases, check, defaultSeverity, grave, label, pages } from "./pages.ts";

const directives = ["directive.unused", "directive.unknown"];

test("every rule has a page, and every page a rule", () => {
  const rules = [...registry.map((rule) => rule.id), ...directives];
  assert.deepEqual(pages.map((page) => page.id).sort(), rules.sort());
});

test("the base drafts are faultless and canonical", () => {
  for (const [edition, text] of bases) {
    const { findings } = check(text);
    assert.deepEqual(
      findings.map((each) => `${label(each)}: ${text.slice(each.span.start, each.span.end)}`),
      [],
      edition,
    );
    const report = readReport(parse(text));
    assert.equal(report.form.edition, edition);
    assert.equal(canonicalText(report), text);
  }
});

test("a page states the severity that its rule has", () => {
  for (const { id, severity } of pages) {
    assert.equal(defaultSeverity(id), severity, id);
    const rule = registry.find((each) => each.id === id);
    assert.equal(rule?.severity ?? severity, severity, id);
  }
});

test("a wrong example gives what its page says, and nothing else that is grave", () => {
  for (const { id, usual, examples } of pages) {
    const wrong = examples.filter((example) => example.kind === "wrong");
    assert.ok(
      wrong.some((example) => example.severity === usual),
      `${id}: no wrong example of the default severity`,
    );
    for (const example of wrong) {
      const { findings } = check(example.draft);
      const own = findings.filter((finding) => finding.rule === id);
      assert.deepEqual(own.map(label), Array(example.count).fill(`${example.severity} ${id}`), example.at);
      const others = findings.filter((finding) => finding.rule !== id && grave(finding));
      assert.deepEqual(others.map(label), [], example.at);
    }
  }
});

test("a right example gives nothing at all", () => {
  const right = pages.flatMap((page) => page.examples.filter((example) => example.kind === "alsoRight"));
  assert.ok(right.length > 0);
  for (const example of right) assert.deepEqual(check(example.draft).findings.map(label), [], example.at);
});

test("the ignore that the editor offers silences the finding and leaves nothing of its own", () => {
  for (const { id, examples } of pages) {
    if (directives.includes(id)) continue;
    for (const example of examples.filter(({ kind }) => kind === "wrong")) {
      const report = readReport(parse(example.draft));
      for (const finding of check(example.draft).findings.filter(({ rule }) => rule === id)) {
        const ignore = ignoreEdit(report, finding, "上级统一口径");
        assert.ok(ignore, example.at);
        const after = check(applyEdits(example.draft, [ignore.edit]));
        // Two findings of one row have one ignore.
        const left = after.findings.filter((each) => each.rule === id).length;
        assert.ok(left < example.count, `${example.at}: ${ignore.edit.text}`);
        assert.deepEqual(after.findings.filter((each) => each.rule !== id && grave(each)).map(label), []);
      }
    }
  }
});

test("an ignore under its section's heading holds for the section", () => {
  for (const { id, examples } of pages) {
    for (const example of examples.filter(({ kind }) => kind === "wrong")) {
      const report = readReport(parse(example.draft));
      const [finding] = check(example.draft).findings.filter(({ rule }) => rule === id);
      const section = finding && report.outline.sections.find(({ span }) => contains(span, finding.span));
      if (!section || directives.includes(id)) continue;
      const end = section.heading.line.span.end;
      const comment = `\n\n<!-- ogi-ignore ${id}: 上级统一口径 -->`;
      const after = check(applyEdits(example.draft, [{ span: { start: end, end }, text: comment }]));
      assert.deepEqual(
        after.findings.filter((each) => each.rule === id || grave(each)).map(label),
        [],
        example.at,
      );
    }
  }
});

const headings = [
  "查什么",
  "为什么",
  "怎么改",
  "错误示例",
  "正确示例",
  "怎样忽略",
  "In English",
  "为什么这样定",
];

test("a page has its parts in order, and speaks as the messages do", () => {
  for (const { id, text } of pages) {
    assert.match(text, new RegExp(`^# ${id}：\\S+\n\n默认级别：`), id);
    const own = [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    assert.deepEqual(own, headings, id);
    assert.doesNotMatch(text, /单元格|绑定|解析|节点|非法|必须|！/, id);
    const lines = text.trimEnd().split("\n").length;
    assert.ok(lines <= 110, `${id}: ${lines} lines`);
  }
});

test("a page says how its finding is ignored and turned off", () => {
  for (const { id, text } of pages) {
    assert.ok(text.includes(`\`"${id}": "off"\``), id);
    if (!directives.includes(id))
      assert.match(text, new RegExp(`^<!-- ogi-ignore ${id}: \\S.* -->$`, "m"), id);
  }
});

test("a page says whether there is a quick fix, and whether all fixes at once take it", () => {
  for (const { id, text, examples } of pages) {
    const fixes = examples
      .filter(({ kind }) => kind === "wrong")
      .flatMap(({ draft }) => check(draft).findings.filter(({ rule }) => rule === id))
      .flatMap((finding) => finding.fixes?.()[0] ?? []);
    const safe = fixes.filter((fix) => fix.safe).length;
    const taken = safe === 0 ? "不包括" : safe === fixes.length ? "包括" : "部分包括";
    assert.match(text, new RegExp(`^- 一键修正：${taken}[。，]`, "m"), id);
    if (!/^- 快速修复：有时/m.test(text))
      assert.equal(!/^- 快速修复：没有/m.test(text), fixes.length > 0, `${id}: whether there is a quick fix`);
  }
});

test("links between pages lead somewhere", () => {
  const known = new Set(pages.map((page) => `${page.id}.md`));
  for (const { id, text } of pages) {
    for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+\.md)\)/g))
      assert.ok(known.has(target), `${id}: ${target}`);
    assert.equal(readFileSync(`docs/rules/${id}.md`, "utf8"), text);
  }
});

function contains(outer: { start: number; end: number }, inner: { start: number }): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}
