import type { Decimal } from "../../util/decimal.ts";
import type { Span } from "../../util/span.ts";
import type { Label } from "./label.ts";
import type { Mention } from "./mentions.ts";

/** A number in a list; `mention` where the lexicon knows what it counts. */
export interface Part {
  readonly span: Span;
  readonly value: Decimal;
  readonly mention: Mention | undefined;
}

/** A whole and the parts that the same sentence lists. */
export interface Listing {
  readonly whole: Part;
  /** Two or more. */
  readonly parts: readonly Part[];
  /** Whether the parts are said to be all; after 其中 alone they may be some. */
  readonly complete: boolean;
  /** Whether they are outcomes: what is carried forward has none yet. */
  readonly outcomes: boolean;
}

export function partOf(mention: Mention): Part {
  return { span: mention.span, value: mention.value, mention };
}

export function requestOf({ label }: Mention): Extract<Label, { topic: "requests" }> | undefined {
  return label.topic === "requests" ? label : undefined;
}

const wholes: ReadonlySet<string> = new Set(["received", "newly", "handled", "processed", "sum"]);
const groups: ReadonlySet<string> = new Set(["refused", "unavailable", "notProcessed", "otherOutcome"]);

/** 收到, 办结, 共: a whole of its own, and no part of another. */
export function isFirst(mention: Mention): boolean {
  const label = requestOf(mention);
  return label !== undefined && wholes.has(label.kind);
}

export function isWhole(mention: Mention): boolean {
  const label = requestOf(mention);
  if (!label) return false;
  const [key = ""] = label.keys;
  return (
    isFirst(mention) ||
    (label.kind === "row" && groups.has(key)) ||
    (label.kind === "applicant" && (key === "organization" || key === "legalPerson"))
  );
}
