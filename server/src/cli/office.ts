import { basename } from "node:path";
import type { Imported } from "../convert/import/import.ts";
import { kindOf } from "../convert/import/kind.ts";
import type { Office } from "../convert/office.ts";
import type { Say } from "../convert/source/source.ts";
import type { ReadOptions } from "../model/report.ts";
import { lineOf, lineStartsOf } from "../util/lines.ts";
import { type Context, sentence } from "./context.ts";
import type { Failure } from "./input.ts";

/** Word files and web pages are seldom met, and what reads them is large: it is loaded for the first of them. */
export function loadOffice(): Promise<Office> {
  return import("../convert/office.ts");
}

/** A reader's reason as the command line says it. */
export async function sourceReason(say: Say): Promise<Failure> {
  const { sourceMessages } = await loadOffice();
  return { reason: ({ language }) => sentence(say(sourceMessages[language]), language) };
}

/** The draft that a Word file or a web page becomes; undefined for any other file, which is text as it stands. */
export async function importedOf(
  path: string,
  bytes: Uint8Array,
  read: ReadOptions,
): Promise<Imported | Failure | undefined> {
  const found = kindOf(basename(path), bytes);
  if (!("kind" in found) || found.kind === "text") return undefined;
  const { importReport, readers } = await loadOffice();
  const made = importReport(basename(path), bytes, readers, { read });
  return "reason" in made ? sourceReason(made.reason) : made;
}

/** Tells on standard error what of an imported file should be checked, by the lines of its draft. */
export async function tellRemarks(
  name: string,
  made: Imported,
  { messages, language }: Context,
): Promise<void> {
  if (made.remarks.length === 0) return;
  const { remarkText, sourceMessages } = await loadOffice();
  const starts = lineStartsOf(made.text);
  for (const remark of made.remarks) {
    const said = sentence(remarkText(remark, sourceMessages[language]), language);
    const line = remark.span && lineOf(starts, remark.span.start) + 1;
    process.stderr.write(`${messages.remark(name, line, said)}\n`);
  }
}
