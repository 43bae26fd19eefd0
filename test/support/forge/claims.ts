import type { Random } from "./random.ts";
import type { Tables } from "./tables.ts";
import type { About, Sentence, TableModel } from "./types.ts";

/** Sentences that state numbers of the tables, in the ways that published reports state them. All of them are true. */

export function say(text: string, about?: About): Sentence {
  return { text, about };
}

export function numberOf(table: TableModel, row: string, column: string): number {
  for (const block of table.blocks) {
    const found = block.rows.find((each) => each.key === row);
    if (found !== undefined) return Number(found.cells[column]?.value ?? 0);
  }
  return 0;
}

const blocks: readonly (readonly [string, string])[] = [
  ["granted", "予以公开"],
  ["partlyGranted", "部分公开"],
  ["refused.", "不予公开"],
  ["unavailable.", "无法提供"],
  ["notProcessed.", "不予处理"],
  ["otherOutcome", "其他处理"],
];

function blockTotal(table: TableModel, prefix: string): number {
  const rows = table.blocks[0]?.rows ?? [];
  return rows
    .filter((row) => !row.group && (row.key === prefix || row.key.startsWith(prefix)))
    .reduce((sum, row) => sum + Number(row.cells.total?.value ?? 0), 0);
}

export function requestClaims(tables: Tables, year: number, self: string, random: Random): Sentence[] {
  const table = tables.requests;
  const received = numberOf(table, "received", "total");
  const over = numberOf(table, "carriedOver", "total");
  const done = numberOf(table, "processed", "total");
  const forward = numberOf(table, "carriedForward", "total");
  const when = random.pick([`${year}年，`, "本年度，", "全年"]);
  if (received === 0) {
    const none = [
      `${when}${self}未收到政府信息公开申请。`,
      `${when}${self}共收到政府信息公开申请0件。`,
      `${when}${self}没有收到政府信息公开申请。`,
    ];
    const first = say(random.pick(none), "requests");
    return over === 0 ? [first] : [first, say(`上年结转政府信息公开申请${over}件。`, "requests")];
  }
  const unit = random.pick(["件", "件", "份", "宗"]);
  const claims = [say(`${when}${self}${receipt(received, over, unit, random)}。`, "requests")];
  if (done > 0 && random.chance(0.6)) claims.push(outcomeClaim(table, done, unit, random));
  if (random.chance(0.4)) claims.push(applicantClaim(table, received, unit));
  claims.push(forwardClaim(forward, unit, random));
  if (random.chance(0.4)) claims.push(say("均在法定期限内答复。", "requests"));
  return claims;
}

function receipt(received: number, over: number, unit: string, random: Random): string {
  const plain = [
    `共收到政府信息公开申请${received}${unit}`,
    `新收政府信息公开申请${received}${unit}`,
    `共接收政府信息公开申请 ${received} ${unit}`,
  ];
  if (over === 0) return random.pick(plain);
  return random.pick([
    `共收到政府信息公开申请${received}${unit}，上年结转${over}${unit}`,
    `共受理政府信息公开申请${received + over}${unit}（含上年结转${over}${unit}）`,
  ]);
}

function outcomeClaim(table: TableModel, done: number, unit: string, random: Random): Sentence {
  const parts = blocks
    .map(([key, name]) => [name, blockTotal(table, key)] as const)
    .filter(([, count]) => count > 0);
  if (random.chance(0.6)) {
    const list = parts.map(([name, count]) => `${name}${count}${unit}`).join("、");
    return say(`全年共办结政府信息公开申请${done}${unit}，其中${list}。`, "requests");
  }
  const [name, count] = random.pick(parts);
  const percent = percentage(count, done, random.int(0, 2));
  return say(`在已办结的政府信息公开申请中，${name}${count}${unit}，占办结总数的${percent}%。`, "requests");
}

/** Rounded half up in whole numbers, as a pocket calculator shows it. */
export function percentage(part: number, whole: number, places: number): string {
  const scale = 10 ** places;
  const scaled = Math.floor((part * 100 * scale * 2 + whole) / (whole * 2));
  return places === 0 ? String(scaled) : (scaled / scale).toFixed(places);
}

function applicantClaim(table: TableModel, received: number, unit: string): Sentence {
  const people = numberOf(table, "received", "naturalPerson");
  const others = received - people;
  const list = [
    people > 0 ? `自然人${people}${unit}` : "",
    others > 0 ? `法人或其他组织${others}${unit}` : "",
  ];
  return say(
    `从申请人看，新收政府信息公开申请中${list.filter((each) => each !== "").join("、")}。`,
    "requests",
  );
}

function forwardClaim(forward: number, unit: string, random: Random): Sentence {
  if (forward > 0) return say(`结转下年度继续办理${forward}${unit}。`, "requests");
  return say(
    random.pick([
      "收到的政府信息公开申请已全部办结。",
      "无结转下年度继续办理的申请。",
      "所有申请均已按期答复。",
    ]),
    "requests",
  );
}

export function proceedingClaims(tables: Tables, random: Random): Sentence[] {
  const table = tables.proceedings;
  const first = numberOf(table, "reconsideration", "total");
  const suits =
    numberOf(table, "directLitigation", "total") + numberOf(table, "litigationAfterReconsideration", "total");
  if (first + suits === 0) {
    const none = [
      "本年度未发生因政府信息公开引发的行政复议、行政诉讼案件。",
      "全年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。",
    ];
    return [say(random.pick(none), "proceedings")];
  }
  const words = [first > 0 ? `被申请行政复议${first}件` : "", suits > 0 ? `被提起行政诉讼${suits}件` : ""];
  return [say(`因政府信息公开工作${words.filter((each) => each !== "").join("，")}。`, "proceedings")];
}

/** Only the 2021 edition counts 制发, 废止 and 现行有效. */
export function documentClaims(tables: Tables, random: Random): Sentence[] {
  const table = tables.disclosure;
  const row = "article20.1/normativeDocuments";
  if (!table.blocks[0]?.columns.some((column) => column.key === "issued") || random.chance(0.4)) return [];
  const [issued, repealed, inForce] = ["issued", "repealed", "inForce"].map((key) =>
    numberOf(table, row, key),
  );
  return [say(`全年制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`, "disclosure")];
}

/** The fee statement of section 六. Money is received only where table 二 shows a fee at all. */
export function feeStatement(tables: Tables, random: Random): Sentence {
  const fees = numberOf(tables.disclosure, "article20.8/fees", "feeAmount");
  const received = numberOf(tables.requests, "received", "total");
  if (fees > 1 && received > 5 && random.chance(0.3)) {
    return say(`本年度发出政府信息公开信息处理费收费通知2件，收取信息处理费${random.int(1, 9)}20元。`, "fee");
  }
  return say(
    random.pick([
      "本年度未收取政府信息公开信息处理费。",
      "按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）要求，本年度没有产生政府信息公开信息处理费。",
      "信息处理费方面，本年度发出收费通知0件，总金额0元。",
    ]),
    "fee",
  );
}
