import type { Block, FrontMatterEntry, TextLine, Tree } from "../syntax/tree.ts";
import { cover, type Span } from "../util/span.ts";
import { bodyInOverview, bodyInPreface, bodyInSignature, endsAsName, longestName } from "./bodyName.ts";
import { plainDigits } from "./days.ts";

/** Where a fact about the report was read. */
export type Source = "frontMatter" | "title" | "preface" | "overview" | "closing" | "signature";

export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
  readonly source: Source;
}

export interface Title {
  readonly span: Span;
  /** The title's lines as one, without white space. */
  readonly text: string;
  /** Whether it names the year. */
  readonly dated: boolean;
}

/** Whose report it is, and about which year. */
export interface Identity {
  /** The report's title line or lines; undefined where it has none. */
  readonly title: Title | undefined;
  /** Every year that the report gives as its own, the most telling source first. */
  readonly years: readonly Stated<number>[];
  readonly year: number | undefined;
  /** Every name that the report uses for its body, the most telling source first. */
  readonly bodies: readonly Stated<string>[];
  /** The longest of them that name the same body. */
  readonly body: string | undefined;
}

/** The year may stand behind them, in brackets: （2023年度）. */
const titleWords =
  /(?:政府)?信息公开(?:工作)?的?(?:年度)?(?:工作)?(?:报告|年报)(?:[（(](?:[0-9０-９]{4}年?度?)?[）)])?$/;
const yearWords = /(20\d\d)\s*年?度?/;
const longestTitle = 80;
/** A title stands at the head of a report; further down such words are prose. */
const titleLines = 12;

/** Reads title, body and year. `preamble` is what stands before the first section, `overview` the body of 一. */
export function readIdentity(tree: Tree, preamble: readonly Block[], overview: readonly Block[]): Identity {
  const lines = preamble.filter((block): block is TextLine => block.kind === "line");
  const title = readTitle(tree, preamble);
  const prose = lines.filter((line) => !title || line.span.start >= title.span.end);
  const signature = lastLines(tree);
  const years = [
    ...yearFromFrontMatter(tree),
    ...(title ? yearIn(title.text, title.span, "title") : []),
    ...prose.flatMap((line) => yearOfPeriod(tree.text, line.span, "preface")),
    ...prose.flatMap((line) => yearOfReport(tree.text, line.span)),
    ...signature.flatMap((line) => yearOfPeriod(tree.text, line.span, "closing")),
    ...overview.slice(0, 3).flatMap(({ span }) => yearOfPeriod(tree.text, span, "overview")),
    ...overviewYear(tree, overview),
    ...signature.flatMap((line) => yearOfSignature(tree.text, line.span)),
  ];
  const stated = frontMatterEntry(tree, "单位");
  const bodies: Stated<string>[] = [
    ...(stated && typeof stated.value === "string" && stated.value.trim() !== ""
      ? [{ value: stated.value.trim(), span: stated.valueSpan, source: "frontMatter" as const }]
      : []),
    ...(title ? bodyOfTitle(title) : []),
    ...prose.flatMap((line) => bodyInPreface(tree.text, line.span)),
    ...signature.flatMap((line) => bodyInSignature(tree.text, line.span)),
  ];
  // Without any other source, the first sentence of 一 may begin with the name.
  if (bodies.length === 0)
    bodies.push(...overview.slice(0, 2).flatMap(({ span }) => bodyInOverview(tree.text, span)));
  return { title, years, year: agreedYear(years), bodies, body: longestName(bodies) };
}

/** The year that most sources give, the most telling of them where they are even; the rest only where these give none. */
function agreedYear(years: readonly Stated<number>[]): number | undefined {
  const telling = years.filter(({ source }) => source !== "overview" && source !== "signature");
  const votes = new Map<number, Set<Source>>();
  for (const { value, source } of telling) votes.set(value, (votes.get(value) ?? new Set()).add(source));
  const most = Math.max(...[...votes.values()].map(({ size }) => size));
  return (telling.find(({ value }) => votes.get(value)?.size === most) ?? years[0])?.value;
}

export function frontMatterEntry(tree: Tree, key: string): FrontMatterEntry | undefined {
  return tree.frontMatter?.entries.find((entry) => entry.key === key);
}

/** One to three lines near the top that together say: body, year, 政府信息公开工作年度报告; failing that, without a year. */
function readTitle(tree: Tree, preamble: readonly Block[]): Title | undefined {
  const candidates = titleCandidates(tree, preamble);
  const dated = candidates.filter((candidate) => candidate.dated);
  return dated.find(({ text }) => nameIn(text) !== "") ?? dated[0] ?? candidates[0];
}

/** Sentences, headings, the path or menu of a web page, lines of metadata, and a document's red head with its number. */
const notTitle =
  /[。；！？>＞»›|/:：]|^本年?度?报告|^[一二三四五六]、|^[-•·*]|文件$|[〕\])）】]第?\d{1,4}号$/;

function titleCandidates(tree: Tree, preamble: readonly Block[]): readonly Title[] {
  const found: Title[] = [];
  let seen = 0;
  for (const [at, line] of preamble.entries()) {
    if (line.kind !== "line") continue;
    if (++seen > titleLines) break;
    let text = "";
    for (const last of preamble.slice(at, at + 3)) {
      // Lines above and below a table are no lines of one title.
      if (last.kind !== "line") break;
      const span = cover(line.span, last.span);
      // Tags may stand between the words of a web page's title.
      const own = tree.text.slice(last.span.start, last.span.end).replace(/<[^<>]*>|\s+/g, "");
      // Above a line that is a title by itself, only the name of its body belongs to it.
      if (text !== "" && isTitle(own) && isDated(own) && (nameIn(own) !== "" || !endsAsName(text))) break;
      text += own;
      if (text.length > longestTitle || notTitle.test(text)) break;
      if (isTitle(text)) found.push({ span, text, dated: isDated(text) });
    }
  }
  return found;
}

/** Whether a line, or lines run together without their blanks, can be a report's title. */
export function isTitle(text: string): boolean {
  // A comma or quotation marks make it a sentence that names the report.
  return (
    text.length <= longestTitle && !notTitle.test(text) && titleWords.test(text) && !/[，,《》]/.test(text)
  );
}

export function isDated(title: string): boolean {
  return yearWords.test(plainDigits(title));
}

function yearIn(text: string, span: Span, source: Source): readonly Stated<number>[] {
  const found = yearWords.exec(plainDigits(text))?.[1];
  return found ? [{ value: Number(found), span, source }] : [];
}

function yearFromFrontMatter(tree: Tree): readonly Stated<number>[] {
  const entry = frontMatterEntry(tree, "年度");
  return entry && typeof entry.value === "string" ? yearIn(entry.value, entry.valueSpan, "frontMatter") : [];
}

/** `统计期限自2023年1月1日起至2023年12月31日止`: the year of the first day. */
function yearOfPeriod(text: string, span: Span, source: Source): readonly Stated<number>[] {
  const line = plainDigits(text.slice(span.start, Math.min(span.end, span.start + 4000)));
  const found = /(20\d\d)\s*年\s*1\s*月\s*1\s*日/.exec(line);
  return found?.[1] ? [{ value: Number(found[1]), span: at(span, found), source }] : [];
}

/** A title in 《》 is another report's, unless this one is published or written under it. */
const quotedTitle = /((?:公布|发布|公开|编制|编写|形成)了?\s{0,2})?《[^》]{0,80}》/g;

/** `现公布…2020年信息公开工作年度报告`, outside 《》. */
function yearOfReport(text: string, span: Span): readonly Stated<number>[] {
  const line = plainDigits(text.slice(span.start, Math.min(span.end, span.start + 4000))).replace(
    quotedTitle,
    (match, published: string | undefined) => (published ? match : blankOut(match)),
  );
  const found = /(20\d\d)\s{0,4}年?度?[^，。；,;]{0,20}信息公开[^，。；,;]{0,6}(?:报告|年报)/.exec(line);
  return found?.[1] ? [{ value: Number(found[1]), span: at(span, found), source: "preface" }] : [];
}

function overviewYear(tree: Tree, overview: readonly Block[]): readonly Stated<number>[] {
  const first = overview.find((block) => block.kind === "line");
  if (!first) return [];
  const found = /^\s*(20\d\d)\s*年/.exec(
    plainDigits(tree.text.slice(first.span.start, first.span.start + 40)),
  );
  return found?.[1] ? [{ value: Number(found[1]), span: at(first.span, found), source: "overview" }] : [];
}

/** A report is signed in the year after the one it is about. */
function yearOfSignature(text: string, span: Span): readonly Stated<number>[] {
  const line = plainDigits(text.slice(span.start, span.end));
  const found = /(20\d\d)\s*年\s*[123]\s*月\s*(?:\d{1,2}|十)\s*日$/.exec(line);
  return found?.[1] ? [{ value: Number(found[1]) - 1, span: at(span, found), source: "signature" }] : [];
}

/** The last short lines of the draft, where it is signed. */
function lastLines(tree: Tree): readonly TextLine[] {
  const last = tree.blocks.slice(-4).filter((block): block is TextLine => block.kind === "line");
  return last.filter((line) => line.span.end - line.span.start <= 60 || line === last.at(-1));
}

function bodyOfTitle({ text, span }: Title): readonly Stated<string>[] {
  const value = nameIn(text);
  return value === "" ? [] : [{ value, span, source: "title" }];
}

/** The name of the body in a title; empty where it names none. */
function nameIn(title: string): string {
  const year = yearWords.exec(plainDigits(title));
  const undated = year ? title.slice(0, year.index) + title.slice(year.index + year[0].length) : title;
  const rest = undated
    .replace(titleWords, "")
    .replace(/^关于|的$|本级$|关于$/g, "")
    // 人民政府信息公开 is read as 人民政府 and 信息公开, not as 人民 and 政府信息公开.
    .replace(/人民$/, "人民政府");
  return rest.length >= 2 ? rest : "";
}

function at(span: Span, match: RegExpExecArray): Span {
  return { start: span.start + match.index, end: span.start + match.index + match[0].length };
}

function blankOut(match: string): string {
  return " ".repeat(match.length);
}
