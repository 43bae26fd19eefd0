import { lineOf } from "../util/lines.ts";
import { matchBodies } from "./bodyMatch.ts";
import type { Digest, NamedFile } from "./digest.ts";
import type { Lack, Member, Neighbours, Previous } from "./neighbours.ts";
import type { Roster } from "./roster.ts";
import { membersByRoster } from "./rosterMembers.ts";
import { statesTheSame } from "./sameNumbers.ts";
import { createShelf, firstVersions } from "./shelf.ts";
import { createSimilarity } from "./similarity.ts";

/** What is known of a file: what it says, or why it says nothing. */
export type Known = Digest | { readonly lack: "absent" | "unreadable" };

/** Every report of a workspace or of a check, by body and year. */
export interface Series {
  readonly put: (digest: Digest) => void;
  /** Keeps that a file, which some report names, cannot be read. */
  readonly lacks: (file: string, lack: "absent" | "unreadable") => void;
  readonly remove: (file: string) => void;
  readonly get: (file: string) => Known | undefined;
  /** What a report is judged with; it need not be in the series itself. */
  readonly neighbours: (digest: Digest) => Neighbours;
  /**
   * The files in the series that must be judged again when this one changes; asked before and after the change. Those
   * that share a paragraph with it are left out where its paragraphs stay as they were.
   */
  readonly affectedBy: (file: string, next?: Digest) => ReadonlySet<string>;
  /** The reports of the same body in whatever years; those of a like name only for years that have none of the same. */
  readonly sameBody: (digest: Digest) => readonly Digest[];
  /** Whether any report names the file. */
  readonly isNamed: (file: string) => boolean;
  /** The files that a report names and of which nothing is known yet. */
  readonly unknown: (digest: Digest) => readonly string[];
}

/** `resolve` gives the file that a path in another file leads to, `rosterOf` the roster that holds for a file. */
export function createSeries(
  resolve: (from: string, path: string) => string,
  rosterOf: (file: string) => Roster | undefined = () => undefined,
): Series {
  const known = new Map<string, Known>();
  const shelf = createShelf();
  const similarity = createSimilarity();
  /** Which files name a file. */
  const namedBy = new Map<string, Set<string>>();

  const targets = ({ file, lastYear, members }: Digest): readonly string[] =>
    [...(lastYear ? [lastYear] : []), ...members].map(({ path }) => resolve(file, path));

  const remove = (file: string): void => {
    const old = known.get(file);
    known.delete(file);
    if (!old || "lack" in old) return;
    shelf.remove(old);
    similarity.remove(old);
    for (const target of targets(old)) namedBy.get(target)?.delete(file);
  };

  const put = (digest: Digest): void => {
    remove(digest.file);
    known.set(digest.file, digest);
    shelf.put(digest);
    similarity.put(digest);
    for (const target of targets(digest)) {
      const sources = namedBy.get(target) ?? new Set();
      namedBy.set(target, sources.add(digest.file));
    }
  };

  const previousOf = (digest: Digest): Previous => {
    const { year, lastYear } = digest;
    if (year === undefined) return { kind: "none" };
    if (!lastYear) return unnamed(digest, shelf.previous(digest));
    const file = resolve(digest.file, lastYear.path);
    const found = known.get(file);
    if (file === digest.file) return { kind: "lacking", named: lastYear, why: "itself" };
    if (!found) return { kind: "none" };
    if ("lack" in found) return { kind: "lacking", named: lastYear, why: found.lack };
    if (found.year === year - 1) return { kind: "one", digest: found };
    return { kind: "lacking", named: lastYear, why: "year", ...yearOf(found) };
  };

  const memberOf = (digest: Digest, named: NamedFile, seen: Set<string>): Member => {
    const file = resolve(digest.file, named.path);
    const lacking = (lack: Lack): Member => ({ named, lack });
    if (file === digest.file) return lacking("itself");
    if (seen.has(file)) return lacking("twice");
    seen.add(file);
    const found = known.get(file);
    if (!found) return { named };
    if ("lack" in found) return lacking(found.lack);
    if (leadsTo(found, digest.file)) return lacking("cycle");
    if (found.year !== digest.year) return { ...lacking("year"), ...yearOf(found) };
    return { named, digest: found };
  };

  const named = (digest: Digest): readonly Member[] => {
    const seen = new Set<string>();
    return digest.members.map((each) => memberOf(digest, each, seen));
  };
  const listed = (digest: Digest): readonly Member[] => {
    const roster = rosterOf(digest.file);
    return roster ? membersByRoster(digest, roster, shelf) : [];
  };
  /** The reports that add up this one by the roster. */
  const addedUpIn = ({ file, key, year }: Digest): readonly Digest[] => {
    const parents = key && rosterOf(file)?.parentsOf(key);
    return (parents ?? []).flatMap((parent) => shelf.at(parent)).filter((each) => each.year === year);
  };

  /** Whether adding up a report means adding up the file, over however many steps. */
  const leadsTo = (from: Digest, file: string): boolean => {
    const seen = new Set<string>();
    const waiting: Digest[] = [from];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const { path } of next.members) {
        const target = resolve(next.file, path);
        if (target === file) return true;
        const found = known.get(target);
        if (seen.has(target) || !found || "lack" in found) continue;
        seen.add(target);
        waiting.push(found);
      }
    }
    return false;
  };

  return {
    put,
    remove,
    lacks: (file, lack) => {
      remove(file);
      known.set(file, { lack });
    },
    get: (file) => known.get(file),
    neighbours: (digest) => {
      const duplicates = shelf.duplicates(digest);
      return {
        previous: previousOf(digest),
        duplicates,
        members: digest.members.length > 0 ? named(digest) : listed(digest),
        similar: () => similarity.of(digest, duplicates),
      };
    },
    affectedBy: (file, next) => {
      const affected = new Set(namedBy.get(file));
      const digest = known.get(file);
      if (digest && !("lack" in digest)) {
        for (const each of shelf.around(digest)) if (isJudgedBy(each, digest)) affected.add(each.file);
        if (!next || !saysTheSame(digest, next)) {
          for (const each of similarity.around(digest)) affected.add(each.file);
        }
        for (const each of addedUpIn(digest)) affected.add(each.file);
      }
      affected.delete(file);
      return affected;
    },
    sameBody: (digest) => {
      const all = firstVersions(shelf.around(digest));
      const exact = all.filter(({ key }) => key && digest.key && matchBodies(key, digest.key) === "same");
      const years = new Set(exact.map(({ year }) => year));
      return [...exact, ...all.filter((each) => !years.has(each.year))];
    },
    isNamed: (file) => (namedBy.get(file)?.size ?? 0) > 0,
    unknown: (digest) => targets(digest).filter((file) => !known.has(file)),
  };
}

/** Whether a report of the same body is judged by what another one says: those of its year, and of the year before. */
function isJudgedBy({ year }: Digest, other: Digest): boolean {
  return other.year !== undefined && (year === other.year || year === other.year + 1);
}

function yearOf({ year }: Digest): { readonly year?: number } {
  return year === undefined ? {} : { year };
}

/** One report, or a question: candidates that state the same are one. */
function unnamed(digest: Digest, candidates: readonly Digest[]): Previous {
  const exact = candidates.filter(({ key }) => key && digest.key && matchBodies(key, digest.key) === "same");
  const [first, ...rest] = exact.length > 0 ? exact : candidates;
  if (!first) return { kind: "none" };
  if (rest.every((each) => statesTheSame(each, first))) return { kind: "one", digest: first };
  return { kind: "several", digests: [first, ...rest] };
}

/** Whether two states of a report give others the same paragraphs to be compared with, at the same places. */
function saysTheSame(one: Digest, other: Digest): boolean {
  return (
    one.year === other.year &&
    one.key?.full === other.key?.full &&
    one.paragraphs.length === other.paragraphs.length &&
    one.paragraphs.every(({ text, span }, at) => {
      const same = other.paragraphs[at];
      return same?.text === text && lineOf(one.lines, span.start) === lineOf(other.lines, same.span.start);
    })
  );
}
