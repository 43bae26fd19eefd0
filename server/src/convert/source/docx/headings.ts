import type { Block, Paragraph } from "./blocks.ts";

/** Markdown has six levels. */
const deepest = 6;
/** Some authors give whole paragraphs the style of a heading: a heading is a phrase. */
const longestHeading = 60;
const sentence = /[。；;]$/;

/**
 * The `#` marks of each paragraph. The title stands above all headings: where none is marked as such, a single heading
 * of the first level, before all others, is it.
 */
export function headingMarks(blocks: readonly Block[]): (paragraph: Paragraph) => string {
  const headings = blocks.filter(
    (block): block is Paragraph => block.kind === "paragraph" && isHeading(block),
  );
  const hasTitle = headings.some(({ level }) => level === 0);
  const first = headings[0];
  const isAlone = first?.level === 1 && headings.filter(({ level }) => level === 1).length === 1;
  const down = !hasTitle && isAlone ? 0 : 1;
  return (paragraph) => {
    if (paragraph.level === undefined || !isHeading(paragraph)) return "";
    return `${"#".repeat(Math.min(deepest, paragraph.level + down))} `;
  };
}

function isHeading({ level, text }: Paragraph): boolean {
  const words = text.trim();
  return level !== undefined && words !== "" && words.length <= longestHeading && !sentence.test(words);
}
