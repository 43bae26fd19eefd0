import type { Report } from "../model/report.ts";
import type { Form } from "../schema/types.ts";
import { entryText } from "./frontMatter.ts";

/** A path that YAML takes as it stands. */
const plainPath = /^[\p{L}\p{N}._/（）()·〔〕][-\p{L}\p{N}._/（）()·〔〕]*$/u;

export interface NewFront {
  /** Where last year's report lies, seen from the new one. */
  readonly path?: string | undefined;
  readonly body: string;
  readonly year: number;
  readonly lastYear: number | undefined;
  /** The form, where it is another than the year's own. */
  readonly other: Form | false;
}

const ownKeys = new Set(["单位", "年度", "版式", "上年报告", "状态", "公布日期"]);

/** Last year's entries that are not about last year stay; the members' files have the year in their names. */
export function newFrontMatter({ tree }: Report, { body, year, lastYear, other, path }: NewFront): string {
  const { frontMatter: old, text } = tree;
  const kept = (old && !old.error ? old.entries : []).flatMap(
    ({ key, keySpan, valueSpan }): readonly string[] => {
      if (ownKeys.has(key)) return [];
      const line = text.slice(keySpan.start, valueSpan.end).trimEnd();
      return [key === "汇总" ? line.replaceAll(String(lastYear), String(year)) : line];
    },
  );
  return [
    "---",
    ...(body === "" ? [] : [entryText("单位", body)]),
    entryText("年度", String(year)),
    ...(other ? [entryText("版式", other.edition)] : []),
    ...(path !== undefined && lastYear === year - 1
      ? [`上年报告: ${plainPath.test(path) ? path : JSON.stringify(path)}`]
      : []),
    ...kept,
    "状态: 起草",
    "---",
  ].join("\n");
}
