import type { Edit } from "../rules/finding.ts";
import { parse } from "../syntax/parse.ts";
import { formatted } from "./format.ts";

/**
 * A text that is about to be written, its tables aligned as the setting wants them: whoever writes tables of the form
 * knows of no settings, and counts characters of ambiguous width as narrow.
 */
export function alignedBy(text: string, wide: boolean): string {
  return wide ? formatted(parse(text), { wide }) : text;
}

/** Edits that may write whole tables, the same way; a row by itself is written as it is. */
export function editsAlignedBy(edits: readonly Edit[], wide: boolean): readonly Edit[] {
  return wide ? edits.map((edit) => ({ ...edit, text: alignedBy(edit.text, wide) })) : edits;
}
