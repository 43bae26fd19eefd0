import type { Report } from "../model/report.ts";
import { aspects } from "../schema/aspects.ts";
import type { SectionForm } from "../schema/types.ts";
import { toHan } from "../util/ordinal.ts";
import type { Span } from "../util/span.ts";
import type { CompletionOptions, Proposal } from "./completion.ts";
import type { CursorContext } from "./cursor.ts";
import type { ProseContext } from "./cursorProse.ts";
import { matchStart } from "./match.ts";
import { outlined, written } from "./phrase.ts";
import { citationsOf, standardPhrases } from "./standardPhrases.ts";

type HeadingContext = Extract<CursorContext, { kind: "heading" }>;

/** What most reports say in this place: the headings below the section's own, and its standard phrases. */
export function proposePhrases(
  report: Report,
  { span, below }: HeadingContext,
  offset: number,
  options: CompletionOptions,
): readonly Proposal[] {
  const source = report.tree.text.slice(span.start, offset);
  const marks = /^#*/.exec(source)?.[0] ?? "";
  if (marks === "#" || marks === "##" || (!below && !isInPreface(report, offset))) return [];
  const typed = source.slice(marks.length).trim();
  const subs = below ? subHeadings(report, below, span, typed, options) : [];
  if (marks !== "") return subs;
  const year = report.year ?? options.today.year - 1;
  const phrases = standardPhrases(report, below?.key, year).map(({ label, phrase }): Proposal => {
    const { text, caret, snippet } = written(phrase);
    const detail = options.messages.phraseDetail;
    return {
      label,
      kind: "phrase",
      detail,
      edit: { span, text },
      preview: outlined(phrase),
      caret,
      snippet,
      typed,
      strict: true,
    };
  });
  return [...subs, ...phrases];
}

/** Behind the title and before the first section. */
function isInPreface({ identity, outline }: Report, offset: number): boolean {
  const first = outline.sections[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return identity.title !== undefined && identity.title.span.end < offset && offset < first;
}

const parts: Readonly<Record<string, readonly string[]>> = {
  overview: aspects.filter(({ governments }) => !governments).map(({ name }) => name),
  issues: ["存在的主要问题", "改进情况"],
};

/** The headings that a section is usually divided by and that it does not have yet. */
function subHeadings(
  { outline, tree }: Report,
  { key }: SectionForm,
  span: Span,
  typed: string,
  { messages }: CompletionOptions,
): readonly Proposal[] {
  const section = outline.byKey.get(key);
  const own = outline.subHeadings.filter(
    ({ line }) => section && section.span.start < line.span.start && line.span.end <= section.span.end,
  );
  const said = own
    .filter(({ line }) => line.span.end < span.start || line.span.start > span.end)
    .map(({ line }) => tree.text.slice(line.span.start, line.span.end));
  const marks = section?.heading.line.level === 0 ? "" : "### ";
  return (parts[key] ?? []).flatMap((name, at): readonly Proposal[] => {
    const ordinal = `（${toHan(at + 1)}）`;
    if (said.some((line) => line.includes(name) || line.trimStart().startsWith(ordinal))) return [];
    const label = ordinal + name;
    const edit = { span, text: marks + label };
    return [{ label, kind: "heading", detail: messages.subHeadingDetail, edit, typed, strict: true }];
  });
}

/** The documents that a report cites, with their numbers. */
export function proposeCitations(
  report: Report,
  { span }: Extract<ProseContext, { kind: "citation" }>,
  offset: number,
): readonly Proposal[] {
  const typed = report.tree.text.slice(span.start, offset);
  return citationsOf(report).map(({ title, number }) => ({
    label: title,
    kind: "phrase",
    detail: number,
    edit: { span, text: `${title}（${number}）` },
    typed,
    strict: true,
  }));
}

/** Nobody reads a longer list; whoever types on shortens it. */
const mostNames = 100;

/** The bodies of the workspace whose names begin as typed. */
export function proposeNames(
  report: Report,
  { starts }: Extract<ProseContext, { kind: "name" }>,
  offset: number,
  { bodies, messages }: CompletionOptions,
): readonly Proposal[] {
  const names = bodies?.() ?? [];
  const proposals = starts.flatMap((start) => {
    const typed = report.tree.text.slice(start, offset);
    return names.flatMap((name): readonly Proposal[] => {
      if (name === typed || matchStart(typed, name) === undefined) return [];
      const edit = { span: { start, end: offset }, text: name };
      return [{ label: name, kind: "value", detail: messages.bodyOfWorkspace, edit, typed, strict: true }];
    });
  });
  return proposals.slice(0, mostNames);
}
