// What a benchmark measured, and how it is shown.
export const kilobyte = 1024;

export function row(name, value, unit, limit, note = "") {
  return { name, value, unit, limit, note };
}

export function sizeName(bytes) {
  return bytes < 1000 * kilobyte
    ? `${(bytes / kilobyte).toFixed(0)} KB`
    : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
}

export function print(rows) {
  const number = ({ value, unit }) => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
  const table = rows.map((each) => [
    each.name,
    number(each),
    each.limit === undefined ? "" : `≤ ${each.limit} ${each.unit}`,
    each.limit === undefined ? "" : each.value <= each.limit ? "holds" : "OVER",
    each.note,
  ]);
  const widths = table[0].map((_, at) => Math.max(...table.map((cells) => cells[at].length)));
  for (const cells of table) {
    console.log(
      cells.map((cell, at) => (at === 1 ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join("  "),
    );
  }
}

/** The median of warm runs, and the best of them, which tells more on a busy machine. */
export function timed(body, size) {
  const runs = size <= 100 * kilobyte ? 300 : 15;
  const times = [];
  for (let run = 0; run < runs * 2; run++) {
    const start = performance.now();
    body();
    if (run >= runs) times.push(performance.now() - start);
  }
  return { middle: median(times), best: Math.min(...times) };
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
