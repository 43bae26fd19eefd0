import { type Clip, type Clipboard, readClips, withoutTooLong } from "../convert/clipboard.ts";
import { chunksOf, type PasteContext, type PastedPart, plainChunks, readPasted } from "../convert/pasted.ts";
import { isWhole } from "../convert/pastedWhole.ts";
import { lineEnding } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import type { Edit } from "../rules/finding.ts";
import { parse } from "../syntax/parse.ts";
import { framed, lineEnd } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { formatted } from "./format.ts";
import { pasteNumbers } from "./pasteNumbers.ts";
import { pasteParagraphs } from "./pasteParagraphs.ts";
import { type Placed, pasteIntoTable } from "./pasteTable.ts";
import { gridAt, lineOf, sectionAt, tableOf } from "./place.ts";
import { applyEdits, smallestEdit } from "./textEdit.ts";

/** One way to paste; `name` is the official table's, where it is one. */
export interface PasteOffer extends Edit {
  readonly kind: "table" | "fill" | "numbers" | "mixed" | "ordinary" | "paragraphs";
  readonly name?: string;
}

/** Why nothing of the clipboard is offered though there is a table on it. */
export type PasteRefusal = "tooLong" | "notWhole" | "noRoom";

export interface Pasting {
  /** The best first. */
  readonly offers: readonly PasteOffer[];
  readonly refusal?: PasteRefusal;
}

const nothing: Pasting = { offers: [] };

/**
 * What a clipboard becomes where it is pasted over `selection`: the canonical table of the section, numbers in the cells
 * from the caret on, else an ordinary table; several paragraphs are divided as Markdown divides them. Nothing is offered
 * that lacks a word or a number of it, and nothing at all for other text: then the editor pastes as ever. The spans of
 * all offers hold the selection.
 */
export function paste(report: Report, selection: Span, whole: Clipboard, wide = false): Pasting {
  const clipboard = withoutTooLong(whole);
  const numbers = pasteNumbers(report, selection, clipboard);
  if (numbers === "noRoom") return { offers: [], refusal: "noRoom" };
  if (numbers) {
    const edits = realigned(report, numbers.edits, wide);
    return { offers: [offerOf(report, selection, "numbers", edits, numbers.name)] };
  }
  const clips = readClips(clipboard);
  if (isClosed(report, selection)) return nothing;
  if (clips.length === 0 && clipboard.isCut) return { offers: [], refusal: "tooLong" };
  if (clips.length === 0) {
    const prose = pasteParagraphs(report, selection, clipboard);
    return prose ? { offers: [{ ...prose, kind: "paragraphs" }] } : nothing;
  }
  for (const clip of clips) {
    const offers = offersOf(report, selection, clip, wide);
    if (offers.length > 0) return { offers };
  }
  return { offers: [], refusal: "notWhole" };
}

function offersOf(report: Report, selection: Span, clip: Clip, wide: boolean): readonly PasteOffer[] {
  const section = sectionAt(report, selection.start);
  const { form, tree } = report;
  const context: PasteContext = { form, section: section?.form.key, wanted: section?.form.table };
  const heading = section
    ? tree.text.slice(section.heading.line.span.start, section.heading.line.span.end)
    : "";
  const isComplete = (written: string): boolean => isWhole(clip, `${written}\n${heading}`, form);
  const offers: PasteOffer[] = [];
  const parts = readPasted(clip, context);
  const officials = parts.flatMap((part) => ("official" in part ? [part.official] : []));
  const [official] = officials;
  if (official) {
    const placed = officials.length === 1 ? pasteIntoTable(report, selection, parts, official) : undefined;
    const aligned = ({ kind, edits }: Placed): readonly Edit[] =>
      kind === "fill" ? realigned(report, edits, wide) : edits;
    const written = chunksOf(parts).join("\n\n");
    const { name } = official.table.form;
    if (placed && isComplete(placed.written))
      offers.push(offerOf(report, selection, placed.kind, aligned(placed), name));
    else if (isComplete(written)) offers.push(insertion(report, selection, kindOf(parts), written, name));
  }
  const plain = plainChunks(clip)?.join("\n\n");
  if (plain !== undefined && isComplete(plain)) offers.push(insertion(report, selection, "ordinary", plain));
  return offers;
}

function kindOf(parts: readonly PastedPart[]): PasteOffer["kind"] {
  return parts.length === 1 ? "table" : "mixed";
}

/** Front matter, code and comments are no place for a table, nor is a part of one that a selection would tear apart. */
function isClosed({ tree }: Report, { start, end }: Span): boolean {
  const { frontMatter, blocks, directives } = tree;
  if (frontMatter && start < frontMatter.span.end && frontMatter.span.start < Math.max(end, start + 1))
    return true;
  if (directives.some(({ span }) => span.start < end && start < span.end)) return true;
  return blocks.some(({ kind, span }) => {
    if (kind === "line" || end < span.start || span.end < start) return false;
    if (kind === "code") return span.start < end && start < span.end;
    const covers = start <= span.start && span.end <= end;
    return start < end && !covers && start < span.end && span.start < end;
  });
}

/** Writes chunks below the caret's line or table, or over the line where it is blank, or in place of the selection. */
function insertion(
  report: Report,
  selection: Span,
  kind: PasteOffer["kind"],
  written: string,
  name?: string,
): PasteOffer {
  const { text } = report.tree;
  const eol = lineEnding(text);
  const span = selection.start < selection.end ? selection : placeFor(report, selection.start);
  const around = text.slice(0, span.start) + text.slice(span.end);
  const lines = written.replace(/\r\n|\r|\n/g, eol) + eol;
  const placed = framed(around, span.start, lines, eol);
  // Below a selection that ends before a line break there is one already.
  const isEnded = span === selection && /^(?:\r\n?|\n)(?:\r|\n|$)/.test(text.slice(span.end, span.end + 3));
  const edit = { span, text: isEnded ? placed.slice(0, -eol.length) : placed };
  return offerOf(report, selection, kind, [edit], name);
}

function placeFor(report: Report, offset: number): Span {
  const { text } = report.tree;
  const line = lineOf(text, offset);
  const grid = gridAt(report.tree, line);
  // An official table may be several grids; nothing is to be put between them.
  const whole = grid && (tableOf(report, grid) ?? grid).span;
  const end = lineEnd(text, Math.max(line.end, whole?.end ?? 0));
  if (!grid && text.slice(line.start, line.end).trim() === "") return { start: line.start, end };
  return { start: end, end };
}

/** Numbers of more digits than their columns had room for push the bars out of line: the table is aligned again. */
function realigned({ tree: { text } }: Report, edits: readonly Edit[], wide: boolean): readonly Edit[] {
  const after = applyEdits(text, edits);
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end)) + after.length - text.length;
  const edit = smallestEdit(text, formatted(parse(after), { wide, within: { start, end } }));
  return edit ? [edit] : [];
}

/** Some edits as one that holds the selection, because that is what an editor replaces by what is pasted. */
function offerOf(
  { tree: { text } }: Report,
  selection: Span,
  kind: PasteOffer["kind"],
  edits: readonly Edit[],
  name?: string,
): PasteOffer {
  const start = Math.min(selection.start, ...edits.map(({ span }) => span.start));
  const end = Math.max(selection.end, ...edits.map(({ span }) => span.end));
  const within = edits.map((edit) => ({
    text: edit.text,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  const written = applyEdits(text.slice(start, end), within);
  return { kind, span: { start, end }, text: written, ...(name === undefined ? {} : { name }) };
}
