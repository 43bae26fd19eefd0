// `npm run bench`: what the program promises about its speed and size, measured in one run and never judged by a test.
//   node scripts/bench.mjs [--built] [--json]
// Times depend on the machine, so an empty `node -e 0` is measured beside them, turn by turn.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answerRows } from "./bench/answers.mjs";
import { checkRows } from "./bench/check.mjs";
import { loadCore } from "./bench/core.mjs";
import { officeRows } from "./bench/office.mjs";
import { proseRows } from "./bench/prose.mjs";
import { print } from "./bench/rows.mjs";
import { seriesRows } from "./bench/series.mjs";
import { sizeRow, startRows } from "./bench/start.mjs";
import { main, run } from "./lib/run.mjs";

const { values: flags } = parseArgs({
  options: { built: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});

await main(async () => {
  if (!flags.built) await run(process.execPath, ["scripts/build.mjs"]);
  const core = await loadCore();
  const folder = await mkdtemp(join(tmpdir(), "ogi-bench-"));
  try {
    const size = await sizeRow(folder);
    const rows = [
      ...checkRows(core),
      ...proseRows(core),
      ...(await seriesRows(core, folder)),
      ...(await officeRows(core)),
      ...(await answerRows(core)),
      ...(await startRows(core, folder)),
      size,
    ];
    if (flags.json) console.log(JSON.stringify(rows, undefined, 2));
    else print(rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
