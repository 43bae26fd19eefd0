/** Writes one line to the log of the client. */
export type Log = (line: string) => void;

/**
 * One guard for each request: whatever is thrown costs this one answer, is logged with the task's name, and reaches
 * neither the client nor the process. A request that was cancelled meanwhile gets the empty answer as well.
 */
export function guarded<A extends readonly unknown[], R>(
  task: string,
  log: Log,
  empty: R,
  handler: (...params: A) => R | Promise<R>,
): (...params: A) => Promise<R> {
  return async (...params) => {
    try {
      return await handler(...params);
    } catch (error) {
      log(`${task}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}
