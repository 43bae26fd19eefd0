import { numberOf, percentage } from "./claims.ts";
import { copy, hush, tableOf } from "./edit.ts";
import { append } from "./faults-text.ts";
import type { Random } from "./random.ts";
import type { Expected, Fault, Faulty, Model, TableModel } from "./types.ts";

/** Prose that contradicts the report's own tables. Every true claim about the table is taken out first. */
export const claimFaults: readonly Fault[] = [
  aboutRequests("narrative.count", (counts, random) => {
    const said = counts.received + counts.carriedOver + counts.forward + random.int(3, 40);
    const verb = random.pick(["收到", "受理", "新收"]);
    return `${counts.when}本机关共${verb}政府信息公开申请${said}件。`;
  }),
  aboutRequests("narrative.contradiction", (counts, random) => {
    const lies = [
      ...(counts.received > 0 ? [`${counts.when}未收到政府信息公开申请。`] : []),
      ...(counts.forward > 0 ? ["收到的政府信息公开申请已全部办结。"] : []),
    ];
    return lies.length === 0 ? undefined : random.pick(lies);
  }),
  aboutRequests("narrative.parts", (counts, random) => {
    if (counts.received < 2) return undefined;
    // After 其中 only a sum above the whole is a fault; the ways of applying are no columns of the table.
    const all = counts.received + counts.carriedOver + counts.forward + random.int(2, 9);
    const first = random.int(1, all - 2);
    return `${counts.when}共收到政府信息公开申请${counts.received}件，其中当面申请${first}件、信函申请${all - first - 1}件、网络申请1件。`;
  }),
  aboutRequests("narrative.percentage", (counts, random) => {
    if (counts.granted === 0) return undefined;
    const bases = [counts.received, counts.received + counts.carriedOver, counts.processed].filter(
      (each) => each > 0,
    );
    const wrong = Array.from({ length: 96 }, (_, index) => index + 2).filter((said) =>
      bases.every((base) => Math.abs(said - (counts.granted * 100) / base) > 3),
    );
    const right = percentage(counts.granted, counts.processed, 0);
    const said = wrong.filter((each) => String(each) !== right);
    return said.length === 0
      ? undefined
      : `全年共办结政府信息公开申请${counts.processed}件，其中予以公开${counts.granted}件，占${random.pick(said)}.5%。`;
  }),
  { id: "narrative.documents", touches: "disclosure", apply: documents },
  { id: "narrative.proceedings", touches: "proceedings", apply: proceedings },
];

interface Counts {
  when: string;
  received: number;
  carriedOver: number;
  processed: number;
  forward: number;
  granted: number;
}

function countsOf(model: Model, table: TableModel): Counts {
  const total = (row: string): number => numberOf(table, row, "total");
  return {
    when: `${model.year}年，`,
    received: total("received"),
    carriedOver: total("carriedOver"),
    processed: total("processed"),
    forward: total("carriedForward"),
    granted: total("granted"),
  };
}

function aboutRequests(rule: string, lie: (counts: Counts, random: Random) => string | undefined): Fault {
  const apply = (model: Model, random: Random): Faulty | undefined => {
    const faulty = copy(model);
    const table = tableOf(faulty, "requests");
    if (table === undefined) return undefined;
    hush(faulty, "requests");
    const text = lie(countsOf(faulty, table), random);
    if (text === undefined || !append(faulty, text, "requests")) return undefined;
    return { model: faulty, expected: [{ rule, severity: "warning" }] };
  };
  return { id: rule, touches: "requests", apply };
}

function documents(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const table = tableOf(faulty, "disclosure");
  if (table === undefined || model.edition !== "2021") return undefined;
  hush(faulty, "disclosure");
  const issued = numberOf(table, "article20.1/normativeDocuments", "issued");
  if (!append(faulty, `全年制发行政规范性文件${issued + random.int(1, 9)}件。`, "disclosure"))
    return undefined;
  return { model: faulty, expected: [{ rule: "narrative.documents", severity: "warning" }] };
}

function proceedings(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const table = tableOf(faulty, "proceedings");
  if (table === undefined) return undefined;
  hush(faulty, "proceedings");
  const said = numberOf(table, "reconsideration", "total") + random.int(2, 9);
  if (!append(faulty, `因政府信息公开工作被申请行政复议${said}件。`, "proceedings")) return undefined;
  const expected: Expected = { rule: "narrative.proceedings", severity: "information" };
  return { model: faulty, expected: [expected] };
}
