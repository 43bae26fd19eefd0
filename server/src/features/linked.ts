import type { Report } from "../model/report.ts";
import { type Span, touches } from "../util/span.ts";
import { nameParts } from "./ownBody.ts";
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
  // Editors ask for every move of the caret; a whole draft is only looked through where it may stand in such a place.
  const year = nearYear.test(around(report, offset, 4)) && sameAs(report, ownYearPlaces(report), offset);
  if (year) return { kind: "year", spans: year };
  const near = around(report, offset, longestStem);
  const named = report.identity.bodies.some(({ value }) => near.includes(nameParts(value).stem));
  const stems = named ? ownBodyPlaces(report).map(({ stem }) => stem) : [];
  const body = sameAs(report, stems, offset);
  return body && { kind: "body", spans: body };
}

const nearYear = /[0-9０-９〇○零]/;
const longestStem = 40;
/** No report says its year this often; a list of so many places would keep the editor busy with every key. */
const mostLinked = 1000;

function around({ tree: { text } }: Report, offset: number, reach: number): string {
  return text.slice(Math.max(0, offset - reach), offset + reach);
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
  return same.length > 1 && same.length <= mostLinked ? same : undefined;
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
