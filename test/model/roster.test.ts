import assert from "node:assert/strict";
import { test } from "node:test";
import { newReport } from "../../server/src/convert/blank.ts";
import { bodyKey } from "../../server/src/model/bodyMatch.ts";
import type { Neighbours } from "../../server/src/model/neighbours.ts";
import { createRoster, type Roster, type RosterEntry } from "../../server/src/model/roster.ts";
import { createSeries, type Series } from "../../server/src/model/series.ts";
import { digestIn } from "../support/series.ts";

const district = "和平区人民政府";

function rosterOf(...names: readonly string[]): Roster {
  return createRoster(names.map((body) => ({ body, in: district })));
}

/** One number differs from body to body, so that no two reports state the same. */
function report(body: string, year: number): string {
  return newReport({ body, year, fill: "zero" }).replace(
    /^(\| 行政许可 .*?)0( \|)$/m,
    (_, before: string, after: string) => `${before}${body.charCodeAt(0)}${after}`,
  );
}

type Reports = Readonly<Record<string, readonly [string, number]>>;

function seriesOf(roster: Roster | undefined, reports: Reports): Series {
  const series = createSeries(
    (_, path) => path,
    () => roster,
  );
  for (const [file, [body, year]] of Object.entries(reports)) series.put(digestIn(file, report(body, year)));
  return series;
}

/** What becomes of each body of the roster: the file that is its report, why it has none, or `?`. */
function members(roster: Roster, reports: Reports, file = "district"): Readonly<Record<string, string>> {
  const [body, year] = reports[file] ?? ["", 0];
  const found: Neighbours = seriesOf(roster, reports).neighbours(digestIn(file, report(body, year)));
  return Object.fromEntries(
    found.members.map(({ named, digest, lack }) => [named.path, digest?.file ?? lack ?? "?"]),
  );
}

test("members are found by body and year, however their names are written", () => {
  const roster = rosterOf("花园街道办事处", "和平区松园街道", "教育局", "和平区民政局");
  const found = members(roster, {
    district: [district, 2025],
    a: ["花园街道", 2025],
    b: ["松园街道办事处", 2025],
    c: ["和平区教育局", 2025],
    d: ["和平区民政局", 2025],
    old: ["花园街道", 2024],
  });
  assert.deepEqual(found, { 花园街道办事处: "a", 和平区松园街道: "b", 教育局: "c", 和平区民政局: "d" });
});

test("the district may name itself with its city before", () => {
  const reports: Reports = { district: ["沈阳市和平区人民政府", 2025], a: ["花园街道", 2025] };
  assert.deepEqual(members(rosterOf("花园街道"), reports), { 花园街道: "a" });
});

test("two districts of one name: nobody knows whose the members are", () => {
  const reports: Reports = {
    district: ["沈阳市和平区人民政府", 2025],
    other: ["天津市和平区人民政府", 2025],
    a: ["花园街道", 2025],
  };
  assert.deepEqual(members(rosterOf("花园街道"), reports), {});
  assert.deepEqual(members(rosterOf("花园街道"), reports, "other"), {});
});

test("of a body that is not listed, and where nothing was gathered, nothing is said", () => {
  const roster = rosterOf("花园街道", "松园街道");
  assert.deepEqual(members(roster, { district: [district, 2025] }), {});
  assert.deepEqual(members(roster, { district: [district, 2025], old: ["花园街道", 2024] }), {});
  assert.deepEqual(members(roster, { district: ["大东区人民政府", 2025], a: ["花园街道", 2025] }), {});
  assert.deepEqual(members(roster, { district: ["花园街道", 2025], a: ["松园街道", 2025] }), {});
});

test("a member is lacking only where no report may be its", () => {
  const roster = rosterOf("花园街道", "松园街道", "教育局", "建设街道");
  const found = members(roster, {
    district: [district, 2025],
    a: ["花园街道", 2025],
    b: ["松园街道", 2024],
    c: ["教育局", 2025],
    d: ["大东区建设街道", 2025],
  });
  assert.deepEqual(found, { 花园街道: "a", 松园街道: "absent", 教育局: "c", 建设街道: "?" });
  const placed = members(rosterOf("花园街道", "和平区教育局"), {
    district: [district, 2025],
    a: ["花园街道", 2025],
    c: ["教育局", 2025],
  });
  assert.deepEqual(placed, { 花园街道: "a", 和平区教育局: "?" });
});

test("two reports that may be a member's are a question", () => {
  const roster = rosterOf("花园街道", "松园街道");
  const reports: Reports = {
    district: [district, 2025],
    a: ["花园街道", 2025],
    b: ["松园街道", 2025],
    c: ["松园街道办事处", 2025],
  };
  // b and c state the same numbers: they are one report twice.
  assert.deepEqual(members(roster, reports), { 花园街道: "a", 松园街道: "b" });
  const found = members(roster, { ...reports, d: ["和平区松园街道", 2025] });
  assert.deepEqual(found, { 花园街道: "a", 松园街道: "?" });
});

test("汇总 in the front matter wins over the roster", () => {
  const series = seriesOf(rosterOf("花园街道", "松园街道"), { a: ["花园街道", 2025], b: ["松园街道", 2025] });
  const text = report(district, 2025).replace("年度:", "汇总: [a]\n年度:");
  const { members: found } = series.neighbours(digestIn("district", text));
  assert.deepEqual(
    found.map(({ digest, byRoster }) => [digest?.file, byRoster]),
    [["a", undefined]],
  );
});

test("a member's change touches the report that adds it up, of the same year", () => {
  const reports: Reports = {
    now: [district, 2025],
    last: [district, 2024],
    a: ["花园街道", 2025],
    x: ["松园街道", 2025],
  };
  const series = seriesOf(rosterOf("花园街道"), reports);
  assert.ok(series.affectedBy("a").has("now"));
  assert.ok(!series.affectedBy("a").has("last"));
  assert.ok(!series.affectedBy("x").has("now"));
  assert.ok(!seriesOf(undefined, reports).affectedBy("a").has("now"));
});

test("entries without a parent, and names that name no body, belong to nobody", () => {
  const entries: readonly RosterEntry[] = [{ body: "花园街道" }, { body: "街道办事处", in: district }];
  const roster = createRoster(entries);
  const key = bodyKey(district);
  assert.ok(key);
  assert.deepEqual(roster.membersOf(key), []);
  assert.equal(roster.entries.length, 2);
});

test("a roster of thousands is asked in a moment", () => {
  const names = Array.from({ length: 5000 }, (_, at) => `第${at}号街道办事处`);
  const roster = createRoster(names.map((body, at) => ({ body, in: `第${at % 50}新区人民政府` })));
  const started = Date.now();
  for (const name of names) {
    const key = bodyKey(name);
    if (key) roster.parentsOf(key);
  }
  assert.ok(Date.now() - started < 1000);
});
