import type { Digest } from "./digest.ts";

/** Whether two reports state the same numbers in every table. */
export function statesTheSame(one: Digest, other: Digest): boolean {
  if (one.tables.size !== other.tables.size) return false;
  for (const [key, { edition, facts }] of one.tables) {
    const same = other.tables.get(key);
    if (same?.edition !== edition || !facts.every((fact, at) => fact === same.facts[at])) return false;
  }
  return true;
}
