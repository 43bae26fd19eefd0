import {
  blankSectionText,
  blankTableText,
  blockText,
  type Fill,
  headingText,
  lineEnding,
} from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import type { BlockForm, SectionForm, TableForm } from "../schema/types.ts";
import { fold } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import type { CompletionOptions, Proposal } from "./completion.ts";
import type { CursorContext } from "./cursor.ts";
import { firstGap, fitted } from "./written.ts";

type HeadingContext = Extract<CursorContext, { kind: "heading" }>;

/** The section headings still missing, with and without their blank table; captions and tables of the section. */
export function proposeHeadings(
  report: Report,
  { span, below }: HeadingContext,
  offset: number,
  options: CompletionOptions,
): readonly Proposal[] {
  const { text } = report.tree;
  const source = text.slice(span.start, offset);
  const marks = /^#*/.exec(source)?.[0] ?? "";
  const common = { typed: source.slice(marks.length).trim(), strict: marks === "" };
  const level = headingMarks(report, marks);
  const missing = missingSections(report, span);
  const eol = lineEnding(text);
  const sections = missing.flatMap((section): readonly Proposal[] => {
    const heading = level + headingText(section).replace(/^#+ /, "");
    const plain = headingProposal(section, heading, span, common, options);
    if (!section.table) return [plain];
    const { name } = report.form.tables[section.table];
    const whole = blankSectionText(section, report.form, options.fill, eol).replace(/^[^\r\n]*/, heading);
    const label = options.messages.withTable(`${section.ordinal}、${section.title}`, name);
    return [plain, { ...plain, label, kind: "table", ...lines(report, span, whole) }];
  });
  // One or two marks begin a section, three a part of one; without marks it may be either.
  const parts =
    below?.table && marks !== "#" && marks !== "##"
      ? tableParts(report, report.form.tables[below.table], span, common, options)
      : [];
  if (marks.length > 2 && parts.length > 0) return parts;
  // Whoever has nothing yet is best served by everything at once; in a section its own table comes first.
  const skeleton = report.outline.sections.length === 0 ? [wholeSkeleton(report, span, common, options)] : [];
  return [...skeleton, ...parts, ...sections];
}

function headingProposal(
  section: SectionForm,
  heading: string,
  span: Span,
  common: Pick<Proposal, "typed" | "strict">,
  { messages }: CompletionOptions,
): Proposal {
  const label = `${section.ordinal}、${section.title}`;
  const meaning = { section: section.key };
  return {
    label,
    kind: "heading",
    detail: messages.headingDetail,
    edit: { span, text: heading },
    meaning,
    ...common,
  };
}

/** The marks that headings of sections have in this draft: none where its author writes them as plain lines. */
function headingMarks({ outline }: Report, typed: string): string {
  const level = outline.sections[0]?.heading.line.level ?? 2;
  return typed === "" && level === 0 ? "" : `${"#".repeat(level === 0 ? 2 : level)} `;
}

/** A heading that is being typed may already be bound by closeness: it is still missing until its words are right. */
function missingSections({ outline }: Report, line: Span): readonly SectionForm[] {
  const typing = outline.sections.find(
    ({ heading, match }) =>
      line.start <= heading.line.span.start &&
      heading.line.span.end <= line.end &&
      match !== "official" &&
      match !== "accepted",
  );
  const missing = typing ? [typing.form, ...outline.missing] : outline.missing;
  return [...missing].sort((a, b) => (a.ordinal === b.ordinal ? 0 : order(a) - order(b)));
}

function order(section: SectionForm): number {
  return "一二三四五六".indexOf(section.ordinal);
}

/** A section's own blank table, and the captions of table 二 that the draft lacks. */
function tableParts(
  report: Report,
  table: TableForm,
  span: Span,
  common: Pick<Proposal, "typed" | "strict">,
  { fill, messages }: CompletionOptions,
): readonly Proposal[] {
  const eol = lineEnding(report.tree.text);
  const absent = !report.tables.has(table.key) && !report.unreadable.has(table.key);
  const meaning = { table: table.key };
  const section = report.form.sections.find(({ key }) => key === table.section);
  const whole: readonly Proposal[] = absent
    ? [
        {
          label: messages.blankTable(table.name),
          kind: "table",
          detail: messages.blankTableDetail(section?.title ?? table.name),
          meaning,
          ...lines(report, span, blankTableText(table, fill, eol)),
          ...common,
        },
      ]
    : [];
  const captioned = table.blocks.filter((block) => block.caption && !hasCaption(report, block));
  const captions = captioned.flatMap((block): readonly Proposal[] => {
    const caption = block.caption ?? "";
    const detail = messages.captionDetail;
    const written = blockText(block, (row) => (fill === "zero" && !row.items ? "0" : undefined), eol);
    return [
      { label: caption, kind: "heading", detail, edit: { span, text: `### ${caption}` }, meaning, ...common },
      {
        label: messages.captionWithTable(caption),
        kind: "table",
        detail,
        meaning,
        ...lines(report, span, written),
        ...common,
      },
    ];
  });
  return [...whole, ...captions];
}

/** Whether a caption stands in the draft, as a line or in a cell of a table. */
function hasCaption(report: Report, block: BlockForm): boolean {
  const wanted = fold(block.caption ?? "");
  const { tree } = report;
  const table = report.tables.get("disclosure");
  if (table?.rows.some((row) => row.block.key === block.key)) return true;
  return tree.blocks.some(
    ({ kind, span }) =>
      kind === "line" &&
      span.end - span.start <= 40 &&
      fold(tree.text.slice(span.start, span.end)) === wanted,
  );
}

function wholeSkeleton(
  report: Report,
  span: Span,
  common: Pick<Proposal, "typed" | "strict">,
  { fill, messages }: CompletionOptions,
): Proposal {
  const text = skeletonText(report, fill);
  const { skeleton: label, skeletonDetail: detail } = messages;
  return { label, kind: "table", detail, ...lines(report, span, text), ...common };
}

/** The six sections with their blank tables. */
export function skeletonText({ form, tree }: Report, fill: Fill): string {
  const eol = lineEnding(tree.text);
  return form.sections.map((section) => blankSectionText(section, form, fill, eol)).join(eol);
}

/** Several lines in the place of one, kept apart from the lines around them, with the caret in the first gap. */
function lines(report: Report, span: Span, written: string): Pick<Proposal, "edit" | "caret"> {
  const text = fitted(report.tree.text, span, written);
  return { edit: { span, text }, caret: firstGap(text) };
}
