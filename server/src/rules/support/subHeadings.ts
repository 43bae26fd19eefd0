import { type Heading, isSentence } from "../../model/headings.ts";
import type { Section } from "../../model/outline.ts";
import type { Report } from "../../model/report.ts";
import type { Block } from "../../syntax/tree.ts";

/** The lines of a report that are sub-headings and nothing else. */
export function subHeadingLines({ outline, tree: { text } }: Report): ReadonlyMap<Block, Heading> {
  return new Map(
    outline.subHeadings
      .filter((heading) => !isSentence(text, heading))
      .map((heading) => [heading.line, heading]),
  );
}

/** The sub-headings of a section that nothing stands below, neither text nor headings of a lower rank. */
export function bareHeadings(report: Report, { body }: Section): readonly Heading[] {
  const headings = subHeadingLines(report);
  return body.flatMap((block, at): readonly Heading[] => {
    const heading = headings.get(block);
    const below = body[at + 1];
    const next = below && headings.get(below);
    return heading && (!below || (next && isSameRank(heading, next))) ? [heading] : [];
  });
}

function isSameRank(one: Heading, other: Heading): boolean {
  return one.ordinal?.style === other.ordinal?.style && one.line.level === other.line.level;
}

/** The section's text; a heading that nothing stands below is only a place to write. */
export function writtenIn(report: Report, section: Section): string {
  const pieces: string[] = [];
  let from = section.heading.title.end;
  for (const { line } of bareHeadings(report, section)) {
    pieces.push(report.tree.text.slice(from, line.span.start));
    from = line.span.end;
  }
  return [...pieces, report.tree.text.slice(from, section.span.end)].join("");
}
