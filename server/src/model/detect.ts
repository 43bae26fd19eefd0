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
