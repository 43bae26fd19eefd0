import type { Addend } from "./structure.zh.ts";
import type { TableOf } from "./table.ts";

/** An equation with the numbers put in; terms that are 0 are left out where there are many. */
export interface SaidEquation {
  readonly kind: "applicants" | "outcomes" | "rollForward" | "block" | "cases";
  readonly state: "holds" | "mismatch" | "blocked" | "blankResult";
  readonly left: readonly Addend[];
  readonly leftSum: string;
  readonly right: readonly Addend[];
  readonly rightSum: string;
  readonly gap: string;
  /** Names of the terms that cannot be added up. */
  readonly blockers: readonly string[];
}

/** Numbers that the equations give for one cell; more than one where they contradict each other. */
export interface SaidNumber {
  /** Undefined where the number stands right beside its cell. */
  readonly name: string | undefined;
  readonly amounts: readonly string[];
  /** Whether it is certain that this cell, and not one of its parts, is to be changed. */
  readonly certain: boolean;
}

const kinds = {
  applicants: "行合计",
  cases: "行合计",
  outcomes: "列合计",
  block: "小计",
  rollForward: "新收与办结",
} as const;

const sumOf = (addends: readonly Addend[], sum: string): string => {
  const [first, ...rest] = addends;
  if (!first) return "各项都是0";
  if (rest.length === 0) return `${first.name}${first.amount}`;
  return `${addends.map(({ name, amount }) => `${name}${amount}`).join("＋")}＝${sum}`;
};

const said = ({ state, left, leftSum, right, rightSum, gap, blockers }: SaidEquation): string => {
  if (state === "blocked") return `${blockers.join("、")}缺少或不是数字，未核对`;
  const sum = sumOf(left, leftSum);
  const [result, ...others] = right;
  if (state === "blankResult") return `${sum}，${result?.name ?? ""}未填，应为${leftSum}`;
  const end = state === "holds" ? "相符" : `差${gap}`;
  if (others.length > 0) return `${sum}，${sumOf(right, rightSum)}，${end}`;
  return `${sum}，${result?.name ?? ""}${state === "holds" ? "" : "填"}${rightSum}，${end}`;
};

const unchecked = (count: number): string => `有 ${count} 项因空白或非数字未核对`;

/** What hovers, inlay hints and lenses say of sums, in Chinese. */
export const sumsZh = {
  equation: (equation: SaidEquation): string => `${kinds[equation.kind]}：${said(equation)}`,
  subtotal: (group: string): string => `${group}小计`,
  blankPart: "空白，按0计",
  lastYear: (file: string, amount: string): string => `上年报告（${file}）的结转下年度：${amount}`,

  hint: (numbers: readonly SaidNumber[], more: boolean): string =>
    numbers
      .map(
        ({ name, amounts, certain }) => `${name ?? ""}${certain ? "应为" : "算得"} ${amounts.join(" 或 ")}`,
      )
      .join("，") + (more ? "……" : ""),

  lensHolds: (count: number): string => `勾稽：${count} 项全部成立`,
  lensPartly: (holding: number, open: number): string => `勾稽：${holding} 项成立，${unchecked(open)}`,
  lensBroken: (broken: number, open: number, opens: boolean): string =>
    `勾稽：${broken} 项不符${open > 0 ? `，${unchecked(open)}` : ""}${opens ? " · 查看" : ""}`,
  lensBlank: "勾稽：还没有填数",
  lensForeign: "勾稽：不是本年度适用的表格，未核对",

  byDefault: (severity: string): string => `默认级别：${severity}`,
  rulePage: "查看说明",
} as const;

export type SumsMessages = TableOf<typeof sumsZh>;
