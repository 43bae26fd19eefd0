import type { Report } from "../model/report.ts";
import { type Span, touches } from "../util/span.ts";
import { ownBodyPlaces, ownYearPlaces } from "./ownPlaces.ts";

/** Places that say the same and are to be edited as one. */
export interface LinkedPlaces {
  readonly kind: "year" | "body";
  readonly spans: readonly Span[];
}

/**
 * The places that are edited together with the one at the caret: the digits of the report's own year; of its body's
 * name the part that all its forms have in common. Undefined where nothing else says the same.
 */
export function linkedAt(report: Report, offset: number): LinkedPlaces | undefined {
  const year = sameAs(report, ownYearPlaces(report), offset);
  if (year) return { kind: "year", spans: year };
  const body = sameAs(
    report,
    ownBodyPlaces(report).map(({ stem }) => stem),
    offset,
  );
  return body && { kind: "body", spans: body };
}

function sameAs(
  { tree: { text } }: Report,
  spans: readonly Span[],
  offset: number,
): readonly Span[] | undefined {
  const here = spans.find((span) => touches(span, offset));
  if (!here) return undefined;
  const word = text.slice(here.start, here.end);
  const same = spans.filter(({ start, end }) => text.slice(start, end) === word);
  return same.length > 1 ? same : undefined;
}

/** Where the places stand after `removed` gave way to `inserted` characters; undefined where one of them was cut. */
export function moved(spans: readonly Span[], removed: Span, inserted: number): readonly Span[] | undefined {
  const growth = inserted - (removed.end - removed.start);
  const found: Span[] = [];
  for (const { start, end } of spans) {
    // What is typed at either end of a place belongs to it.
    if (removed.start >= start && removed.end <= end) found.push({ start, end: end + growth });
    else if (removed.end <= start) found.push({ start: start + growth, end: end + growth });
    else if (removed.start >= end) found.push({ start, end });
    else return undefined;
  }
  return found;
}
