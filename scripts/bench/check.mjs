import { proseDraft, rawDraft, tableDraft } from "./drafts.mjs";
import { kilobyte, row, sizeName, timed } from "./rows.mjs";

/** Drafts of every make and size, checked from their text to their findings. */
export function checkRows(core) {
  const check = (text) => core.analyse(core.readReport(core.parse(text))).findings.length;
  const convert = (text) => core.canonicalText(core.readReport(core.parse(text))).length;
  const sizes = [20, 100, 500, 1024, 2048].map((size) => size * kilobyte);
  const limits = { [20 * kilobyte]: 2, [2048 * kilobyte]: 60 };
  const rows = [];
  for (const [name, make] of [
    ["prose", proseDraft],
    ["tab rows", rawDraft],
    ["repeated tables", tableDraft],
  ]) {
    for (const size of sizes) {
      const text = make(core, size);
      const bytes = Buffer.byteLength(text);
      const { middle, best } = timed(() => check(text), size);
      const note = `best ${best.toFixed(2)} ms, ${((middle / bytes) * kilobyte * 1000).toFixed(0)} µs/KB`;
      rows.push(row(`check ${sizeName(bytes)}, ${name}`, middle, "ms", limits[size], note));
    }
  }
  const text = proseDraft(core, 20 * kilobyte);
  const { middle, best } = timed(() => convert(text), 20 * kilobyte);
  rows.push(row("convert 20 KB", middle, "ms", undefined, `best ${best.toFixed(2)} ms`));
  return rows;
}
