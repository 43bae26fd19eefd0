import { fullestKey, matchBodies } from "../model/bodyMatch.ts";
import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";

export const seriesSimilar: Rule = {
  id: "series.similar",
  severity: "information",
  *check(report, { similar }) {
    if (report.beforeForms) return;
    const key = fullestKey(report.identity.bodies.map(({ value }) => value));
    for (const { own, digest, paragraph, likeness } of similar()) {
      const isOwn = key && digest.key && matchBodies(key, digest.key) !== "different";
      const body = isOwn ? "" : excerpt(digest.body ?? digest.name);
      const year = digest.year ?? 0;
      yield {
        span: own.span,
        say: (t) => t.similarParagraph(body, year, likeness === 1),
        related: [{ span: paragraph.span, file: digest, say: (t) => t.candidate(digest.name) }],
      };
    }
  },
};
