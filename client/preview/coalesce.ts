/** A task that is wished for often. */
export interface Coalesced {
  readonly wish: () => void;
  /** Whether it runs, or is about to. */
  readonly isBusy: () => boolean;
  readonly stop: () => void;
}

/**
 * Runs a task `wait` milliseconds after it was wished for, and never twice at once: wishes that come before it begins
 * are one, and those that come while it runs are one more run afterwards. The task must not throw.
 */
export function coalesced(task: () => Promise<void>, wait: number): Coalesced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWished = false;
  let isStopped = false;

  const begin = async (): Promise<void> => {
    timer = undefined;
    isRunning = true;
    isWished = false;
    await task();
    isRunning = false;
    if (isWished) wish();
  };
  const wish = (): void => {
    isWished = true;
    if (isStopped || isRunning || timer !== undefined) return;
    timer = setTimeout(() => void begin(), wait);
  };
  return {
    wish,
    isBusy: () => isRunning || timer !== undefined,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
