import type { Report } from "../../model/report.ts";
import type { SectionKey } from "../../schema/types.ts";
import type { Span } from "../../util/span.ts";

/** The section that a span stands in; undefined before the first one. */
export function sectionAt({ outline }: Report, { start }: Span): SectionKey | undefined {
  return outline.sections.findLast((each) => each.span.start <= start)?.form.key;
}
