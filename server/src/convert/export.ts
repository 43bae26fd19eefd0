import type { Report } from "../model/report.ts";
import { toCsv } from "./csv.ts";
import type { ExportTarget } from "./exportTargets.ts";
import { officialPage } from "./html/page.ts";
import { toJson } from "./json.ts";
import { officialDocument } from "./official/layout.ts";

export interface ExportOptions {
  /** Whether a sheet for the leader's signature stands before the report. */
  readonly signatureSheet?: boolean;
}

/** A report in the official layout, or its numbers, as the bytes of a file. Comments and ignores never leave. */
export async function exportReport(
  report: Report,
  to: ExportTarget,
  _options: ExportOptions = {},
): Promise<Uint8Array> {
  switch (to) {
    case "json":
      return new TextEncoder().encode(`${JSON.stringify(toJson(report), undefined, 2)}\n`);
    case "html":
      return new TextEncoder().encode(officialPage(officialDocument(report)));
    case "csv":
      return new TextEncoder().encode(toCsv(report));
    default:
      throw new Error(`not yet: ${to}`);
  }
}
