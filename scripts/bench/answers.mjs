import { answerTimes, formattingTimes, previewTimes } from "../lib/wire.mjs";
import { proseDraft } from "./drafts.mjs";
import { kilobyte, median, row, sizeName } from "./rows.mjs";

/** What an editor waits for while a draft is read: 95 of 100 answers are there sooner. */
export async function answerRows(core) {
  const rows = [];
  const put = (name, size, times, limit) => {
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
    rows.push(
      row(`${name}, ${sizeName(size)}, p95`, p95, "ms", limit, `median ${median(times).toFixed(2)} ms`),
    );
  };
  for (const [size, limit] of [
    [20 * kilobyte, 5],
    [2048 * kilobyte, 16],
  ]) {
    for (const [name, times] of await answerTimes(proseDraft(core, size))) put(name, size, times, limit);
  }
  put(
    "formatting after a key",
    2048 * kilobyte,
    await formattingTimes(proseDraft(core, 2048 * kilobyte)),
    200,
  );
  // The editor takes as long again to bring the key here and the answer to the page: 50 ms in all.
  const small = 20 * kilobyte;
  put("preview after a key", small, await previewTimes(proseDraft(core, small)), 25);
  return rows;
}
