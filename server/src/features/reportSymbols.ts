import type { FeatureMessages } from "../messages/features.zh.ts";
import type { Digest } from "../model/digest.ts";
import { fold } from "../util/cjk.ts";
import { masked } from "../util/personal.ts";
import { namesMatch } from "./initials.ts";

/** A report of the workspace, as a list of symbols shows it. */
export interface ReportSymbol {
  readonly name: string;
  /** The file's name. */
  readonly container: string;
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
    .map((digest) => ({ digest, name: masked(nameOf(digest, reportName)), container: masked(digest.name) }))
    .filter(({ name }) => namesMatch(typed, name.replace(/\s/g, "")))
    .sort((a, b) => compare(a, b))
    .slice(0, mostShown)
    .map((each) => ({ ...each, name: shown(each.name, typed) }));
}

function nameOf({ body, year, name }: Digest, reportName: FeatureMessages["reportName"]): string {
  return reportName(body ?? name.replace(/\.ogi\.md$/i, ""), year === undefined ? "" : String(year));
}

function compare(one: Omit<ReportSymbol, "name">, other: Omit<ReportSymbol, "name">): number {
  const [body, otherBody] = [one.digest.body ?? one.container, other.digest.body ?? other.container];
  if (body !== otherBody) return body < otherBody ? -1 : 1;
  return (other.digest.year ?? 0) - (one.digest.year ?? 0);
}

/**
 * Editors filter once more, by the letters of the name alone: what was found by pinyin is told with what was typed.
 */
function shown(name: string, typed: string): string {
  const said = fold(name).toLowerCase();
  const words = fold(typed).toLowerCase();
  return words === "" || said.includes(words) ? name : `${name}（${typed}）`;
}
