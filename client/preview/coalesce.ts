/** A task that is wished for often. */
export interface Coalesced {
  readonly wish: () => void;
  /** Whether it runs, or is about to. */
  readonly isBusy: () => boolean;
  readonly stop: () => void;
}

/**
 * Runs a task as soon as what is under way has come to its end, and never twice at once: wishes that come before it
 * begins are one, and those that come while it runs are one more run afterwards. The task must not throw.
 */
export function coalesced(task: () => Promise<void>): Coalesced {
  let isBusy = false;
  let isWished = false;
  let isStopped = false;

  const run = async (): Promise<void> => {
    // Whoever wishes may wish for more in the same breath.
    await undefined;
    while (isWished && !isStopped) {
      isWished = false;
      await task();
    }
    isBusy = false;
  };
  return {
    wish: () => {
      isWished = true;
      if (isBusy || isStopped) return;
      isBusy = true;
      void run();
    },
    isBusy: () => isBusy,
    stop: () => {
      isStopped = true;
    },
  };
}
