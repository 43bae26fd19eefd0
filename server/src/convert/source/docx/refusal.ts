import type { Say } from "../source.ts";

/** Ends the reading of a file from however deep: what is wrong with it, for the user. */
export class Refusal extends Error {
  readonly reason: Say;

  constructor(reason: Say) {
    super("refused");
    this.reason = reason;
  }
}

export function damaged(): Refusal {
  return new Refusal((t) => t.word.damaged);
}
