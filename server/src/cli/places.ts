import { placesIn } from "../convert/source/origins.ts";
import { lineStartsOf } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import type { ReadText } from "./input.ts";
import { positionsIn, type Range, rangeIn } from "./positions.ts";

/** Where a span of what was read of a file stands for its user; undefined where nobody can find a line in the file. */
export type RangeOf = (span: Span) => Range | undefined;

/** The ranges of a file whose text is at hand, to the letter. */
export function rangesIn({ text, isForeign, origins }: ReadText): RangeOf {
  if (!isForeign) return positionsIn(text);
  if (!origins) return nowhere;
  const { source, all } = origins;
  const placeOf = placesIn(all, { text, source });
  const rangeOf = positionsIn(source);
  return (span) => rangeOf(placeOf(span));
}

/**
 * The ranges of a file that another file speaks of: whole lines and cells, so that no text need be kept. Undefined for
 * a file whose own lines are those of its text.
 */
export function foreignRanges({ isForeign, origins }: ReadText): RangeOf | undefined {
  if (!isForeign) return undefined;
  return origins ? wholeRanges(placesIn(origins.all), lineStartsOf(origins.source)) : nowhere;
}

function wholeRanges(placeOf: (span: Span) => Span, starts: Uint32Array): RangeOf {
  return (span) => rangeIn(starts, placeOf(span));
}

function nowhere(): undefined {
  return undefined;
}
