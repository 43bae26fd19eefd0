import { matchBodies } from "./bodyMatch.ts";
import type { Digest } from "./digest.ts";
import type { Similar } from "./neighbours.ts";
import { likeness, type Paragraph } from "./paragraphs.ts";

/** Finds paragraphs that stand in several reports, by a few hashes of each: never by comparing all with all. */
export interface Similarity {
  readonly put: (digest: Digest) => void;
  readonly remove: (digest: Digest) => void;
  /** The paragraphs of a report that stand in another body's of its year or before, or in its own of last year. */
  readonly of: (digest: Digest, exempt: readonly Digest[]) => readonly Similar[];
  /** The reports that share a paragraph with it. */
  readonly around: (digest: Digest) => readonly Digest[];
}

/** What so many other bodies write is a phrase of the trade, handed down to all of them. */
const standardFrom = 10;
/** A hash that stands for more paragraphs than this tells nothing about any of them. */
const crowd = 120;

interface Place {
  readonly digest: Digest;
  readonly paragraph: Paragraph;
}

export function createSimilarity(): Similarity {
  /** Most hashes stand for one paragraph, which then needs no set. */
  const places = new Map<number, Place | Set<Place>>();
  const own = new Map<Digest, readonly Place[]>();

  const put = (digest: Digest): void => {
    if (digest.paragraphs.length === 0) return;
    const made = digest.paragraphs.map((paragraph): Place => ({ digest, paragraph }));
    own.set(digest, made);
    for (const place of made) for (const hash of place.paragraph.sketch) add(hash, place);
  };
  const add = (hash: number, place: Place): void => {
    const there = places.get(hash);
    if (there instanceof Set) there.add(place);
    else places.set(hash, there ? new Set([there, place]) : place);
  };
  const remove = (digest: Digest): void => {
    for (const place of own.get(digest) ?? []) {
      for (const hash of place.paragraph.sketch) {
        const there = places.get(hash);
        if (there instanceof Set) there.delete(place);
        else if (there === place) places.delete(hash);
      }
    }
    own.delete(digest);
  };
  /** The paragraphs that are nearly equal to one, in any report but its own. */
  const near = (paragraph: Paragraph, file: string): readonly Similar[] => {
    const candidates = new Set<Place>();
    for (const hash of paragraph.sketch) {
      const there = places.get(hash);
      if (there instanceof Set) {
        if (there.size <= crowd) for (const place of there) candidates.add(place);
      } else if (there) candidates.add(there);
    }
    const found: Similar[] = [];
    for (const { digest, paragraph: other } of candidates) {
      const alike = digest.file === file ? undefined : likeness(paragraph, other);
      if (alike !== undefined) found.push({ own: paragraph, digest, paragraph: other, likeness: alike });
    }
    return found;
  };
  return {
    put,
    remove,
    of: (digest, exempt) => {
      const passed = new Set(exempt);
      return digest.paragraphs.flatMap((paragraph): readonly Similar[] => {
        const alike = near(paragraph, digest.file);
        if (new Set(alike.map((each) => each.digest.key?.own)).size >= standardFrom) return [];
        const [best] = alike
          .filter((each) => !passed.has(each.digest) && mayBeSource(each.digest, digest))
          .sort((a, b) => compare(a, b));
        return best ? [best] : [];
      });
    },
    around: (digest) => [
      ...new Set(
        digest.paragraphs.flatMap((paragraph) => near(paragraph, digest.file).map((each) => each.digest)),
      ),
    ],
  };
}

/** Whether a report may have its words from another: from an earlier one or one of its year, its own body's of last year. */
function mayBeSource(other: Digest, digest: Digest): boolean {
  if (!other.key || !digest.key || other.year === undefined || digest.year === undefined) return false;
  if (matchBodies(other.key, digest.key) !== "different") return other.year === digest.year - 1;
  return other.year <= digest.year;
}

/** The most alike first, then the latest, then by name, so that the same is always said. */
function compare(one: Similar, other: Similar): number {
  if (one.likeness !== other.likeness) return other.likeness - one.likeness;
  const later = (other.digest.year ?? 0) - (one.digest.year ?? 0);
  return later !== 0 ? later : one.digest.file < other.digest.file ? -1 : 1;
}
