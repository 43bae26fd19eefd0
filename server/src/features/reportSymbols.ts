import type { FeatureMessages } from "../messages/features.zh.ts";
import type { Digest } from "../model/digest.ts";
import { fold } from "../util/cjk.ts";
import { masked } from "../util/personal.ts";
import { namesMatch } from "./initials.ts";

/** A report of the workspace, as a list of symbols shows it. */
export interface ReportSymbol {
  readonly name: string;
  readonly digest: Digest;
}

const mostShown = 500;

/** The reports whose body and year answer to what was typed, by body, the latest year first. */
export function reportSymbols(
  digests: readonly Digest[],
  query: string,
  { reportName }: Pick<FeatureMessages, "reportName">,
): readonly ReportSymbol[] {
  const typed = query.trim().slice(0, 60);
  return digests
    .map((digest) => ({ digest, name: masked(nameOf(digest, reportName)) }))
    .filter(({ name }) => namesMatch(typed, name.replace(/\s/g, "")))
    .sort(compare)
    .slice(0, mostShown)
    .map((each) => ({ ...each, name: shown(each.name, typed) }));
}

function nameOf({ body, year, name }: Digest, reportName: FeatureMessages["reportName"]): string {
  return reportName(body ?? name.replace(/\.ogi\.md$/i, ""), year === undefined ? "" : String(year));
}

function compare({ digest: one }: ReportSymbol, { digest: other }: ReportSymbol): number {
  const [body, otherBody] = [one.body ?? one.name, other.body ?? other.name];
  if (body !== otherBody) return body < otherBody ? -1 : 1;
  return (other.year ?? 0) - (one.year ?? 0);
}

/**
 * Editors filter once more, by the letters of the name alone: what was found by pinyin is told with what was typed.
 */
function shown(name: string, typed: string): string {
  const said = fold(name).toLowerCase();
  const words = fold(typed).toLowerCase();
  return words === "" || said.includes(words) ? name : `${name}（${typed}）`;
}
