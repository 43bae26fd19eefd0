import { sections } from "../schema/sections.ts";
import { fold } from "../util/cjk.ts";
import { withoutOrdinals } from "../util/ordinal.ts";

/** As much of a document's beginning as is looked at: 8 KB of characters. */
export const detectionLength = 8192;

const titleWords = /20\d\d.*(?:政府)?信息公开(?:工作)?的?(?:年度)?(?:工作)?(?:报告|年报)$/;
const official: ReadonlySet<string> = new Set(
  sections.flatMap((section) => [section.title, ...section.accepted].map(fold)),
);
/** A title or heading is a short line; longer ones are not even folded. */
const longestLine = 80;
const markup = /<[^<>]{0,200}>|^#{1,6}|\*\*/g;

/** Whether a plain or Markdown text is recognisably a report: by its title, or by two official section headings. */
export function looksLikeReport(text: string): boolean {
  const lines = text.slice(0, detectionLength).split(/\r\n?|\n/);
  const headings = new Set<string>();
  let before = "";
  let seen = 0;
  for (const line of lines) {
    const bare = line.replace(markup, "").trim();
    if (bare === "") continue;
    seen++;
    if (bare.length > longestLine) {
      before = "";
      continue;
    }
    const folded = fold(bare);
    if (seen <= 12 && (isTitle(folded) || isTitle(before + folded))) return true;
    const words = withoutOrdinals(folded);
    if (official.has(words)) headings.add(words);
    if (headings.size >= 2) return true;
    before = folded;
  }
  return false;
}

function isTitle(folded: string): boolean {
  return folded.length <= longestLine && titleWords.test(folded) && !/[。;,《》()]/.test(folded);
}

/**
 * What a file's name says: a draft is a report whatever stands in it; a text must be looked into; a document of an
 * office program can be told by its name alone. Undefined for all other files, and for what Word keeps beside an open
 * document.
 */
export function fileKind(name: string): "draft" | "text" | "document" | undefined {
  if (/\.ogi\.md$/i.test(name)) return "draft";
  if (/\.(?:md|markdown|txt|html?)$/i.test(name)) return "text";
  if (!/\.(?:docx?|wps|xls|et)$/i.test(name) || name.startsWith("~$")) return undefined;
  return /信息公开|政务公开|年度报告|年报/.test(name) ? "document" : undefined;
}

/** Folders whose files are nobody's reports. */
export function isPassedFolder(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
