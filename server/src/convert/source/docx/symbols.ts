import { circled } from "./numberFormat.ts";

/** Characters of the fonts that draw signs in place of letters, by their code in the font. */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x74, "◆"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x9f, "•"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xd8, "➢"],
  [0xe0, "→"],
  [0xf0, "⇨"],
  [0xfb, "×"],
  [0xfc, "√"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);
const wingdings2: ReadonlyMap<number, string> = new Map([
  [0x50, "√"],
  [0x51, "☒"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0x54, "☒"],
  [0xa3, "□"],
]);
const symbol: ReadonlyMap<number, string> = new Map([
  [0x2b, "+"],
  [0x2d, "−"],
  [0x61, "α"],
  [0x62, "β"],
  [0x6d, "μ"],
  [0xa3, "≤"],
  [0xb0, "°"],
  [0xb1, "±"],
  [0xb3, "≥"],
  [0xb4, "×"],
  [0xb7, "•"],
  [0xb8, "÷"],
  [0xb9, "≠"],
]);

/** The character for one that is drawn by a font of signs: a number in a circle is a number of the report. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!(value > 0 && value <= 0xffff)) return "";
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  if (/^wingdings$/i.test(font)) return wingdings.get(inFont) ?? wingNumber(inFont) ?? "□";
  if (/^wingdings 2$/i.test(font)) return wingdings2.get(inFont) ?? "□";
  if (/^symbol$/i.test(font)) return symbol.get(inFont) ?? letter(inFont);
  return value >= 0xe000 && value <= 0xf8ff ? letter(inFont) : String.fromCharCode(value);
}

function letter(code: number): string {
  return code >= 0x30 && code < 0x7f ? String.fromCharCode(code) : "□";
}

/** 1 to 10 in white circles, then in black ones. */
function wingNumber(code: number): string | undefined {
  if (code >= 0x81 && code <= 0x8a) return circled(code - 0x80);
  return code >= 0x8c && code <= 0x95 ? circled(code - 0x8b) : undefined;
}
