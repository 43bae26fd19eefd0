import type { Span } from "../util/span.ts";
import type { Stated } from "./identity.ts";

/** Endings of the names of government bodies, longest first. */
const endings =
  "街道办事处|街道办|街办|办事处|人民政府办公室|人民政府|政府办公室|管理委员会|委员会|管委会|街道|管理局|监督局|分局|办公室|开发区|高新区|地区|政府|中心|总队|支队|大队|学校|学院|大学|医院|银行|集团|公司|镇|乡|局|委|厅|处|所|站|院|署|司|馆|社|区|县|市|旗|省|州|盟";

const name = `[\\u4e00-\\u9fa5（）()]{2,30}?(?:${endings})`;
/** 本级政府 is no name. */
const own = "(?![本我全各该度])";
const publishes = "(?:公布|发布|现公开|社会公开|编制|编写|撰写|形成)了?\\s*《?";
const openness = "(?:政府|政务)?信息公开";
const reportOf = `\\s*20\\d\\d\\s*年度?${openness}`;
const byPreface: readonly RegExp[] = [
  new RegExp(`由\\s*(${name})\\s*编制`),
  new RegExp(`(?:现公布|现将|公布|发布)\\s*(${name})\\s*20\\d\\d`),
  new RegExp(`${publishes}(${own}${name})(?:关于)?${reportOf}`),
  new RegExp(`${publishes}20\\d\\d\\s*年度?(${own}${name})${openness}`),
  new RegExp(`^\\s*(${name})\\s*(?:现)?向社会公布`),
];
const signed = new RegExp(`^\\s*(${name})\\s*(?:20\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)?$`);

/** The names that a line of the preface gives as the report's author. */
export function bodyInPreface(text: string, span: Span): readonly Stated<string>[] {
  const line = text.slice(span.start, Math.min(span.end, span.start + 2000));
  return byPreface.flatMap((pattern) => {
    const found = pattern.exec(line);
    if (!found?.[1]) return [];
    const start = span.start + found.index + found[0].indexOf(found[1]);
    return [{ value: found[1], span: { start, end: start + found[1].length }, source: "preface" as const }];
  });
}

const opening = new RegExp(
  `^\\s*(?:20\\d\\d\\s*年度?[，,]?\\s*)?(${own}${name})(?=坚持|认真|深入|全面|紧紧|严格|高度|积极|始终|按照|持续|扎实)`,
);

/** The name that opens the first sentence of section 一: 2024年，花园街道办事处坚持…. */
export function bodyInOverview(text: string, span: Span): readonly Stated<string>[] {
  const found = opening.exec(text.slice(span.start, Math.min(span.end, span.start + 80)));
  if (!found?.[1]) return [];
  const start = span.start + found.index + found[0].indexOf(found[1]);
  return [{ value: found[1], span: { start, end: start + found[1].length }, source: "overview" as const }];
}

/** The name in a signature: a line of its own, alone or before the date. */
export function bodyInSignature(text: string, span: Span): readonly Stated<string>[] {
  if (span.end - span.start > 60) return [];
  const line = text.slice(span.start, span.end);
  const found = signed.exec(line);
  if (!found?.[1]) return [];
  const start = span.start + line.indexOf(found[1]);
  return [{ value: found[1], span: { start, end: start + found[1].length }, source: "signature" }];
}

const lastOfName = /[府处办会局委厅所站院署司馆社区县市旗省州盟镇乡道心队校学行团部园室]$/;

/** Whether a line may end with the name of a body. */
export function endsAsName(line: string): boolean {
  return lastOfName.test(line);
}

const suffix = new RegExp(`(?:${endings})$`);

/** A name without the kind of body at its end: what two forms of one name have in common. */
function core(value: string): string {
  const cut = value.replace(suffix, "");
  return cut.length >= 2 ? cut : value;
}

/** The longest of the names that hold the core of the first, most telling one. */
export function longestName(names: readonly Stated<string>[]): string | undefined {
  const [first] = names;
  if (!first) return undefined;
  const common = core(first.value);
  let longest = first.value;
  for (const { value } of names) if (value.includes(common) && value.length > longest.length) longest = value;
  return longest;
}
