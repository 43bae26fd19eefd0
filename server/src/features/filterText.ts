import { fold } from "../util/cjk.ts";
import { hanNumber, withoutOrdinals } from "../util/ordinal.ts";
import type { Proposal } from "./completion.ts";
import { readingOf } from "./pinyin.ts";

/** VS Code compares no more than its first 128 characters; what is cut off here is never looked at there. */
const longestCompared = 126;
/** So many initials, or characters of a title, leave room for the pinyin of a long label; nobody types more at once. */
const mostInitials = 16;
const word = /[\p{L}\p{N}]/u;

/**
 * The texts that clients match against what stands from each edit's start to the caret. VS Code does so with every key
 * before the server has answered it, and for the first letter of a new word it does not ask the server at all: so the
 * text must go on to match whatever the server would match. Its matching is fuzzy: the characters must be found one
 * after another, the first of them at the start of a word.
 *
 * Each text begins with exactly what was typed. So all of them match it equally well, in clients too that compare
 * beginnings only, and the server's own order decides. Then comes all that may be typed next: label, initials, ordinal
 * and full pinyin. Initials begin at the same place in all texts, because VS Code prefers what is found earlier.
 */
export function filterTexts(
  text: string,
  proposals: readonly Pick<Proposal, "label" | "edit">[],
  offset: number,
): readonly string[] {
  const room = Math.max(0, ...proposals.map(({ label }) => label.length));
  return proposals.map(({ label, edit }) => {
    const before = text.slice(edit.span.start, offset);
    const typed = before.trimStart();
    const words = `${label.padEnd(room)} ${readings(label)}`.trimEnd();
    const full = markOf(typed, edit.text) + words;
    const whole = full.startsWith(typed) ? full : `${typed} ${full}`;
    // Straight behind a bar or a colon the author types a blank before the first letter.
    const blank = before === "" && /\S/.test(text.charAt(offset - 1)) ? " " : "";
    // A last letter that is a word of its own would weigh more in VS Code than the same letter typed at the beginning.
    return `${(blank + whole).slice(0, longestCompared).trimEnd()} ·`;
  });
}

/** The marks of a heading or the bar of a row, where the author has begun with such: as they will be written. */
function markOf(typed: string, written: string): string {
  const own = /^(?:#+|\|)/.exec(typed)?.[0];
  if (own === undefined) return "";
  const official = /^(?:#+|\|)(?= )/.exec(written.trimStart())?.[0];
  return `${official?.charAt(0) === own.charAt(0) ? official : own} `;
}

/** `（三）不予公开` → `b y g k 3 san (三) 不予公开 bu yu gong kai`. Hardly anybody types an ordinal by its reading. */
function readings(label: string): string {
  const folded = fold(label);
  const title = withoutOrdinals(folded);
  const ordinal = folded.slice(0, folded.length - title.length);
  const chars = charsOf(title);
  return [
    ...chars.slice(0, mostInitials).map((char) => (readingOf(char) ?? char).charAt(0)),
    ...charsOf(ordinal).flatMap((char) => [String(hanNumber(char) ?? char), readingOf(char) ?? ""]),
    ...(ordinal === "" ? [] : [ordinal, title.slice(0, mostInitials)]),
    ...chars.map((char) => readingOf(char) ?? ""),
  ]
    .filter((each) => each !== "")
    .join(" ");
}

function charsOf(text: string): readonly string[] {
  return [...text].filter((char) => word.test(char));
}
