import { blankSectionText, blankTableText, type Fill, headingText, tableText } from "../model/canonical.ts";
import { plainDigits } from "../model/days.ts";
import { factOf } from "../model/digestTable.ts";
import { noNeighbours } from "../model/neighbours.ts";
import type { Section } from "../model/outline.ts";
import type { Passage } from "../model/prose/passages.ts";
import { type Report, readReport } from "../model/report.ts";
import { cellAt } from "../model/table.ts";
import type { Edit } from "../rules/finding.ts";
import { reportCitation } from "../rules/reportCitation.ts";
import { form2021 } from "../schema/form2021.ts";
import { formForYear, formOf, forms } from "../schema/forms.ts";
import type { Edition, Form, SectionForm, TableForm } from "../schema/types.ts";
import { parse } from "../syntax/parse.ts";
import { fold } from "../util/cjk.ts";
import { plain } from "../util/decimal.ts";
import type { Span } from "../util/span.ts";
import { yearEdits } from "./movedYears.ts";
import { newFrontMatter } from "./newFrontMatter.ts";
import { canonicalText } from "./ogi.ts";
import { pieceOf, placeOf } from "./place.ts";
import { leftoverTitle } from "./table.ts";

export interface FromLastYear {
  /** The year after last year's where it is absent. */
  readonly year?: number | undefined;
  /** The name that the new report gives its body, where that is another one. */
  readonly body?: string | undefined;
  /** The year decides where it is absent. */
  readonly edition?: Edition | undefined;
  readonly fill?: Fill | undefined;
  /** Where last year's report lies, seen from the new one. */
  readonly path?: string | undefined;
}

/** This year's draft, and what a file name is made of; or the one thing that has to be known first. */
export type NewFromLastYear =
  | { readonly text: string; readonly body: string; readonly year: number }
  | { readonly lack: "report" | "year" };

/**
 * This year's draft out of last year's report, whatever layout that has: the years moved on, blank tables of the
 * edition that applies, 上年结转 from last year's 四, and the author's own words.
 */
export function fromLastYear(last: Report, options: FromLastYear = {}): NewFromLastYear {
  if (last.outline.sections.length === 0 && last.tables.size === 0) return { lack: "report" };
  const year = options.year ?? (last.year === undefined ? undefined : last.year + 1);
  if (year === undefined) return { lack: "year" };
  const byYear = formForYear(year);
  const form = options.edition ? formOf(options.edition) : (byYear ?? form2021);
  const draft = readReport(parse(canonicalText(last)));
  const body = options.body ?? last.identity.body ?? "";
  const edits = [...(last.year === undefined ? [] : yearEdits(draft, last.year, year)), ...goneWith(draft)];
  const front = newFrontMatter(draft, {
    ...options,
    body,
    year,
    lastYear: last.year,
    other: form !== byYear && form,
  });
  const carried = last.year === year - 1 ? carriedInto(last) : () => undefined;
  const tables = (table: TableForm): string =>
    options.fill === "zero"
      ? tableText(table, (row, column) => (row.items ? undefined : (carried(row.key, column) ?? "0")))
      : tableText(table, (row, column) => carried(row.key, column));
  const text = [
    front,
    headOf(draft, edits, body, year),
    ...form.sections.map((section) => sectionText(draft, section, form, edits, tables)),
  ].join("\n\n");
  return { text: settled(text), body, year };
}

/** Citations of the form that no longer applies are put right, and the whole is written in the canonical form. */
function settled(text: string): string {
  const report = readReport(parse(canonicalText(readReport(parse(`${text}\n`)))));
  const fixes = [...reportCitation.check(report, noNeighbours)].flatMap(({ fixes }) => {
    const [first] = fixes?.() ?? [];
    return first?.safe ? first.edits : [];
  });
  return applied(report.tree.text, { start: 0, end: report.tree.text.length }, fixes);
}

/** The number that each applicant's last year ended with; a blank one is 0 where others are filled. */
function carriedInto(last: Report): (row: string, column: string) => string | undefined {
  const table = last.judged.find(({ form }) => form.key === "requests");
  const row = table?.form.blocks[0]?.rows.find(({ key }) => key === "carriedForward");
  const columns = table?.form.blocks[0]?.columns ?? [];
  if (!table || !row) return () => undefined;
  const facts = new Map(
    columns.map(({ key }) => {
      const cell = cellAt(table, row.key, key);
      return [key, cell ? factOf(table, cell) : "unreadable"] as const;
    }),
  );
  if (![...facts.values()].some((fact) => typeof fact !== "string")) return () => undefined;
  return (key, column) => {
    const fact = key === "carriedOver" ? facts.get(column) : undefined;
    if (fact === undefined || fact === "unreadable") return undefined;
    return fact === "blank" ? "0" : plain(fact);
  };
}

/** What a web page says of itself above its text: when it was published, by whom, how often it was read. */
const metadata =
  /^.{0,12}(?:日期|时间|来源|索引号|浏览|点击|访问|字号|字体|打印|分享|责任编辑|作者|文号|发布机构|信息分类|主题词|公开方式)[^。]{0,80}$|^(?:首页|当前位置|您(?:现)?在的位置).{0,80}$/;

/** Title and preface, without the tables and lines that a web page has above them. */
function headOf(draft: Report, edits: readonly Edit[], body: string, year: number): string {
  const { tree, outline, identity } = draft;
  const { text } = tree;
  const title = identity.title?.span;
  const first = startOf(draft, outline.sections[0]);
  const gone: Edit[] = outline.preamble.flatMap((block): readonly Edit[] => {
    if (title && title.start <= block.span.start && block.span.end <= title.end) return [];
    const above = title !== undefined && block.span.end <= title.start;
    const words = text.slice(block.span.start, block.span.end).trim();
    const isProse = block.kind === "line" && !above && !metadata.test(words);
    return isProse ? [] : [{ span: pieceOf(tree, tree.blocks.indexOf(block)), text: "" }];
  });
  const from = tree.frontMatter?.span.end ?? 0;
  const kept = applied(text, { start: from, end: first }, [...edits, ...gone]).trim();
  return title ? kept : `# ${body}${year}年政府信息公开工作年度报告\n\n${kept}`.trim();
}

/** Where a section's heading begins, its marks included; the end of the text where there is none. */
function startOf({ tree }: Report, section: Section | undefined): number {
  return section ? pieceOf(tree, tree.blocks.indexOf(section.heading.line)).start : tree.text.length;
}

/** One official section: its heading, its table of this year's form where last year's stood, and its text. */
function sectionText(
  draft: Report,
  section: SectionForm,
  form: Form,
  edits: readonly Edit[],
  tables: (table: TableForm) => string,
): string {
  const found = draft.outline.byKey.get(section.key);
  const table = section.table && tables(form.tables[section.table]).trimEnd();
  if (!found) {
    const blank = blankSectionText(section, form).trimEnd();
    return section.table
      ? blank.replace(blankTableText(form.tables[section.table]).trimEnd(), table ?? "")
      : blank;
  }
  const { tree } = draft;
  const line = pieceOf(tree, tree.blocks.indexOf(found.heading.line));
  const { sections } = draft.outline;
  const within = { start: line.end, end: startOf(draft, sections[sections.indexOf(found) + 1]) };
  const bound = section.table && draft.tables.get(section.table);
  const place = bound && placeOf(tree, bound)?.runs[0];
  const stands = place !== undefined && within.start <= place.start && place.end <= within.end;
  const all =
    stands && table ? [...edits, { span: { start: place.start, end: place.start }, text: table }] : edits;
  const text = applied(tree.text, within, all).trim();
  return [headingText(section), ...(stands || !table ? [] : [table]), ...(text === "" ? [] : [text])].join(
    "\n\n",
  );
}

/** What is about last year's numbers alone: its tables, pictures of them, what could not be read, and silenced findings. */
function goneWith(draft: Report): readonly Edit[] {
  const { tree, tables, unreadable } = draft;
  const spans: Span[] = [...tables.values()].flatMap((table) => [
    ...(placeOf(tree, table)?.runs ?? table.grids.map(({ span }) => span)),
    ...table.duplicates.map((grid) => pieceOf(tree, tree.blocks.indexOf(grid))),
  ]);
  spans.push(...[...unreadable.values()].map(({ span }) => span));
  spans.push(...draft.prose.flatMap(signingDay), ...draft.prose.flatMap(remains));
  spans.push(...tree.directives.map(({ span }) => span));
  const leftover = new RegExp(`^> ${leftoverTitle}(?:\\n>.*)*`, "gm");
  for (const { index, 0: all } of tree.text.matchAll(leftover))
    spans.push({ start: index, end: index + all.length });
  return spans.map((span) => ({ span, text: "" }));
}

const day = /^([^。，；,;]{0,40}?)(20\d\d\s{0,3}年\s{0,3}\d{1,2}\s{0,3}月\s{0,3}\d{1,2}\s{0,3}日)\s{0,9}$/;

/** The day on which last year's report was signed, on a line of its own or behind the body's name. */
function signingDay({ text, span }: Passage): readonly Span[] {
  const found = text.length <= 80 ? day.exec(plainDigits(text)) : null;
  if (!found || (found[1] ?? "").trim().length === 1) return [];
  return [{ start: span.start + (found[1] ?? "").length, end: span.end }];
}

/** What a damaged table left behind: a line with nothing but numbers, or with one of the tables' labels. */
function remains({ text, span, section }: Passage): readonly Span[] {
  if (section === undefined || text.length > 80) return [];
  return /^[\d\s.,，|]+$/.test(text) || labelsOfForms.has(fold(text)) ? [span] : [];
}

const labelsOfForms: ReadonlySet<string> = new Set(
  forms.flatMap(({ sections, tables }) => [
    ...sections.filter(({ table }) => table).map(({ title }) => fold(title)),
    ...Object.values(tables).flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.map(({ label }) => fold(label))),
    ),
  ]),
);

/** A stretch of a text with the edits that lie in it. Of two that overlap the later one is left out. */
function applied(text: string, within: Span, edits: readonly Edit[]): string {
  const inside = edits.filter(({ span }) => within.start <= span.start && span.end <= within.end);
  const sorted = [...inside].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let done = "";
  let at = within.start;
  for (const { span, text: written } of sorted) {
    if (span.start < at) {
      // What is taken out may reach over what was to be changed in it.
      if (written === "") at = Math.max(at, span.end);
      continue;
    }
    done += text.slice(at, span.start) + written;
    at = span.end;
  }
  return done + text.slice(at, within.end);
}
