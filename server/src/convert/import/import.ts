import type { SourceMessages } from "../../messages/sources.zh.ts";
import { type ReadOptions, readReport } from "../../model/report.ts";
import { parse } from "../../syntax/parse.ts";
import type { Span } from "../../util/span.ts";
import { convertReport } from "../ogi.ts";
import type { Say, SourceFailure, SourceLimits, SourceReading, SourceText } from "../source/source.ts";
import { sourceLimits } from "../source/source.ts";
import { kindOf } from "./kind.ts";
import { labelRemarks, withoutLabels } from "./labels.ts";
import { doubts } from "./remarks.ts";

/** A file as a draft in the canonical form, and what of it a person should check. */
export interface Imported {
  readonly text: string;
  /** What a name for the draft is made of; undefined where the file does not say. */
  readonly body: string | undefined;
  readonly year: number | undefined;
  /** In the order of their places; those without one come first. */
  readonly remarks: readonly ImportRemark[];
}

export interface ImportRemark {
  readonly say: Say;
  /** Words of the source that are not in the draft. */
  readonly words?: string;
  /** The place in the draft that it is about; undefined where it has none. */
  readonly span?: Span;
}

/** What is told of a remark, the words that are not in the draft behind it. */
export function remarkText({ say, words }: ImportRemark, messages: SourceMessages): string {
  const said = say(messages);
  return words === undefined || said.includes(words) ? said : messages.imported.withWords(said, words);
}

/** The readers of the kinds of files that are no text. */
export interface Readers {
  readonly docx: (bytes: Uint8Array, limits: SourceLimits) => SourceReading;
  readonly page: (bytes: Uint8Array, limits: SourceLimits) => SourceReading;
}

export interface ImportOptions {
  readonly limits?: SourceLimits;
  /** What the settings say of the report. */
  readonly read?: ReadOptions;
}

/** Reads a file of any kind as raw text of a draft. Never throws for what a file holds. */
export function readSource(
  name: string,
  bytes: Uint8Array,
  readers: Readers,
  limits: SourceLimits = sourceLimits,
): SourceReading {
  const megabyte = 1024 * 1024;
  if (bytes.length > limits.fileBytes)
    return { reason: (t) => t.fileTooLarge(Math.floor(limits.fileBytes / megabyte)) };
  const found = kindOf(name, bytes);
  if ("reason" in found) return found;
  if (found.kind !== "text") return readers[found.kind](bytes, limits);
  const { text } = found;
  return text.length > limits.characters
    ? { reason: (t) => t.imported.tooLong(limits.characters) }
    : { text, remarks: [] };
}

/**
 * A file of any kind as a draft in the canonical form. Every word and number of it is in the draft or in a remark, and
 * every doubt is a remark at its place. The draft says 单位 and 年度 where the file does, and no 状态: whether it is
 * last year's published report or this year's draft the file does not say.
 */
export function importReport(
  name: string,
  bytes: Uint8Array,
  readers: Readers,
  { limits = sourceLimits, read = {} }: ImportOptions = {},
): Imported | SourceFailure {
  const reading = readSource(name, bytes, readers, limits);
  return "reason" in reading ? reading : draftOf(reading, read);
}

/** The draft that raw text becomes. */
export function draftOf(reading: SourceText, read: ReadOptions = {}): Imported {
  const source = readReport(parse(reading.text), read);
  const converted = convertReport(source);
  const first = readReport(parse(converted.text), read);
  const text = withoutLabels(source, first);
  const draft = text === converted.text ? first : readReport(parse(text), read);
  const remarks = doubts({ reading, source, converted, draft }, labelRemarks(source, draft));
  return { text, body: draft.identity.body, year: draft.year, remarks };
}
