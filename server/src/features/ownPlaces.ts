import { yearLike } from "../model/days.ts";
import type { Report } from "../model/report.ts";
import { type Span, touches } from "../util/span.ts";
import { spanAt } from "./blocks.ts";
import { type BodyPlace, bodyPlaces } from "./ownBody.ts";
import { isQuoted, occurrences } from "./quoted.ts";

const years = new WeakMap<Report, readonly Span[]>();
const bodies = new WeakMap<Report, readonly BodyPlace[]>();

/** Where the digits stand of every year that the report gives as its own, in order. */
export function ownYearPlaces(report: Report): readonly Span[] {
  const made =
    years.get(report) ?? inOrder([...report.ownYears.flatMap(({ digits }) => digits), ...statements(report)]);
  years.set(report, made);
  return made;
}

/** Where the report names its own body, in order. */
export function ownBodyPlaces(report: Report): readonly BodyPlace[] {
  const made = bodies.get(report) ?? bodyPlaces(report);
  bodies.set(report, made);
  return made;
}

/** What is the report's own at a place of the text; at a border the word that begins there. */
export type OwnPlace =
  | { readonly kind: "year"; readonly span: Span }
  | { readonly kind: "body"; readonly span: Span; readonly place: BodyPlace };

export function ownPlaceAt(report: Report, offset: number): OwnPlace | undefined {
  const found: readonly OwnPlace[] = [
    ...ownYearPlaces(report)
      .filter((span) => touches(span, offset))
      .map((span) => ({ kind: "year" as const, span })),
    ...ownBodyPlaces(report)
      .filter(({ span }) => touches(span, offset))
      .map((place) => ({ kind: "body" as const, span: place.span, place })),
  ];
  return found.find(({ span }) => offset < span.end) ?? found[0];
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** What begins a sentence that speaks of the whole year: `2025年，`, `2025年度，`, `2025年我街道`. */
const ofTheYear =
  /^\s{0,2}年(?:\s{0,2}[，,]|全年|共|[我本]|全[省市区县镇乡街局]|主动公开|收到|新收|受理|度(?:\s{0,2}[，,]|全年|共|[我本]|全[省市区县镇乡街局]|(?:政府)?信息公开))/;
const sentenceBegins = /(?:^|[。；;：:！!？?])[\s#（）()一二三四五六七八九十\d、.．]{0,12}$/;

/** Sentences of the running text that open with the report's own year. Those about a day or a month of it are none. */
function statements(report: Report): readonly Span[] {
  const { year, prose, tree, identity } = report;
  if (year === undefined) return [];
  const names = identity.bodies.map(({ value }) => value);
  const written = ["2025", "２０２５", "二〇二五", "二○二五", "二零二五"].map((like) => yearLike(like, year));
  return [...new Set(written)].flatMap((word) =>
    occurrences(tree.text, word).flatMap((start) => {
      const end = start + word.length;
      const after = tree.text.slice(end, end + 40);
      const opens =
        ofTheYear.test(after) || names.some((name) => after.replace(/^年度?/, "").startsWith(name));
      const passage = opens ? spanAt(prose, start) : undefined;
      if (!passage || isQuoted(tree.text, passage.span, start)) return [];
      const before = tree.text.slice(Math.max(passage.span.start, start - 14), start);
      const cut = start - passage.span.start > 14 ? `…${before}` : before;
      return sentenceBegins.test(cut) ? [{ start, end }] : [];
    }),
  );
}
