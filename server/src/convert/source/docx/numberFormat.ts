import { toHan } from "../../../util/ordinal.ts";

const han = "〇一二三四五六七八九";
const legal = "零壹贰叁肆伍陆柒捌玖";
const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

/** A number as a list writes it; formats that no Chinese document uses come out as plain digits. */
export function formatNumber(value: number, format: string): string {
  return formats.get(format)?.(value) ?? String(value);
}

const formats: ReadonlyMap<string, (value: number) => string | undefined> = new Map([
  ["none", () => ""],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["upperRoman", roman],
  ["lowerRoman", (value) => roman(value)?.toLowerCase()],
  ["upperLetter", letters],
  ["lowerLetter", (value) => letters(value).toLowerCase()],
  ["numberInDash", (value) => `- ${value} -`],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["decimalEnclosedParen", (value) => among(value, 20, 0x2474)],
  ["decimalEnclosedFullstop", (value) => among(value, 20, 0x2488)],
  ["ideographEnclosedCircle", (value) => among(value, 10, 0x3280)],
  ["chineseCounting", counted],
  ["chineseCountingThousand", counted],
  ["taiwaneseCounting", counted],
  ["taiwaneseCountingThousand", counted],
  ["japaneseCounting", counted],
  ["koreanCounting", counted],
  ["ideographDigital", digital],
  ["japaneseDigitalTenThousand", digital],
  ["taiwaneseDigital", digital],
  ["chineseLegalSimplified", (value) => places(value, legal, ["", "拾", "佰", "仟"])],
  ["ideographLegalTraditional", (value) => places(value, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"])],
  ["ideographTraditional", (value) => stems.charAt((value - 1) % stems.length)],
  ["ideographZodiac", (value) => branches.charAt((value - 1) % branches.length)],
  [
    "ideographZodiacTraditional",
    (value) => stems.charAt((value - 1) % stems.length) + branches.charAt((value - 1) % branches.length),
  ],
]);

export function circled(value: number): string | undefined {
  return among(value, 20, 0x2460);
}

/** One of a row of characters that stand for 1 up to a last number. */
function among(value: number, last: number, first: number): string | undefined {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : undefined;
}

function counted(value: number): string | undefined {
  return value > 0 && value < 100
    ? toHan(value)
    : places(value, han.replace("〇", "零"), ["", "十", "百", "千"]);
}

/** Below ten thousand: 一百零二, 壹拾贰. */
function places(value: number, digits: string, units: readonly string[]): string | undefined {
  if (value < 1 || value > 9999) return undefined;
  let text = "";
  let gap = false;
  const figures = String(value);
  for (const [at, figure] of [...figures].entries()) {
    const digit = Number(figure);
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap) text += digits.charAt(0);
    gap = false;
    text += digits.charAt(digit) + (units[figures.length - 1 - at] ?? "");
  }
  return text;
}

function digital(value: number): string {
  return String(value).replace(/\d/g, (figure) => han.charAt(Number(figure)));
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (figure) => String.fromCharCode(0xff10 + Number(figure)));
}

/** A to Z, then AA, BB, as Word goes on. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let text = "";
  for (const [worth, mark] of romans) {
    while (rest >= worth) {
      text += mark;
      rest -= worth;
    }
  }
  return text;
}
