import type { Listing } from "../model/prose/parts.ts";
import type { Report } from "../model/report.ts";
import { excerpt } from "../util/cjk.ts";
import { type Decimal, plain, sum, zero } from "../util/decimal.ts";
import { cover } from "../util/span.ts";
import type { Rule } from "./finding.ts";
import { claimsOf, misfits } from "./support/claims.ts";
import { requestTotal } from "./support/readings.ts";
import { sectionAt } from "./support/sections.ts";

export const narrativeParts: Rule = {
  id: "narrative.parts",
  severity: "warning",
  *check(report) {
    // A number that differs from the table speaks for itself, and for the sum that it spoils.
    const wrong = new Set(misfits(report, "requests").map(({ mention }) => mention));
    for (const listing of claimsOf(report).listings) {
      const { whole, parts } = listing;
      if ([whole, ...parts].some(({ mention }) => mention && wrong.has(mention))) continue;
      const total = sum(parts.map(({ value }) => value));
      if (holds(report, listing, total)) continue;
      const { text } = report.tree;
      const [first, last] = [parts[0], parts.at(-1)];
      if (!first || !last) continue;
      const addends = parts.map(({ value }) => plain(value));
      const quote = excerpt(text.slice(whole.span.start, whole.span.end));
      const section = sectionAt(report, whole.span);
      yield {
        span: cover(whole.span, last.span),
        say: (t) => t.narrativeParts(quote, addends, plain(total), plain(total.minus(whole.value).abs())),
        data: { ...(section ? { section } : {}), stated: plain(whole.value), expected: plain(total) },
        related: [whole, ...parts].map(({ span }) => ({
          span,
          say: (t) => t.saidHere(excerpt(text.slice(span.start, span.end))),
        })),
      };
    }
  },
};

/** The stated whole, with 上年结转 added or 结转下年度 taken off; after 其中 the parts may be fewer. */
function holds(report: Report, { whole, parts, complete, outcomes }: Listing, total: Decimal): boolean {
  const over = requestTotal(report, "carriedOver") ?? zero;
  const forward = requestTotal(report, "carriedForward") ?? zero;
  const { value } = whole;
  const kind = whole.mention?.label.topic === "requests" ? whole.mention.label.kind : undefined;
  const done = kind === "processed" || kind === "row" || kind === "applicant";
  const received = done ? [value] : [value, value.plus(over)];
  // What is carried forward has an applicant and came some way, but has no outcome yet.
  const listed = parts.some(
    ({ mention }) => mention?.label.topic === "requests" && mention.label.keys.includes("carriedForward"),
  );
  // 办理11件，其中予以公开9件、不予公开2件，结转下年度2件: what was handled need not hold them.
  if (listed && kind === "handled" && value.plus(forward).eq(total)) return true;
  const wholes =
    outcomes && !listed && !done ? [...received, ...received.map((each) => each.minus(forward))] : received;
  return wholes.some((each) => (complete ? each.eq(total) : each.gte(total)));
}
