import { answerTimes } from "../lib/wire.mjs";
import { proseDraft } from "./drafts.mjs";
import { kilobyte, median, row, sizeName } from "./rows.mjs";

/** What an editor waits for while a draft is read: 95 of 100 answers are there sooner. */
export async function answerRows(core) {
  const rows = [];
  for (const [size, limit] of [
    [20 * kilobyte, 5],
    [2048 * kilobyte, 16],
  ]) {
    for (const [name, times] of await answerTimes(proseDraft(core, size))) {
      const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
      const note = `median ${median(times).toFixed(2)} ms`;
      rows.push(row(`${name}, ${sizeName(size)}, p95`, p95, "ms", limit, note));
    }
  }
  return rows;
}
