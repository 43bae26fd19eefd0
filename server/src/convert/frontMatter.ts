import type { Report } from "../model/report.ts";

/** What YAML takes as it stands: no quotes, marks or colons in it, and no blank at its ends. */
const plainValue = /^[\p{L}\p{N}（）()·、〔〕]+(?: [\p{L}\p{N}（）()·、〔〕]+)*$/u;

/** `单位: 花园街道办事处`; a value that YAML would read otherwise is quoted. */
export function entryText(key: string, value: string): string {
  return `${key}: ${plainValue.test(value) ? value : JSON.stringify(value)}`;
}

/** What was read as the body's name is written down only where it could be one. */
function isName(body: string | undefined): body is string {
  return body !== undefined && /^[^<>&"|]{2,60}$/.test(body);
}

/** The front matter in the canonical form: as it stands, with 单位 and 年度 added where they are known. */
export function frontMatterText(report: Report): readonly string[] {
  const { tree, identity, year } = report;
  const has = (key: string): boolean => tree.frontMatter?.entries.some((entry) => entry.key === key) ?? false;
  const missing = [
    ...(isName(identity.body) && !has("单位") ? [entryText("单位", identity.body)] : []),
    ...(year !== undefined && !has("年度") ? [entryText("年度", String(year))] : []),
  ];
  if (!tree.frontMatter) return missing.length === 0 ? [] : [["---", ...missing, "---"].join("\n")];
  const { span, error } = tree.frontMatter;
  const text = tree.text.slice(span.start, span.end);
  // A block that YAML cannot read is left as it is, so that its own finding stays right.
  if (error || missing.length === 0) return [text];
  return [text.replace(/-{3}$/, () => `${missing.join("\n")}\n---`)];
}
