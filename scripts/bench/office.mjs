import { filled } from "./drafts.mjs";
import { median, row, sizeName } from "./rows.mjs";

/** A Word file of some 200 KB and what it costs to bring it in, and to write it. */
export async function officeRows(core) {
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
