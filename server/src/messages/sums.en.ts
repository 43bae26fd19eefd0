import type { Addend } from "./structure.zh.ts";
import type { SaidEquation, SumsMessages } from "./sums.zh.ts";

const kinds = {
  applicants: "Row",
  cases: "Row",
  outcomes: "Column",
  block: "Subtotal",
  rollForward: "Received and processed",
} as const;

const sumOf = (addends: readonly Addend[], sum: string): string => {
  const [first, ...rest] = addends;
  if (!first) return "all parts are 0";
  if (rest.length === 0) return `${first.name} ${first.amount}`;
  return `${addends.map(({ name, amount }) => `${name} ${amount}`).join(" + ")} = ${sum}`;
};

const said = ({ state, left, leftSum, right, rightSum, gap, blockers }: SaidEquation): string => {
  if (state === "blocked") return `not checked, missing or not a number: ${blockers.join(", ")}`;
  const sum = sumOf(left, leftSum);
  const [result, ...others] = right;
  if (state === "blankResult") return `${sum}; ${result?.name ?? ""} is blank, should be ${leftSum}`;
  const end = state === "holds" ? "holds" : `${gap} apart`;
  if (others.length > 0) return `${sum}; ${sumOf(right, rightSum)}; ${end}`;
  return `${sum}; ${result?.name ?? ""} reads ${rightSum}; ${end}`;
};

const equations = (count: number): string => `${count} ${count === 1 ? "equation" : "equations"}`;
const unchecked = (count: number): string => `${count} not checked (blank or not a number)`;

/** The same texts in English. */
export const sumsEn: SumsMessages = {
  equation: (equation) => `${kinds[equation.kind]}: ${said(equation)}`,
  subtotal: (group) => `subtotal ${group}`,
  blankPart: "Blank, counted as 0",
  lastYear: (file, amount) => `Carried forward in last year's report (${file}): ${amount}`,

  hint: (numbers, more) =>
    numbers
      .map(
        ({ name, amounts, certain }) =>
          `${name === undefined ? "" : `${name} `}${certain ? "should be" : "adds up to"} ${amounts.join(" or ")}`,
      )
      .join(", ") + (more ? " …" : ""),

  lensHolds: (count) => `Checks: all ${equations(count)} hold`,
  lensPartly: (holding, open) =>
    `Checks: ${equations(holding)} hold${holding === 1 ? "s" : ""}, ${unchecked(open)}`,
  lensBroken: (broken, open, opens) =>
    `Checks: ${equations(broken)} broken${open > 0 ? `, ${unchecked(open)}` : ""}${opens ? " · show" : ""}`,
  lensBlank: "Checks: no numbers yet",
  lensForeign: "Checks: not the form of this year, not checked",

  byDefault: (severity) => `Default severity: ${severity}`,
  rulePage: "Open its page",
};
