import type { Digest, Fact } from "./digest.ts";

/** Whether two reports state the same numbers in every table. */
export function statesTheSame(one: Digest, other: Digest): boolean {
  if (one.tables.size !== other.tables.size) return false;
  for (const [key, { form, facts }] of one.tables) {
    const same = other.tables.get(key);
    if (same?.form !== form || !facts.every((fact, at) => isSame(fact, same.facts[at] ?? "unreadable"))) {
      return false;
    }
  }
  return true;
}

function isSame(one: Fact, other: Fact): boolean {
  return typeof one === "string" || typeof other === "string" ? one === other : one.eq(other);
}
