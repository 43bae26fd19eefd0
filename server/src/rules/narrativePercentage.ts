import type { Mention } from "../model/prose/mentions.ts";
import type { Share } from "../model/prose/shares.ts";
import type { Report } from "../model/report.ts";
import { excerpt } from "../util/cjk.ts";
import { type Decimal, isZero, plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { claimsOf } from "./support/claims.ts";
import { judgedTable, readingsOf, requestTotal } from "./support/readings.ts";
import { sectionAt } from "./support/sections.ts";

export const narrativePercentage: Rule = {
  id: "narrative.percentage",
  severity: "warning",
  *check(report) {
    const { text } = report.tree;
    const { shares, mentions } = claimsOf(report);
    for (const share of shares) {
      const { stated, span } = share;
      const own = readingsOf(report, share)?.readings.map(({ amount }) => amount) ?? [];
      const parts = stated ? [stated.value, ...own] : own;
      const bases = basesOf(report, share, mentions);
      const [part] = parts;
      const [base] = bases;
      if (!part || !base || bases.some((each) => parts.some((one) => isShare(one, each, share)))) continue;
      const section = sectionAt(report, span);
      const quote = excerpt(text.slice(span.start, span.end));
      yield {
        span,
        say: (t) => t.narrativePercentage(quote, plain(part), plain(base), percent(part, base)),
        data: { ...(section ? { section } : {}), stated: plain(share.value) },
        related: stated
          ? [
              {
                span: stated.span,
                say: (t) => t.saidHere(excerpt(text.slice(stated.span.start, stated.span.end))),
              },
            ]
          : [],
      };
    }
  },
};

/** What a share may be of: the wholes stated before it in the same passage, and those of the table. */
function basesOf(report: Report, share: Share, mentions: readonly Mention[]): readonly Decimal[] {
  const said = mentions.filter(
    ({ sentence, span, label }) =>
      sentence.passage === share.sentence.passage &&
      span.start < (share.stated?.span ?? share.span).start &&
      label.topic === share.label.topic,
  );
  const table = share.label.topic === "requests" ? judgedTable(report, "requests") : undefined;
  // A share may be of the （七） row, which prose need not name: without the table nothing is known of it.
  if (share.label.topic === "requests" && !table) return [];
  const amount = (row: string): readonly Decimal[] => {
    const found = table && requestTotal(report, row);
    return found === undefined ? [] : [found];
  };
  const received = amount("received");
  const both = received.flatMap((one) => amount("carriedOver").map((other) => one.plus(other)));
  const stated = said.map(({ value }) => value).reverse();
  return [...amount("processed"), ...received, ...both, ...stated].filter((each) => !isZero(each));
}

/** Rounded or cut to the places that are written. */
function isShare(part: Decimal, base: Decimal, { value, places }: Share): boolean {
  const scale = 10 ** places;
  const off = part.times(100).times(scale).minus(value.times(scale).times(base));
  // Cut: 0 ≤ off < base. Rounded: −base/2 ≤ off ≤ base/2.
  return (off.gte(0) && off.lt(base)) || off.abs().times(2).lte(base);
}

function percent(part: Decimal, base: Decimal): string {
  return plain(part.times(100).div(base).round(1));
}
