import { span } from "../util/span.ts";
import { readDirective } from "./directives.ts";
import { findFences, makeFenceMatcher } from "./fences.ts";
import type { Code, Directive } from "./tree.ts";

/** The text without its comments and code, and what was found in them. */
export interface Uncommented {
  /** The same length as the text, blanks in place of comments and code. */
  readonly masked: string;
  readonly codes: readonly Code[];
  readonly directives: readonly Directive[];
}

const notLineBreak = /[^\r\n]/g;

/** Blanks of the same length, with the line breaks kept, so that offsets and lines stay what they were. */
export function blanked(text: string): string {
  return text.replace(notLineBreak, " ");
}

/** A comment over several lines parts the lines at both its ends, so that what stands beside it does not reach in. */
function blankedComment(text: string): string {
  const blanks = blanked(text);
  return /[\r\n]/.test(blanks) ? `\n${blanks.slice(1, -1)}\n` : blanks;
}

/**
 * Takes comments and fenced code out, in one walk from left to right, because each may hold the other's mark. A mark
 * that is never closed is text: an author who has just typed it must not lose the rest of the report.
 */
export function takeComments(text: string, from: number): Uncommented {
  const codes: Code[] = [];
  const directives: Directive[] = [];
  const fences = findFences(text, from);
  let open = text.indexOf("<!--", from);
  if (open === -1 && fences.length === 0) return { masked: text, codes, directives };

  const closingFence = makeFenceMatcher(fences);
  const pieces: string[] = [text.slice(0, from)];
  let done = from;
  let fence = 0;
  const blank = (start: number, end: number): void => {
    pieces.push(text.slice(done, start), blankedComment(text.slice(start, end)));
    done = end;
  };
  while (open !== -1 || fence < fences.length) {
    const next = fences[fence];
    if (next && (open === -1 || next.start < open)) {
      const close = next.start < done ? undefined : closingFence(fence);
      const last = close === undefined ? undefined : fences[close];
      fence = (close ?? fence) + 1;
      if (!last) continue;
      codes.push({ kind: "code", span: span(next.start, last.end) });
      blank(next.start, last.end);
      if (open !== -1 && open < done) open = text.indexOf("<!--", done);
      continue;
    }
    const close = text.indexOf("-->", open + 2);
    // Where none is closed, none behind it is either.
    if (close === -1) {
      open = -1;
      continue;
    }
    const comment = innermost(text, open, close);
    const directive = readDirective(text, comment, close + 3);
    if (directive) directives.push(directive);
    blank(comment, close + 3);
    open = text.indexOf("<!--", done);
  }
  pieces.push(text.slice(done));
  return { masked: pieces.join(""), codes, directives };
}

/** Of several openings before one close, the last on a line of its own: the earlier ones were never closed. */
function innermost(text: string, open: number, close: number): number {
  let start = open;
  let previous = open;
  for (let next = text.indexOf("<!--", open + 4); next !== -1 && next < close; ) {
    if (hasLineBreak(text, previous, next)) start = next;
    previous = next;
    next = text.indexOf("<!--", next + 4);
  }
  return start;
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
