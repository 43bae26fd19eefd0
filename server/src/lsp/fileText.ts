import { isPage } from "../convert/import/kind.ts";
import type { Office } from "../convert/office.ts";
import { placesIn } from "../convert/source/origins.ts";
import { fileKind } from "../model/detect.ts";
import type { Analysis } from "../rules/analyse.ts";
import { decode } from "../util/decode.ts";
import type { Span } from "../util/span.ts";
import type { FileText } from "./files.ts";

/**
 * What a file says, whatever program wrote it: a Word file and a web page are read as the command line reads them. The
 * converters are loaded for the first that needs them; a page that does not even speak of the matter needs none.
 */
export async function fileText(
  name: string,
  bytes: Uint8Array,
  office: () => Promise<Office>,
): Promise<FileText> {
  const decoded = decode(bytes);
  if ("text" in decoded) {
    const { text } = decoded;
    const isArchive = /\.mht(?:ml)?$/i.test(name);
    if (fileKind(name) === "draft" || !isPage(name, text)) return { text };
    if (!isArchive && !text.includes("公开")) return { text };
  } else if (decoded.unreadable !== "zip" && decoded.unreadable !== "binary") return { lack: "unreadable" };
  const { readers, readSource } = await office();
  const reading = readSource(name, bytes, readers);
  if ("reason" in reading) return { lack: "unreadable" };
  const { text, origins } = reading;
  return origins ? { text, origins } : { text };
}

/** The text of a file that its user sees, and what was found in it at the places where it stands there. */
export function atItsPlaces(
  { text, origins }: Exclude<FileText, { lack: unknown }>,
  analysis: Analysis,
): { readonly text: string; readonly analysis: Analysis } {
  if (!origins) return { text, analysis };
  const { source, all } = origins;
  const placeOf = placesIn(all, { text, source });
  const moved = <T extends { readonly span: Span }>(each: T): T => ({ ...each, span: placeOf(each.span) });
  const findings = analysis.findings.map((finding) => {
    const related = finding.related?.map((each) => (each.file ? each : moved(each)));
    return moved(related ? { ...finding, related } : finding);
  });
  return { text: source, analysis: { ...analysis, findings } };
}
