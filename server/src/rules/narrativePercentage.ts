import type { Share } from "../model/prose/claims.ts";
import type { Report } from "../model/report.ts";
import { excerpt } from "../util/cjk.ts";
import { type Decimal, isZero, plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { claimsOf } from "./support/claims.ts";
import { judgedTable, readingsOf } from "./support/readings.ts";

export const narrativePercentage: Rule = {
  id: "narrative.percentage",
  severity: "warning",
  *check(report) {
    const { shares, mentions } = claimsOf(report);
    for (const share of shares) {
      const { part, span } = share;
      const bases = basesOf(report, part, mentions);
      const parts = [part.value, ...(readingsOf(report, part)?.readings.map(({ amount }) => amount) ?? [])];
      const [base] = bases;
      if (!base || bases.some((each) => parts.some((one) => isShare(one, each, share)))) continue;
      const quote = excerpt(report.tree.text.slice(span.start, span.end));
      const { section } = part.sentence.passage;
      yield {
        span,
        say: (t) => t.narrativePercentage(quote, plain(part.value), plain(base), percent(part.value, base)),
        data: { ...(section ? { section } : {}), stated: plain(share.value) },
        related: [
          {
            span: part.span,
            say: (t) => t.saidHere(excerpt(report.tree.text.slice(part.span.start, part.span.end))),
          },
        ],
      };
    }
  },
};

/** What a share may be of: the wholes stated in the same passage, and those of the table. */
function basesOf(
  report: Report,
  part: Share["part"],
  mentions: readonly Share["part"][],
): readonly Decimal[] {
  const stated = mentions.filter(
    (each) =>
      each !== part &&
      each.sentence.passage === part.sentence.passage &&
      each.span.start < part.span.start &&
      each.label.topic === part.label.topic,
  );
  const key = part.label.topic === "documents" ? "disclosure" : part.label.topic;
  const table = judgedTable(report, key);
  const rows =
    part.label.topic === "requests" ? [["processed"], ["received"], ["received", "carriedOver"]] : [];
  const own = rows.flatMap((each): readonly Decimal[] => {
    const amounts = each.map((row) => table?.evaluation.amountOf({ row, column: "total" }) ?? "blocked");
    let total: Decimal | undefined;
    for (const amount of amounts) {
      if (amount === "blocked") return [];
      total = total ? total.plus(amount) : amount;
    }
    return total ? [total] : [];
  });
  return [...stated.map(({ value }) => value).reverse(), ...own].filter((each) => !isZero(each));
}

/** Rounded or cut to the places that are written. */
function isShare(part: Decimal, base: Decimal, { value, places }: Share): boolean {
  const scaled = part.times(100).times(10 ** places);
  const said = value.times(10 ** places).times(base);
  const off = scaled.minus(said);
  // Cut: 0 ≤ off < base. Rounded: −base/2 ≤ off ≤ base/2.
  return (off.gte(0) && off.lt(base)) || off.abs().times(2).lte(base);
}

function percent(part: Decimal, base: Decimal): string {
  return plain(part.times(100).div(base).round(1));
}
