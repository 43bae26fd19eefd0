/**
 * Measures of official documents (GB/T 9704—2012), in the units of WordprocessingML: lengths in twentieths of a
 * point, sizes of type in half points.
 */

function fromMillimetres(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the edge of the paper to what stands above and below the text. */
  readonly header: number;
  readonly footer: number;
}

/** A4 with the margins of the standard; the number stands some 7 mm below the text. */
export const page: Page = {
  width: fromMillimetres(210),
  height: fromMillimetres(297),
  top: fromMillimetres(37),
  bottom: fromMillimetres(35),
  left: fromMillimetres(28),
  right: fromMillimetres(26),
  header: fromMillimetres(15),
  footer: fromMillimetres(25),
};

export const textWidth: number = page.width - page.left - page.right;

/** Twenty-two lines to a page. */
export const lineHeight = 579;

/** Twenty-eight characters of 三号 to a line need a quarter of a point less between them. */
export const tightening = -5;

/** 二号, 三号, 四号, 五号, 小五, 六号. */
export const sizes = { two: 44, three: 32, four: 28, five: 21, smallFive: 18, six: 15 } as const;

/** An indent of so many characters of the text's own size, and its length for programs that know only lengths. */
export function characters(count: number, size: number = sizes.three): { chars: number; length: number } {
  return { chars: count * 100, length: count * size * 10 };
}

export interface Font {
  readonly name: string;
  /** What to take where it is not installed, the nearest first. */
  readonly others: readonly string[];
  readonly family: "roman" | "swiss" | "modern";
  readonly pitch: "variable" | "fixed";
}

export type FontRole = "title" | "heading" | "subheading" | "body" | "table" | "verbatim";

export const fonts: Readonly<Record<FontRole, Font>> = {
  title: {
    name: "方正小标宋简体",
    others: ["方正小标宋_GBK", "小标宋体", "华文中宋", "宋体", "SimSun"],
    family: "roman",
    pitch: "variable",
  },
  heading: { name: "黑体", others: ["SimHei", "方正黑体_GBK", "微软雅黑"], family: "swiss", pitch: "fixed" },
  subheading: {
    name: "楷体_GB2312",
    others: ["楷体", "KaiTi", "方正楷体_GBK"],
    family: "roman",
    pitch: "fixed",
  },
  body: {
    name: "仿宋_GB2312",
    others: ["仿宋", "FangSong", "方正仿宋_GBK"],
    family: "roman",
    pitch: "fixed",
  },
  table: { name: "宋体", others: ["SimSun", "方正书宋_GBK"], family: "roman", pitch: "variable" },
  /** Latin letters are half as wide as Chinese characters in it, so that what is set letter by letter stays in line. */
  verbatim: { name: "新宋体", others: ["NSimSun", "宋体"], family: "modern", pitch: "fixed" },
};
