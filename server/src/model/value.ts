import type { Quantity } from "../schema/types.ts";
import { type Decimal, decimal, zero } from "../util/decimal.ts";
import { remembering } from "../util/remember.ts";
import { withoutUnseen } from "../util/unseen.ts";

/** What stands in a cell. Value, unit and note are kept apart, and nothing is swallowed: `1 0` is text, not 10. */
export type CellValue =
  | { readonly kind: "blank" }
  | NumberValue
  /** A dash, slash or 无 where the form wants 0. */
  | { readonly kind: "placeholder" }
  | { readonly kind: "text" };

export interface NumberValue {
  readonly kind: "number";
  readonly value: Decimal;
  /** The unit as written: `万元`, `元`, `件`. */
  readonly unit: string | undefined;
  /** A bracketed remark beside the number, brackets dropped: `其中修订16件`. */
  readonly note: string | undefined;
  /** Whether the digits are written plainly: half-width, no commas, no leading zeros. */
  readonly tidy: boolean;
}

const blank: CellValue = { kind: "blank" };
const text: CellValue = { kind: "text" };
const placeholder: CellValue = { kind: "placeholder" };
/** Most numbers of a report are this one. */
const nought: CellValue = { kind: "number", value: zero, unit: undefined, note: undefined, tidy: true };

const plainNumber = /^(?:0|[1-9][0-9]{0,17})$/;
const number =
  /^([+\-−－]{0,2})([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})(\.[0-9]{1,30})?([^0-9.,()+-]{1,4})?(?:\((.{1,200})\))?$/s;
const changed = /^(增加|增|减少|减)([0-9]{1,18})([^0-9.,()+-]{1,2})?$/;
const units = new Set(["万元", "元", "亿元", "件", "份", "条", "项", "个", "宗", "次", "起", "部", "人"]);
const dashes = /^(?:[/／\\\-—–―－_]{1,4}|无|空|不涉及|〇)$/;

/** Reads a cell's text. `quantity` decides whether a sign may be written in words. */
export function readValue(source: string, quantity: Quantity): CellValue {
  if (source === "") return blank;
  if (source === "0") return nought;
  return quantity === "change" ? changeOf(source) : amountOf(source);
}

const changeOf = remembering((source) => readFresh(source, "change"));
const amountOf = remembering((source) => readFresh(source, "amount"));

function readFresh(source: string, quantity: "change" | "amount"): CellValue {
  if (plainNumber.test(source)) {
    return { kind: "number", value: decimal(source) ?? zero, unit: undefined, note: undefined, tidy: true };
  }
  const folded = withoutUnseen(source).normalize("NFKC").replace(/，/g, ",").trim();
  if (folded === "") return blank;
  if (quantity === "change") {
    if (folded === "持平")
      return { kind: "number", value: zero, unit: undefined, note: undefined, tidy: true };
    const words = changed.exec(folded);
    if (words?.[1] && words[2])
      return numberValue(words[1].startsWith("减") ? "-" : "", words[2], "", words[3], undefined, true);
  }
  if (dashes.test(source) || dashes.test(folded)) return placeholder;
  const match = number.exec(folded);
  if (!match?.[2]) return text;
  const sign = /[-−－]/.test(match[1] ?? "") ? "-" : "";
  const signed = match[1] !== "" && match[1] !== "-";
  const tidy =
    folded === source &&
    !match[2].includes(",") &&
    /^(?:0|[1-9])/.test(match[2] + (match[3] ?? "")) &&
    !/^0[0-9]/.test(match[2]) &&
    (quantity === "change" || !signed);
  return numberValue(sign, match[2].replaceAll(",", ""), match[3] ?? "", match[4], match[5], tidy);
}

function numberValue(
  sign: string,
  whole: string,
  fraction: string,
  unit: string | undefined,
  note: string | undefined,
  tidy: boolean,
): CellValue {
  const word = unit?.trim();
  if (word && !units.has(word)) return text;
  const value = decimal(`${sign}${whole}${fraction}`);
  return value === undefined
    ? text
    : { kind: "number", value, unit: word || undefined, note: note?.trim(), tidy };
}
