import type { Section } from "../model/outline.ts";
import { readOrdinal, toHan } from "../util/ordinal.ts";
import type { Found, Rule } from "./finding.ts";

export const sectionSubNumbering: Rule = {
  id: "section.sub-numbering",
  severity: "information",
  *check({ outline, tree, unreadable }) {
    for (const section of outline.sections) {
      // In a table that lies about in pieces these are the numbers of its rows.
      const { table } = section.form;
      if (!table || !unreadable.has(table)) yield* judge(section, tree.text);
    }
  },
};

/** Follows the （一）（二）… that begin lines of a section; a list may begin again at （一）. */
function* judge(section: Section, text: string): Iterable<Found> {
  let before = 0;
  let place = 0;
  for (const block of section.body) {
    if (block.kind !== "line") continue;
    const { start } = block.span;
    const ordinal = readOrdinal(text.slice(start, Math.min(block.span.end, start + 10)));
    if (ordinal?.style !== "hanBracket") continue;
    const { value } = ordinal;
    place = value === 1 ? 1 : place + 1;
    // Behind a number that is repeated the count goes on where it would be without that slip.
    const skipped = value !== 1 && value !== before + 1 && value !== place;
    const stated = `（${toHan(value)}）`;
    const expected = `（${toHan(before + 1)}）`;
    // The one before may stand inside a paragraph, where it begins no line.
    if (skipped && value === before) {
      yield {
        span: mark(start, ordinal.mark),
        say: (t) => t.sectionSubNumberingRepeated(stated),
        data: { section: section.form.key },
      };
    } else if (skipped && !saysInline(text.slice(section.span.start, start), value - 1)) {
      yield {
        span: mark(start, ordinal.mark),
        say: (t) => t.sectionSubNumbering(stated, expected),
        data: { section: section.form.key },
      };
    }
    before = value;
  }
}

function mark(start: number, length: number): Found["span"] {
  return { start, end: start + length };
}

function saysInline(text: string, value: number): boolean {
  return text.includes(`（${toHan(value)}）`) || text.includes(`(${toHan(value)})`);
}
