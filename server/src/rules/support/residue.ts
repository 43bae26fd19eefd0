/** One kind of what converters leave behind. */
export interface Residue {
  /** A text without it holds none of the kind: found faster than a pattern. */
  readonly mark: string;
  readonly pattern: RegExp;
  /** What stands in its place when it is taken out; undefined where only the author knows. */
  readonly repair?: (found: string, text: string, end: number) => string;
}

/** Commands of formulas that stand for a sign, and those that only set it. */
const commands: Readonly<Record<string, string>> = {
  rightarrow: "→",
  Rightarrow: "⇒",
  longrightarrow: "→",
  leftarrow: "←",
  leftrightarrow: "↔",
  uparrow: "↑",
  downarrow: "↓",
  to: "→",
  times: "×",
  div: "÷",
  pm: "±",
  cdot: "·",
  bullet: "•",
  circ: "°",
  sim: "～",
  approx: "≈",
  leq: "≤",
  geq: "≥",
  neq: "≠",
  ldots: "…",
  cdots: "…",
  dots: "…",
  square: "□",
  Box: "□",
  checkmark: "✓",
  surd: "√",
  star: "★",
  quad: " ",
  qquad: " ",
  newpage: "",
  pagebreak: "",
  displaystyle: "",
  text: "",
  textbf: "",
  textit: "",
  mathrm: "",
  mathbf: "",
  mathit: "",
  underline: "",
  overline: "",
  hspace: "",
  left: "",
  right: "",
};
const command = new RegExp(`\\\\(${Object.keys(commands).join("|")})(?![A-Za-z\\\\])`, "g");
const script = /([_^])\{([^{}\n]{1,30})\}/g;
const group = /\{([^{}\n]{0,60})\}/g;

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";

/** 10^{2} is not 102: digits keep their height. */
function plainScript(_: string, sign: string, inner: string): string {
  const heights = sign === "^" ? raised : lowered;
  return /^\d{1,3}$/.test(inner) ? inner.replace(/\d/g, (digit) => heights.charAt(Number(digit))) : inner;
}

function plainFormula(found: string): string {
  return found
    .replace(/^\$|\$$/g, "")
    .replace(command, (_, name: string) => commands[name] ?? "")
    .replace(script, plainScript)
    .replace(group, "$1")
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  times: "×",
};
/** `&lt;b>` and `&amp;lt;` say what a draft cannot say otherwise: as plain characters they would be a tag or an entity. */
const needed = "lt;(?=[A-Za-z/!?])|amp;(?=#?\\w+;)";
const entity = new RegExp(
  `(?:&(?!${needed})(?:${Object.keys(entities).join("|")}|#160|#12288|#x[aA]0|#x3000);)+`,
  "g",
);

function plainEntities(found: string): string {
  return found.replace(/&([^;]*);/g, (_, name: string) => entities[name] ?? " ");
}

/** A field of a link shows its text behind the code: the address goes only where it is that text. */
function plainLink(found: string, text: string, end: number): string {
  const address = /"([^"\n]*)"/.exec(found)?.[1]?.trim() ?? "";
  return text.slice(end).trimStart().startsWith(address) ? "" : `${address} `;
}

/** The braces of a span of pandoc: classes, an anchor, key and value. */
const attributes =
  "\\{(?:[.#][A-Za-z_\\u4e00-\\u9fff][^{}\\n]{0,80}|(?:width|height|style|lang)=[^{}\\n]{1,80})\\}";
const fieldSwitches = String.raw`(?:\s{0,3}\\[a-z*](?:\s{1,3}(?:"[^"\n]{0,80}"|MERGEFORMAT))?)`;

/** In the order in which they are tried: of two that overlap, the first speaks. */
export const residues: readonly Residue[] = [
  { mark: "[bookmark", pattern: /(?:\[bookmark:\s?[^\]\n]{0,60}\])+/g, repair: () => "" },
  {
    mark: "HYPERLINK",
    pattern: new RegExp(`HYPERLINK\\s{1,3}(?:\\\\l\\s{1,3})?"[^"\\n]{0,300}"${fieldSwitches}{0,4}`, "g"),
    repair: plainLink,
  },
  {
    mark: "INCLUDEPICTURE",
    pattern: new RegExp(`INCLUDEPICTURE\\s{1,3}"[^"\\n]{0,300}"${fieldSwitches}{0,4}`, "g"),
    repair: () => "",
  },
  {
    mark: "\\",
    pattern: new RegExp(
      `\\b(?:PAGE|NUMPAGES|PAGEREF\\s{1,3}\\w{1,40}|REF\\s{1,3}\\w{1,40}|TOC|DATE|TIME|SEQ\\s{1,3}[^\\s\\\\]{1,20})${fieldSwitches}{1,5}`,
      "g",
    ),
    repair: () => "",
  },
  {
    mark: "错误",
    pattern:
      /错误\s?[!！]\s?(?:未找到引用源|未定义书签|未找到目录项|未指定书签|文档中没有指定样式的文字|超链接引用无效|引用源未找到)[。.]?/g,
    repair: () => "",
  },
  {
    mark: "Error!",
    pattern:
      /Error! (?:Reference source not found|Bookmark not defined|No table of contents entries found|Hyperlink reference not valid|No text of specified style in document)\.?/g,
    repair: () => "",
  },
  {
    mark: "$",
    pattern: /\$[^$\n]{0,60}(?:\\[A-Za-z]{2,16}|[_^]\{)[^$\n]{0,60}\$/g,
    repair: plainFormula,
  },
  {
    mark: "\\",
    pattern: new RegExp(`(?<![A-Za-z0-9:\\\\/])${command.source}(?:\\{[^{}\\n]{0,60}\\})?`, "g"),
    repair: plainFormula,
  },
  { mark: "{", pattern: script, repair: plainFormula },
  {
    mark: "]{",
    pattern: new RegExp(`\\[([^\\[\\]\\n]{0,200})\\]${attributes}`, "g"),
    repair: (found) => found.slice(1, found.lastIndexOf("]{")),
  },
  { mark: "{", pattern: new RegExp(`(?<!\\])[ ]?${attributes}`, "g"), repair: () => "" },
];

/** What stands all over a text where it stands at all: told once, with how often. */
export const strewn: readonly Residue[] = [
  { mark: "&", pattern: entity, repair: plainEntities },
  { mark: "\ufffd", pattern: /\ufffd+/g },
];

/** Whether a short text holds anything of these kinds. */
export function holdsResidue(text: string): boolean {
  return [...residues, ...strewn].some(
    ({ mark, pattern }) => text.includes(mark) && text.search(pattern) >= 0,
  );
}
