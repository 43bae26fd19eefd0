import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { indexTime } from "../lib/wire.mjs";
import { kilobyte, median, row } from "./rows.mjs";

const bodies = 714;
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** 5,000 drafts of many bodies over seven years, in canonical tables; each body's name is its own. */
function seriesDrafts(core) {
  const drafts = [];
  for (let body = 0; body < bodies; body++) {
    const name = `第${[...String(body)].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("")}街道办事处`;
    for (const year of years) {
      const { text } = core.forge(body * 10 + (year % 10), { layout: "gfm", kind: "street", year });
      const front = `---\n单位: ${name}\n年度: ${year}\n---\n\n`;
      drafts.push({
        file: `/${year}/${body}.ogi.md`,
        text: front + text.replace(/^---\n[\s\S]*?\n---\n+/, ""),
      });
    }
  }
  return drafts;
}

/** The index of a large workspace: as a client sees it, on one thread alone, and what a change in one file costs. */
export async function seriesRows(core, folder) {
  const drafts = seriesDrafts(core);
  const size = drafts.reduce((sum, { text }) => sum + text.length, 0) / drafts.length / 1000;
  const place = join(folder, "series");
  for (const { file, text } of drafts) {
    await mkdir(dirname(join(place, file)), { recursive: true });
    await writeFile(join(place, file), text);
  }
  const time = await indexTime(pathToFileURL(place).href);
  return [
    row(
      `index of ${drafts.length} drafts`,
      time / 1000,
      "s",
      5,
      `${size.toFixed(1)}k characters each, over the wire`,
    ),
    ...inOneThread(core, drafts),
  ];
}

/** What nobody needs any more would count as the index's own. */
function collectGarbage() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

function inOneThread(core, drafts) {
  const read = (text) => core.readReport(core.parse(text));
  const digest = (report, file) => core.digestOf(report, { file, name: file });
  const heap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed / kilobyte / kilobyte;
  };
  const before = heap();
  const series = core.createSeries((_, path) => path);
  const start = performance.now();
  for (const { file, text } of drafts) series.put(digest(read(text), file));
  const time = (performance.now() - start) / 1000;
  const grown = heap() - before;
  const times = [];
  let judged = 0;
  for (let run = 0; run < 200; run++) {
    const { file, text } = drafts[(run * 37) % drafts.length];
    const texts = new Map(drafts.map((draft) => [draft.file, draft.text]));
    const began = performance.now();
    const report = read(text.replace(/\d(?= +\|\n)/, "7"));
    const next = digest(report, file);
    const old = series.get(file);
    const touched = new Set(series.affectedBy(file, next));
    series.put(next);
    for (const each of series.affectedBy(file, old)) touched.add(each);
    for (const each of touched.add(file)) {
      const other = each === file ? report : read(texts.get(each));
      core.analyse(other, { neighbours: series.neighbours(series.get(each)) });
      judged++;
    }
    times.push(performance.now() - began);
  }
  const worst = `worst ${Math.max(...times).toFixed(1)} ms, ${(judged / times.length).toFixed(1)} reports judged`;
  return [
    row("the same on one thread", time, "s", undefined, "read, bound and kept"),
    row("heap of that index", grown, "MB", undefined, "its texts apart"),
    row("a change in one of them", median(times), "ms", 20, worst),
  ];
}
