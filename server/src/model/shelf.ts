import { type BodyKey, matchBodies } from "./bodyMatch.ts";
import type { Digest } from "./digest.ts";
import { statesTheSame } from "./sameNumbers.ts";

/** Reports by the names of their bodies, so that those of one body are found without looking at all others. */
export interface Shelf {
  readonly put: (digest: Digest) => void;
  readonly remove: (digest: Digest) => void;
  /** The reports of last year that may be of the same body, each written version of one report once. */
  readonly previous: (digest: Digest) => readonly Digest[];
  /** The other reports that certainly are of the same body and year. */
  readonly duplicates: (digest: Digest) => readonly Digest[];
  /** Whatever has a name that begins or ends like this one; to be compared by those who ask. */
  readonly at: (key: BodyKey) => readonly Digest[];
  /** Whatever may be of the same body, of any year. */
  readonly around: (digest: Digest) => readonly Digest[];
}

export function createShelf(): Shelf {
  const places = new Map<string, Set<Digest>>();

  const at = (key: BodyKey): readonly Digest[] => [
    ...new Set(placesOf(key).flatMap((place) => [...(places.get(place) ?? [])])),
  ];

  const around = (digest: Digest): readonly Digest[] => {
    const { key } = digest;
    if (!key) return [];
    return at(key).filter((each) => each.file !== digest.file && match(each, key) !== "different");
  };

  const previous = (digest: Digest): readonly Digest[] => {
    const { year, key } = digest;
    if (year === undefined || !key) return [];
    const all = around(digest);
    const now = all.filter((each) => each.year === year);
    const candidates = all.filter((each) => each.year === year - 1);
    const own = candidates.filter(
      (each) =>
        match(each, key) === "same" || !now.some(({ key: other }) => other && match(each, other) === "same"),
    );
    return firstVersions(own);
  };

  return {
    put: (digest) => {
      if (!digest.key) return;
      for (const place of placesOf(digest.key)) {
        const there = places.get(place) ?? new Set();
        places.set(place, there.add(digest));
      }
    },
    remove: (digest) => {
      if (!digest.key) return;
      for (const place of placesOf(digest.key)) places.get(place)?.delete(digest);
    },
    at,
    previous,
    duplicates: (digest) => {
      const { year, key } = digest;
      if (year === undefined || !key || key.generic) return [];
      return around(digest).filter(
        (each) =>
          each.year === year &&
          !isVersion(each, digest) &&
          // A full name and its tail may be two bodies; with the same numbers throughout they are one.
          (match(each, key) === "same" || (each.tables.size > 0 && statesTheSame(each, digest))),
      );
    },
    around,
  };
}

/** Where a name is looked for. */
export function placesOf({ own, loose }: BodyKey): readonly string[] {
  return own === loose ? [own] : [own, loose];
}

function match({ key }: Digest, other: BodyKey): ReturnType<typeof matchBodies> {
  return key ? matchBodies(key, other) : "different";
}

const draft = /\.ogi\.md$/i;
const ending = /(?:\.ogi)?\.[^./\\]{1,8}$/i;

/** Whether two files are one report: a draft, and the text or page beside it that it was made from. */
function isVersion(one: Digest, other: Digest): boolean {
  if (draft.test(one.file) === draft.test(other.file)) return false;
  return one.file.replace(ending, "") === other.file.replace(ending, "");
}

/** Of a draft and what it was made from, the draft. */
export function firstVersions(digests: readonly Digest[]): readonly Digest[] {
  return digests.filter(
    (each) => draft.test(each.file) || !digests.some((other) => other !== each && isVersion(other, each)),
  );
}
