import { filled, proseDraft } from "./drafts.mjs";
import { kilobyte, row, timed } from "./rows.mjs";

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
export function proseRows(core) {
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
