import type { SourceMessages } from "../../messages/sources.zh.ts";
import type { Origins } from "./origins.ts";

/** A text for the user, in the language of the table. */
export type Say = (messages: SourceMessages) => string;

/**
 * What a reader makes of a file: raw text of a draft that `parse` reads. Headings that the source marks as such begin
 * with `#`, paragraphs are divided by blank lines, and every table is an html `<table>` with its spans, its texts
 * escaped. Every word and number of the source is in it, or named by a remark.
 */
export interface SourceText {
  readonly text: string;
  readonly remarks: readonly SourceRemark[];
  /** Where the text stands in the file; only of a file that is a text itself, whose lines its user can find. */
  readonly origins?: Origins;
}

/** Something that is not in the text, or stands in it otherwise than in the source. */
export interface SourceRemark {
  readonly say: Say;
  /** The words that were left out, for the list; undefined where there are none (a picture). */
  readonly words?: string;
  /** Where in the text of this reading it belongs, as an offset; undefined where it has no place. */
  readonly at?: number;
}

/** Why a file could not be read: one sentence that ends with what to do. */
export interface SourceFailure {
  readonly reason: Say;
}

export type SourceReading = SourceText | SourceFailure;

/** Bounds on what a file may cost, whatever it claims about itself. */
export interface SourceLimits {
  /** Bytes of the file as it lies on the disk. */
  readonly fileBytes: number;
  /** Bytes that an archive's entries may inflate to, all together. */
  readonly inflatedBytes: number;
  /** Entries of an archive. */
  readonly entries: number;
  /** Cells of all tables together. */
  readonly cells: number;
  /** Characters of text that a draft may have. */
  readonly characters: number;
}

export const sourceLimits: SourceLimits = {
  fileBytes: 64 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  entries: 2000,
  cells: 200_000,
  characters: 4_000_000,
};
