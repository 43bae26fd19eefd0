import type { HeadingBlock, OfficialBlock, OfficialDocument, ParagraphBlock } from "../official/document.ts";
import type { StyleId } from "./styleForms.ts";
import { tableElements } from "./table.ts";
import { paragraph, tableEnd } from "./text.ts";
import { titleInLines } from "./title.ts";

const headingStyles = [
  "Heading1",
  "Heading2",
  "Heading3",
  "Heading4",
  "Heading5",
] as const satisfies readonly StyleId[];

const paragraphStyles: Readonly<Record<ParagraphBlock["role"], StyleId>> = {
  text: "BodyText",
  item: "ListParagraph",
  quote: "Quote",
  signature: "Signature",
  verbatim: "PlainText",
};

/** The blocks of the report, one behind the other. */
export function bodyElements({ blocks }: OfficialDocument): readonly string[] {
  return blocks.map((block, at) => blockElement(block, blocks[at + 1]));
}

/** Space between a paragraph and the table behind it. */
const aboveTable = 80;

function blockElement(block: OfficialBlock, next: OfficialBlock | undefined): string {
  const after = next?.kind === "table" ? aboveTable : undefined;
  switch (block.kind) {
    case "title":
      return paragraph("Title", [{ text: titleInLines(block.text) }]);
    case "heading":
      return paragraph(headingStyle(block), [{ text: block.text }], { after });
    case "paragraph":
      return paragraph(paragraphStyles[block.role], block.runs, {
        after,
        // A page never begins with the signature alone: some of the text stands above it.
        staysWithNext: isSignature(next),
      });
    case "table":
      return tableElements(block) + (next === undefined || next.kind === "table" ? tableEnd : "");
  }
}

function headingStyle({ level }: HeadingBlock): StyleId {
  const last = headingStyles.length;
  return headingStyles[Math.min(Math.max(level, 1), last) - 1] ?? "Heading5";
}

function isSignature(block: OfficialBlock | undefined): boolean {
  return block?.kind === "paragraph" && block.role === "signature";
}
