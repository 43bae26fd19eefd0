import { fullestKey, matchBodies } from "../model/bodyMatch.ts";
import type { Digest } from "../model/digest.ts";
import { frontMatterEntry } from "../model/identity.ts";
import type { Previous } from "../model/neighbours.ts";
import { saidIn } from "../model/paragraphs.ts";
import type { Report } from "../model/report.ts";
import { excerpt } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import type { Found, Rule } from "./finding.ts";

export const seriesSimilar: Rule = {
  id: "series.similar",
  severity: "information",
  *check(report, { similar, previous }) {
    if (report.beforeForms) return;
    const key = fullestKey(report.identity.bodies.map(({ value }) => value));
    const told = new Set<number>();
    for (const { own, digest, paragraph, likeness } of similar()) {
      const isOwn = key && digest.key && matchBodies(key, digest.key) !== "different";
      const body = isOwn ? "" : excerpt(digest.body ?? digest.name);
      told.add(own.span.start);
      yield found(own.span, paragraph.span, digest, body, likeness === 1);
    }
    yield* stillToWrite(report, previous, told);
  },
};

/**
 * A draft that is still being written from last year's report: there every paragraph that says the same is pointed
 * out, however short, until it is edited, silenced, or the draft is handed on.
 */
function* stillToWrite(report: Report, previous: Previous, told: ReadonlySet<number>): Iterable<Found> {
  if (previous.kind !== "one" || frontMatterEntry(report.tree, "状态")?.value !== "起草") return;
  const { digest } = previous;
  const before = new Map<number, Span>();
  for (let at = 0; at < digest.said.length; at += 3) {
    const [hash = 0, start = 0, end = 0] = digest.said.subarray(at, at + 3);
    before.set(hash, { start, end });
  }
  for (const { span, hash } of saidIn(report)) {
    const there = before.get(hash);
    if (there && !told.has(span.start)) yield found(span, there, digest, "", true);
  }
}

function found(span: Span, there: Span, digest: Digest, body: string, equal: boolean): Found {
  return {
    span,
    say: (t) => t.similarParagraph(body, digest.year ?? 0, equal),
    related: [{ span: there, file: digest, say: (t) => t.candidate(digest.name) }],
  };
}
