import assert from "node:assert/strict";
import { test } from "node:test";
import { bases, check } from "./pages.ts";

const signature = "望溪区柳湖街道办事处\n\n2026年1月20日\n";
const base = `${(bases.get("2021") ?? "").trimEnd()}\n\n${signature}`;

/** The draft with the first fix of the rule's first finding carried out. */
function mended(text: string, rule: string): string {
  const finding = check(text).findings.find((each) => each.rule === rule);
  const edits = finding?.fixes?.()[0]?.edits.toSorted((a, b) => b.span.start - a.span.start);
  assert.ok(edits, `${rule} offers no fix`);
  return edits.reduce(
    (now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end),
    text,
  );
}

const other = /^## 六、[\s\S]*?(?=\n\n[^\n#]+\n\n2026年)/m;

test("a section that is missing at the end goes above the signature", () => {
  const result = mended(base.replace(other, ""), "section.missing");
  assert.match(result, /\n\n## 六、其他需要报告的事项\n\n+望溪区柳湖街道办事处\n\n2026年1月20日\n$/);
});

test("the fee statement goes above the signature", () => {
  const result = mended(base.replace(other, "## 六、其他需要报告的事项\n\n无。"), "narrative.fee-statement");
  assert.match(
    result,
    /\n\n无。\n\n本年度未收取政府信息公开信息处理费。\n\n望溪区柳湖街道办事处\n\n2026年1月20日\n$/,
  );
});

test("the last section moves without the signature, and the signature stays last", () => {
  const last = other.exec(base)?.[0] ?? "";
  const moved = base.replace(`${last}\n\n`, "").replace(/^## 五、/m, `${last}\n\n## 五、`);
  assert.equal(mended(moved, "section.order").replace(/\n{3,}/g, "\n\n"), base);
});
