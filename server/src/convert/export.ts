import type { Report } from "../model/report.ts";
import { toCsv } from "./csv.ts";
import { type SignatureSheet, writeDocx } from "./docx/write.ts";
import type { ExportTarget } from "./exportTargets.ts";
import { officialPage } from "./html/page.ts";
import { toJson } from "./json.ts";
import { officialDocument } from "./official/layout.ts";

export interface ExportOptions {
  /** Stands before the report, for the leader's signature; only in a Word file. */
  readonly signatureSheet?: SignatureSheet | undefined;
}

/** A report in the official layout, or its numbers, as the bytes of a file. Comments and ignores never leave. */
export async function exportReport(
  report: Report,
  to: ExportTarget,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  switch (to) {
    case "docx":
      return writeDocx(officialDocument(report), options);
    case "html":
      return encoded(officialPage(officialDocument(report)));
    case "csv":
      return encoded(toCsv(report));
    case "json":
      return encoded(`${JSON.stringify(toJson(report), undefined, 2)}\n`);
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
