import { lineStart } from "../util/lines.ts";
import type { Report } from "./report.ts";

/**
 * Where the lines begin that sign the report, below all sections; the end of the text where none do. A signature is
 * no part of the last section: what is added or moved to the end goes above it.
 */
export function signatureStart({ tree, identity, outline }: Report): number {
  const last = outline.sections.at(-1);
  const signed = [...identity.years, ...identity.bodies].filter(
    ({ source, span }) => source === "signature" && last && span.start > last.heading.line.span.end,
  );
  const start = Math.min(tree.text.length, ...signed.map(({ span }) => span.start));
  return start < tree.text.length ? lineStart(tree.text, start) : start;
}
