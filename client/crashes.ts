/** More crashes than this within the window mean that restarting does not help. */
const patience = 4;
const window = 3 * 60_000;

/** Counts the crashes of a server. */
export interface Crashes {
  /** Notes one crash and says whether another start is worth trying. */
  readonly note: (now: number) => boolean;
  /** How many there were in the last three minutes. */
  readonly count: () => number;
  readonly reset: () => void;
}

export function createCrashes(): Crashes {
  let times: number[] = [];
  return {
    note: (now) => {
      times = [...times.filter((time) => now - time < window), now];
      return times.length <= patience;
    },
    count: () => times.length,
    reset: () => {
      times = [];
    },
  };
}
