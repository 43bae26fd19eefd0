import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Digested, Digester, DigestJob } from "./digesting.ts";

/** Each thread has the program in its memory once more. */
const most = 4;

/** A group that a thread has under way. */
interface Errand {
  readonly jobs: readonly DigestJob[];
  readonly resolve: (digested: Promise<readonly Digested[]> | readonly Digested[]) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly errands: Errand[];
}

/**
 * Reads files on threads beside the one that answers requests, as many as there are processors. What a thread leaves
 * behind that ends before its time, `spare` reads.
 */
export function createDigestThreads(script: string, spare: Digester, log: (line: string) => void): Digester {
  const threads: Thread[] = [];
  const leave = ({ errands }: Thread): void => {
    for (const { jobs, resolve } of errands.splice(0)) resolve(spare.digest(jobs));
  };
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(script), errands: [] };
    const lose = (why: unknown): void => {
      const at = threads.indexOf(thread);
      if (at < 0) return;
      threads.splice(at, 1);
      log(`a thread that reads files ended: ${String(why)}`);
      leave(thread);
    };
    thread.worker.on("message", (digested: readonly Digested[]) => thread.errands.shift()?.resolve(digested));
    thread.worker.on("error", lose);
    thread.worker.on("exit", lose);
    return thread;
  };
  const count = Math.min(most, availableParallelism());
  for (let each = 0; each < count; each++) threads.push(start());
  return {
    // One group is read while the next one waits at its thread.
    lanes: count * 2,
    digest: (jobs) => {
      const [idlest] = threads.toSorted((one, other) => one.errands.length - other.errands.length);
      if (!idlest) return spare.digest(jobs);
      return new Promise((resolve) => {
        idlest.errands.push({ jobs, resolve });
        idlest.worker.postMessage(jobs);
      });
    },
    stop: () => {
      for (const thread of threads.splice(0)) {
        void thread.worker.terminate();
        leave(thread);
      }
    },
  };
}
