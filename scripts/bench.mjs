// `npm run bench`: what the program promises about its speed and size, measured in one run and never judged by a test.
//   node scripts/bench.mjs [--built] [--json]
// Times depend on the machine, so an empty `node -e 0` is measured beside them, turn by turn.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { main, PlainError, root, run } from "./lib/run.mjs";
import { answerTimes } from "./lib/wire.mjs";

const { values: flags } = parseArgs({
  options: { built: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});

const kilobyte = 1024;

/** The core in a bundle of its own, minified as it is shipped. */
async function loadCore() {
  const contents = `
    export { newReport } from "./server/src/convert/blank.ts";
    export { exportReport } from "./server/src/convert/export.ts";
    export { importReport, readers } from "./server/src/convert/office.ts";
    export { canonicalText } from "./server/src/convert/ogi.ts";
    export { digestOf } from "./server/src/model/digest.ts";
    export { readReport } from "./server/src/model/report.ts";
    export { createSeries } from "./server/src/model/series.ts";
    export { analyse } from "./server/src/rules/analyse.ts";
    export { registry } from "./server/src/rules/registry.ts";
    export { parse } from "./server/src/syntax/parse.ts";
    export { forge } from "./test/support/forge/forge.ts";`;
  const outfile = join(root, "out", "bench", "core.cjs");
  await mkdir(join(root, "out", "bench"), { recursive: true });
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    outfile,
    logLevel: "warning",
  });
  return createRequire(import.meta.url)(outfile);
}

const paragraphs = [
  "2025年，花园街道办事处深入贯彻落实《中华人民共和国政府信息公开条例》，围绕中心工作，持续加大政务公开力度，着力提高政府信息公开质量，保障人民群众的知情权、参与权和监督权。",
  "及时公开《花园街道2024年度政府信息公开工作年度报告》《2025年部门预算》等文件，便民服务中心一体化平台录入办件信息2538件并及时审核、办结，受理12345热线工单1386件，按时答复率100%。",
  "一是健全制度。进一步规范申请的登记、审核、答复、归档等环节，做到依法依规答复；二是加强培训。全年组织业务培训4次，参训人员126人次；三是强化监督。主动接受社会评议，定期开展自查自纠。",
  "政府门户网站公开专栏发布信息812条，微信公众号发布信息1,204条，政策解读23篇，回应公众关切15次，全年无错链、断链，栏目更新率达到100％。",
];

/** A correct draft with numbers in all its tables, and prose up to the wanted size in bytes. */
function proseDraft(core, size) {
  const draft = filled(core);
  const at = draft.indexOf("### （二）依申请公开");
  const chunks = [];
  let length = Buffer.byteLength(draft);
  for (let index = 0; length < size; index++) {
    const text = `${paragraphs[index % paragraphs.length]}\n\n`;
    chunks.push(text);
    length += Buffer.byteLength(text);
  }
  return draft.slice(0, at) + chunks.join("") + draft.slice(at);
}

/** A draft whose tables come again and again, as when last years' reports were pasted below this one's. */
function tableDraft(core, size) {
  const draft = filled(core);
  const from = draft.indexOf("## 二、");
  const tables = draft.slice(from, draft.indexOf("## 五、"));
  const count = Math.max(1, Math.round((size - Buffer.byteLength(draft)) / Buffer.byteLength(tables)));
  return draft + tables.repeat(count);
}

/** Rows of published reports, in one layout that is not the canonical one. */
function rawDraft(core, size) {
  const raw = filled(core)
    .replace(/^\| -.*\n/gm, "")
    .replace(/^\| (.*) \|$/gm, (_, row) => row.replace(/ *\| */g, "\t"));
  const at = raw.indexOf("### （二）依申请公开");
  const text = paragraphs.join("\n\n");
  const count = Math.max(0, Math.round((size - Buffer.byteLength(raw)) / Buffer.byteLength(text)));
  return raw.slice(0, at) + `${text}\n\n`.repeat(count) + raw.slice(at);
}

function filled(core) {
  return core.newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
}

function checkRows(core) {
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

/** A Word file of some 200 KB and what it costs to bring it in, and to write it. */
async function officeRows(core) {
  // Words that do not repeat, as they are pressed to a tenth otherwise.
  let state = 7;
  const letter = () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(0x4e00 + (state % 6000));
  };
  const noise = () => Array.from({ length: 60 }, letter).join("");
  const draft = filled(core);
  const at = draft.indexOf("### （二）依申请公开");
  const long =
    draft.slice(0, at) + Array.from({ length: 1700 }, () => `${noise()}。\n\n`).join("") + draft.slice(at);
  const report = core.readReport(core.parse(long));
  const bytes = await core.exportReport(report, "docx");
  const times = { import: [], docx: [], html: [] };
  for (let run = 0; run < 7; run++) {
    times.import.push(since(() => core.importReport("a.docx", bytes, core.readers)));
    for (const kind of ["docx", "html"]) {
      const start = performance.now();
      await core.exportReport(core.readReport(core.parse(long)), kind);
      times[kind].push(performance.now() - start);
    }
  }
  const size = sizeName(bytes.length);
  const cold = (all) => `cold ${all[0].toFixed(0)} ms`;
  return [
    row(`import of a ${size} .docx`, median(times.import), "ms", 500, cold(times.import)),
    row("export of it as .docx", median(times.docx), "ms", 1000, cold(times.docx)),
    row("export of it as .html", median(times.html), "ms", 1000, cold(times.html)),
  ];
}

function since(body) {
  const start = performance.now();
  body();
  return performance.now() - start;
}

/** Text that makes a careless reader of prose go back and forth for ever. */
const hostile = {
  claims: (count) => "收到政府信息公开申请12件，其中予以公开3件、".repeat(count / 22),
  sentences: (count) => "收到政府信息公开申请12件，其中予以公开3件。".repeat(count / 22),
  brackets: (count) => `申请${"（".repeat(count)}`,
  digits: (count) => `申请${"1".repeat(count)}`,
  blanks: (count) => `公开信息${" ".repeat(count)}条。`,
  crosses: (count) => "×".repeat(count),
};

/** What the rules about prose add to a check, and how long they take on a megabyte of hostile text. */
function proseRows(core) {
  const ids = core.registry.map(({ id }) => id).filter((id) => id.startsWith("narrative."));
  const off = Object.fromEntries(ids.map((id) => [id, "off"]));
  const text = proseDraft(core, 20 * kilobyte);
  const report = core.readReport(core.parse(text));
  const all = timed(() => core.analyse({ ...report }), 20 * kilobyte).middle;
  const others = timed(() => core.analyse({ ...report }, { rules: off }), 20 * kilobyte).middle;
  const rows = [row("rules about prose, 20 KB", all - others, "ms", 1, `all rules ${all.toFixed(2)} ms`)];
  const draft = filled(core);
  for (const [name, make] of Object.entries(hostile)) {
    const long = make((1024 * kilobyte) / 3);
    const read = core.readReport(core.parse(draft.replace("### （二）依申请公开", `$&\n\n${long}`)));
    const start = performance.now();
    core.analyse(read);
    rows.push(row(`rules on 1 MB of ${name}`, performance.now() - start, "ms", undefined, "once, cold"));
  }
  return rows;
}

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

/** The index of a large workspace, and what a change in one of its files costs. */
function seriesRows(core) {
  const drafts = seriesDrafts(core);
  const read = (text) => core.readReport(core.parse(text));
  const digest = (report, file) => core.digestOf(report, { file, name: file });
  const heap = () => {
    globalThis.gc?.();
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
    row(
      `index of ${drafts.length} drafts`,
      time,
      "s",
      5,
      `${(drafts.reduce((sum, { text }) => sum + text.length, 0) / drafts.length / 1000).toFixed(1)}k characters each`,
    ),
    row("heap of that index", grown, "MB", undefined, "its texts apart"),
    row("a change in one of them", median(times), "ms", 20, worst),
  ];
}

/** The median of warm runs, and the best of them, which tells more on a busy machine. */
function timed(body, size) {
  const runs = size <= 100 * kilobyte ? 300 : 15;
  const times = [];
  for (let run = 0; run < runs * 2; run++) {
    const start = performance.now();
    body();
    if (run >= runs) times.push(performance.now() - start);
  }
  return { middle: median(times), best: Math.min(...times) };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** What an editor waits for while a draft is read: 95 of 100 answers are there sooner. */
async function answerRows(core) {
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

async function startRows(core, folder) {
  const draft = join(folder, "draft.ogi.md");
  await writeFile(draft, proseDraft(core, 20 * kilobyte));
  const [empty, server, version, check] = [[], [], [], []];
  for (let run = 0; run < 15; run++) {
    empty.push(await exitTime(["-e", "0"]));
    server.push(await initializedTime());
    version.push(await exitTime(["dist/cli.cjs", "--version"]));
    check.push(await exitTime(["dist/cli.cjs", "check", draft]));
  }
  const base = median(empty);
  const compared = (name, times, limit) =>
    row(name, median(times) / base, "×", limit, `${median(times).toFixed(0)} ms`);
  return [
    row("node -e 0", base, "ms"),
    compared("server start to initialized", server, 3.5),
    compared("ogi-report --version", version),
    compared("ogi-report check, one draft", check),
  ];
}

function exitTime(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", () => resolve(performance.now() - start));
  });
}

/** From the start of the process to its answer to `initialize`, upon which a client says `initialized`. */
function initializedTime() {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["dist/server.cjs", "--stdio"], {
      cwd: root,
      stdio: ["pipe", "pipe", "inherit"],
    });
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    child.once("error", reject);
    child.once("exit", (code) => reject(new PlainError(`the server ended with status ${code}`)));
    child.stdout.once("data", () => {
      const time = performance.now() - start;
      child.removeAllListeners("exit");
      child.once("exit", () => resolve(time));
      child.kill();
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

async function sizeRow(folder) {
  const vsix = join(folder, "extension.vsix");
  await run(process.execPath, ["scripts/package.mjs", "--built", "--out", vsix], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return row("VSIX", (await stat(vsix)).size / kilobyte, "KB", 900);
}

function row(name, value, unit, limit, note = "") {
  return { name, value, unit, limit, note };
}

function sizeName(bytes) {
  return bytes < 1000 * kilobyte
    ? `${(bytes / kilobyte).toFixed(0)} KB`
    : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
}

function print(rows) {
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

await main(async () => {
  if (!flags.built) await run(process.execPath, ["scripts/build.mjs"]);
  const core = await loadCore();
  const folder = await mkdtemp(join(tmpdir(), "ogi-bench-"));
  try {
    const size = await sizeRow(folder);
    const rows = [
      ...checkRows(core),
      ...proseRows(core),
      ...seriesRows(core),
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
