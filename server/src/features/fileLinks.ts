import { type NamedFile, namedFiles } from "../model/digest.ts";
import type { Report } from "../model/report.ts";

/** The places of the front matter that name another file: last year's report, the members that are added up. */
export function fileLinks(report: Report): readonly NamedFile[] {
  return [...namedFiles(report, "上年报告"), ...namedFiles(report, "汇总")];
}
