import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientOptions, TestClient } from "./client.ts";
import { at, base, disk as diskOf, folder, pullAll, until, watched, watching } from "./disk.ts";
import { only, withClient } from "./drafts.ts";

const project = at("ogi-report.json");

interface Disk extends ReturnType<typeof diskOf> {
  readonly write: (name: string, content: string | object) => void;
  readonly remove: (name: string) => void;
}

/** What is no text is written as JSON. */
function disk(files: Readonly<Record<string, string | object>>): Disk {
  const empty = diskOf({});
  const write: Disk["write"] = (name, content) => {
    const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
    empty.files.set(at(name), text);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    ...empty,
    // As on a real disk, what no report can be called is not listed.
    list: async function* (within) {
      for await (const uri of empty.list(within)) if (uri.endsWith(".md")) yield uri;
    },
    write,
    remove: (name) => void empty.files.delete(at(name)),
  };
}

function withDisk(
  files: Disk,
  body: (client: TestClient) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  const host = { files, rulePages: "file:///pages/" };
  return withClient({ capabilities: watching, folders: [folder], ...options, host }, body);
}

async function codes(client: TestClient, name: string): Promise<readonly string[]> {
  return (await client.diagnostics(at(name))).map(({ code }) => String(code));
}

const profile = [{ id: "length", section: "overview", minLength: 5000 }];

test("a requirement is a finding with the one page; a change of the file judges open reports anew", async () => {
  const files = disk({ "a.ogi.md": base, "ogi-report.json": { profile } });
  await withDisk(files, async (client) => {
    await client.open(at("a.ogi.md"), base);
    const found = only(await client.diagnostics(at("a.ogi.md")), "profile.length");
    assert.equal(found.severity, 2);
    assert.equal(found.codeDescription?.href, "file:///pages/profile.md");
    const before = await client.pull(at("a.ogi.md"));
    files.write("ogi-report.json", { profile, rules: { "profile.length": "hint" } });
    await watched(client, "ogi-report.json", 2);
    await until(() => client.refreshed.count > 0);
    const after = await client.pull(at("a.ogi.md"), before.kind === "full" ? before.resultId : undefined);
    assert.ok(after.kind === "full");
    assert.equal(only(after.items, "profile.length").severity, 4);
    files.remove("ogi-report.json");
    await watched(client, "ogi-report.json", 3);
    await until(async () => (await codes(client, "a.ogi.md")).length === 0);
    assert.deepEqual(client.logged, []);
  });
});

test("the nearest file holds, and what it does not give the client's settings give", async () => {
  const files = disk({
    "ogi-report.json": { rules: { "profile.length": "error" }, profile },
    "x/ogi-report.json": { deadline: "01-10" },
  });
  const settings = { current: { rules: { "profile.deadline": "hint" }, deadline: "01-05" } };
  await withDisk(
    files,
    async (client) => {
      const late = base.replace("2026-01-23", "2026-01-09");
      await client.open(at("a.ogi.md"), late);
      await client.open(at("x/y/b.ogi.md"), base);
      await client.open(at("x/c.ogi.md"), late.replaceAll("花园", "松园"));
      assert.deepEqual(
        (await codes(client, "a.ogi.md")).filter((code) => /^profile/.test(code)),
        ["profile.deadline", "profile.length"],
      );
      const b = only(await client.diagnostics(at("x/y/b.ogi.md")), "profile.deadline");
      assert.deepEqual([b.severity, /1月10日/.test(String(b.message))], [4, true]);
      assert.ok(!(await codes(client, "x/c.ogi.md")).includes("profile.deadline"));
    },
    { settings },
  );
});

test("a broken file is shown on itself and logged in one line, and goes when it is mended", async () => {
  const files = disk({ "ogi-report.json": '{\n  "detect": false\n  "edition": "2021"\n}' });
  await withDisk(files, async (client) => {
    await client.open(at("a.ogi.md"), base);
    await client.open(at("x/b.ogi.md"), base.replaceAll("花园", "松园"));
    assert.deepEqual(await codes(client, "a.ogi.md"), []);
    await until(() => client.pushed.has(project));
    assert.deepEqual(
      client.pushed.get(project)?.diagnostics.map(({ message, range }) => [message, range.start.line]),
      [["缺少逗号，整个文件没有采用，请改正。", 2]],
    );
    assert.deepEqual(client.logged, ["ogi-report.json 第3行：缺少逗号，整个文件没有采用，请改正。"]);
    files.write("ogi-report.json", { detect: false, edition: "2021" });
    await watched(client, "ogi-report.json", 2);
    await until(() => client.pushed.get(project)?.diagnostics.length === 0);
    assert.equal(client.logged.length, 1);
  });
});

test("an unknown id is shown on its name", async () => {
  const text = '{\n  "rules": { "totl.row": "off" }\n}';
  await withDisk(disk({ "ogi-report.json": text }), async (client) => {
    await client.open(at("a.ogi.md"), base);
    await until(() => client.pushed.has(project));
    const [found] = client.pushed.get(project)?.diagnostics ?? [];
    assert.deepEqual(found?.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 23 } });
    assert.match(String(found?.message), /是否指“total\.row”？/);
  });
});

test("files that are not open follow the project file too", async () => {
  const files = disk({
    "a.ogi.md": base,
    "2024/b.ogi.md": base.replaceAll("花园", "松园"),
    "ogi-report.json": {},
  });
  await withDisk(files, async (client) => {
    const held = pullAll(client);
    await new Promise((resolve) => setTimeout(resolve, 300));
    files.write("ogi-report.json", { profile });
    await watched(client, "ogi-report.json", 2);
    const { items } = await held;
    const found = items.map((item) => [
      item.uri,
      item.kind === "full" ? item.items.filter(({ code }) => code === "profile.length").length : 0,
    ]);
    assert.deepEqual(
      found.sort(),
      [
        [at("2024/b.ogi.md"), 1],
        [at("a.ogi.md"), 1],
      ].sort(),
    );
    // One look at each folder and those above, however many files there are; another after the change.
    assert.ok(files.reads.filter((uri) => uri === project).length <= 2);
  });
});

test("the edition of a project file is that of reports already read", async () => {
  const files = disk({ "a.ogi.md": base });
  await withDisk(files, async (client) => {
    await client.open(at("a.ogi.md"), base);
    assert.deepEqual(await codes(client, "a.ogi.md"), []);
    files.write("ogi-report.json", { edition: "2019" });
    await watched(client, "ogi-report.json", 1);
    await until(async () => (await codes(client, "a.ogi.md")).includes("table.edition"));
  });
});

test("the roster: who is added up, and who is lacking once all has been read", async () => {
  const named = (name: string): string =>
    base
      .replaceAll("花园街道办事处", name)
      .replace(/^(?![#|\-<根])(.{20,})$/gm, (line) => `${[...line].reverse().join("")}`);
  const roster = ["甲街道办事处", "乙街道办事处"].map((body) => ({ body, in: "和平区人民政府" }));
  const files = disk({ "district.ogi.md": named("和平区人民政府"), "m/a.ogi.md": named("甲街道办事处") });
  await withDisk(files, async (client) => {
    await client.open(at("district.ogi.md"), named("和平区人民政府"));
    const across = async (): Promise<string> =>
      [...new Set((await codes(client, "district.ogi.md")).filter((code) => /^aggregate/.test(code)))].join();
    assert.equal(await across(), "");
    files.write("ogi-report.json", { roster });
    await watched(client, "ogi-report.json", 1);
    await until(async () => (await across()) === "aggregate.member-missing");
    const found = only(await client.diagnostics(at("district.ogi.md")), "aggregate.member-missing");
    assert.equal(
      found.message,
      "名单中1个单位没有可用的2025年报告（“乙街道办事处”），汇总数没有核对，请核对。",
    );
    files.write("m/b.ogi.md", named("乙街道办事处"));
    await watched(client, "m/b.ogi.md", 1);
    await until(async () => (await across()) === "aggregate.total");
    files.remove("ogi-report.json");
    await watched(client, "ogi-report.json", 3);
    await until(async () => (await across()) === "");
  });
});

test("a new report is filled as the project file says, before the editor's own setting", async () => {
  const files = disk({ "ogi-report.json": { template: { fill: "zero" } } });
  const create = (client: TestClient): Promise<string> =>
    client.request("ogiReport/newReport", { body: "花园街道办事处", year: 2025, fill: "blank" });
  await withDisk(files, async (client) => assert.match(await create(client), / 0 \|/));
  await withDisk(disk({}), async (client) => assert.doesNotMatch(await create(client), / 0 \|/));
});

test("an address that no file of this machine has is no reason not to judge", async () => {
  const files = disk({});
  const read: typeof files.read = async (uri) => {
    if (uri.includes("//server/")) throw new TypeError('File URL host must be "localhost" or empty');
    return files.read(uri);
  };
  await withDisk({ ...files, read }, async (client) => {
    const remote = "file://server/share/a.ogi.md";
    await client.open(
      remote,
      base.replace("| 行政许可 |              128 |", "| 行政许可 |              1 0 |"),
    );
    assert.deepEqual(
      (await client.diagnostics(remote)).map(({ code }) => code),
      ["cell.not-a-number"],
    );
  });
});

test("without files to read there is no project file, and all else works", async () => {
  await withClient({ settings: { current: { deadline: "01-10" } } }, async (client) => {
    await client.open(at("a.ogi.md"), base);
    assert.deepEqual(await codes(client, "a.ogi.md"), ["profile.deadline"]);
  });
});
