import type { TextLine } from "../syntax/tree.ts";
import type { Span } from "../util/span.ts";
import { bodyInSignature } from "./bodyName.ts";
import { isPossible, plainDigits, readDay } from "./days.ts";
import { frontMatterEntry } from "./identity.ts";
import type { Report } from "./report.ts";

/** A day on which the report was signed or published. */
export interface SignedDate {
  readonly place: "signature" | "frontMatter";
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
  /** Its four digits of the year. */
  readonly yearSpan: Span;
}

/** The dates of front matter and signature; damaged and impossible ones are none. A page's metadata is neither. */
export function readDates(report: Report): readonly SignedDate[] {
  return [...published(report), ...signed(report)];
}

function published({ tree }: Report): readonly SignedDate[] {
  const entry = frontMatterEntry(tree, "公布日期");
  if (typeof entry?.value !== "string") return [];
  const { start, end } = entry.valueSpan;
  const text = tree.text.slice(start, end);
  const value = /[^"'\s][^"']*/.exec(text)?.[0].trimEnd() ?? "";
  return dateAt("frontMatter", value, start + text.indexOf(value));
}

const longestSignature = 60;
const dateLine = /^(?<before>[^\d]{0,40}?)(?<date>(?:20\d\d)\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*[）)]?$/;

/** A date that ends the line of the body's name, or stands alone next to that line, below all sections' text. */
function signed({ tree, outline }: Report): readonly SignedDate[] {
  const last = outline.sections.at(-1)?.heading.line.span.end ?? 0;
  const lines = tree.blocks
    .slice(-4)
    .filter((block): block is TextLine => block.kind === "line" && block.span.start > last);
  const named = (line: TextLine | undefined): boolean =>
    line !== undefined && bodyInSignature(tree.text, line.span).length > 0;
  return lines.flatMap((line, at) => {
    const { start, end } = line.span;
    if (end - start > longestSignature) return [];
    const match = dateLine.exec(plainDigits(tree.text.slice(start, end)));
    const { before = "", date = "" } = match?.groups ?? {};
    if (!match) return [];
    const alone = /^[（(\s]*$/.test(before);
    if (alone ? !named(lines[at - 1]) && !named(lines[at + 1]) : !named(line)) return [];
    return dateAt("signature", date, start + before.length);
  });
}

function dateAt(place: SignedDate["place"], text: string, start: number): readonly SignedDate[] {
  const read = readDay(plainDigits(text));
  if (read?.year === undefined || !read.month || !read.day || !isPossible(read)) return [];
  return [
    {
      place,
      year: read.year,
      month: read.month,
      day: read.day,
      span: { start, end: start + text.length },
      yearSpan: { start, end: start + 4 },
    },
  ];
}
