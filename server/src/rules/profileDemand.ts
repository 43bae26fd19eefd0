import { lineEnding } from "../model/canonical.ts";
import type { Section } from "../model/outline.ts";
import type { Passage } from "../model/prose/passages.ts";
import type { Report } from "../model/report.ts";
import { signatureStart } from "../model/signature.ts";
import { excerpt, fold } from "../util/cjk.ts";
import { readOrdinal, toHan, withoutOrdinals } from "../util/ordinal.ts";
import { isBlank } from "../util/span.ts";
import type { Fix, Found, Say } from "./finding.ts";
import type { Requirement } from "./profile.ts";
import { isEmptySection } from "./sectionEmpty.ts";
import { insert } from "./support/edits.ts";
import { fullTitle } from "./support/names.ts";

/** What a section lacks, or has too much of, by a local requirement. */
export function* demanded(report: Report, section: Section, requirement: Requirement): Iterable<Found> {
  if (isEmptySection(report, section)) return;
  const prose = proseOf(report, section);
  yield* length(section, prose, requirement);
  yield* subHeadings(report, section, prose, requirement);
  yield* sentences(report, section, requirement);
}

/** The section's running text; the lines that sign the report are none of it. */
function proseOf(report: Report, { form }: Section): readonly Passage[] {
  const end = signatureStart(report);
  return report.prose.filter(({ section, span }) => section === form.key && span.start < end);
}

function* length(section: Section, prose: readonly Passage[], requirement: Requirement): Iterable<Found> {
  const { maxLength: most, minLength: least } = requirement;
  if (most === undefined && least === undefined) return;
  const title = fullTitle(section.form);
  const count = prose.reduce((sum, { text }) => sum + characters(text), 0);
  if (most !== undefined && count > most)
    yield found(section, requirement, (t) => t.profileTooLong(title, count, most));
  if (least !== undefined && count < least)
    yield found(section, requirement, (t) => t.profileTooShort(title, count, least));
}

/** Characters as a reader counts them: no white space, no marks of Markdown, and those of two units once. */
function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
    if (!isBlank(code) && !isSecondHalf && code !== 42) count++;
  }
  return count;
}

function* subHeadings(
  report: Report,
  section: Section,
  prose: readonly Passage[],
  requirement: Requirement,
): Iterable<Found> {
  const wanted = requirement.subHeadings;
  if (wanted.length === 0) return;
  const beginnings = prose.map(({ text, heading }) => ({
    heading,
    folded: withoutOrdinals(fold(text.slice(0, longestBeginning))),
  }));
  const missing = wanted.map(bare).filter((name) => {
    const words = fold(name);
    // A heading with a word more is the one that is wanted, and so is one that the text goes on behind.
    return !beginnings.some(({ heading, folded }) =>
      heading ? folded.includes(words) : folded.startsWith(words),
    );
  });
  if (missing.length === 0) return;
  const names = missing.map((name) => excerpt(name, 12));
  yield {
    ...found(section, requirement, (t) => t.profileSubHeadings(fullTitle(section.form), names)),
    fixes: () => [
      insertion(report, section, subHeadingLines(report, section, missing), (t) =>
        t.insertSubHeadings(names),
      ),
    ],
  };
}

/** A heading is no longer, and nothing else is looked at. */
const longestBeginning = 120;

function bare(name: string): string {
  const trimmed = name.trim();
  return trimmed.slice(readOrdinal(trimmed)?.length ?? 0);
}

/** Numbered on from the section's last （n）, and marked as the sub-headings there are. */
function subHeadingLines(report: Report, section: Section, names: readonly string[]): readonly string[] {
  const { outline, tree } = report;
  const own = outline.subHeadings.filter(
    ({ line }) => section.span.start <= line.span.start && line.span.start < section.span.end,
  );
  const numbered = own.findLast(({ ordinal }) => ordinal?.style === "hanBracket");
  const level = (numbered ?? own.at(-1))?.line.level ?? (section.heading.line.level > 0 ? 3 : 0);
  const marks = level > 0 ? `${"#".repeat(level)} ` : "";
  const isNumbered = numbered !== undefined || own.length === 0;
  const last = numbered?.ordinal?.value ?? 0;
  const eol = lineEnding(tree.text);
  return names.map((name, at) => `${marks}${isNumbered ? `（${toHan(last + at + 1)}）` : ""}${name}${eol}`);
}

function* sentences(report: Report, section: Section, requirement: Requirement): Iterable<Found> {
  if (requirement.sentences.length === 0) return;
  const written = fold(sourceOf(report, section));
  const missing = requirement.sentences.filter(
    (wordings) => !wordings.some((wording) => written.includes(fold(wording))),
  );
  if (missing.length === 0) return;
  const first = missing.map(([wording = ""]) => wording.trim());
  const names = first.map((wording) => excerpt(wording, 16));
  const whole = first.filter(isSentence);
  const eol = lineEnding(report.tree.text);
  const lines = whole.map((wording) => `${wording}${/[。！？；：.]$/.test(wording) ? "" : "。"}${eol}`);
  const shown = whole.map((wording) => excerpt(wording, 16));
  yield {
    ...found(section, requirement, (t) => t.profileSentences(fullTitle(section.form), names)),
    fixes: () =>
      lines.length === 0 ? [] : [insertion(report, section, lines, (t) => t.insertSentences(shown))],
  };
}

/** All that is read in the section, tables too: what is said anywhere is said. */
function sourceOf({ tree }: Report, { heading, span }: Section): string {
  const text = tree.text.slice(heading.title.end, span.end);
  return /[<&]/.test(text) ? text.replace(unseen, "") : text;
}

const unseen = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]{0,500}>|&nbsp;/g;

/** A word that is wanted says nothing when it stands alone: only its author can write the sentence around it. */
function isSentence(wording: string): boolean {
  return wording.length >= 10 || /[。！？]$/.test(wording);
}

function found(section: Section, { message }: Requirement, say: Say): Found {
  return {
    span: section.heading.line.span,
    say: message === undefined ? say : (t) => t.profileRemark(say(t), message),
    data: { section: section.form.key },
  };
}

/** Puts paragraphs at the end of a section, above the lines that sign the report. */
function insertion(report: Report, { span }: Section, lines: readonly string[], say: Say): Fix {
  const { text } = report.tree;
  const eol = lineEnding(text);
  const end =
    span.start + text.slice(span.start, Math.min(span.end, signatureStart(report))).trimEnd().length;
  const block = lines.join(eol).trimEnd();
  return { say, safe: false, edits: [insert(end, `${eol}${eol}${block}`)] };
}
