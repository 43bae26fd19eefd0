import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { createDigester, type Digester, type DigestJob } from "../../server/src/lsp/digesting.ts";
import { createDigestThreads } from "../../server/src/lsp/digestThreads.ts";
import { nodeFiles } from "../../server/src/lsp/nodeFiles.ts";
import { at, base, disk, last, now, rules, until, watched, withWorkspace } from "./disk.ts";

const office = (): never => assert.fail("no Word file was meant to be read");

/** The built thread; the tests run after the build, in the project's folder. */
const script = join(process.cwd(), "dist", "digest.cjs");

async function withFolder(
  texts: Readonly<Record<string, string>>,
  body: (jobs: readonly DigestJob[]) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ogi-index-"));
  try {
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
    await body(Object.keys(texts).map((name) => ({ uri: uriOf(name), detect: true, read: {} })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("a file that is deleted while it is read stays deleted", async () => {
  const files = disk({ "a.ogi.md": now, "x/b.ogi.md": last });
  let hold: Promise<void> | undefined;
  const slow = {
    ...files,
    read: async (uri: string) => {
      const read = await files.read(uri);
      if (uri === at("x/b.ogi.md")) await hold;
      return read;
    },
  };
  await withWorkspace(slow, async (client) => {
    await client.open(at("a.ogi.md"), now);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "series.carry-over");
    let release = (): void => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    files.reads.length = 0;
    await watched(client, "x/b.ogi.md", 2);
    await until(() => files.reads.includes(at("x/b.ogi.md")));
    files.files.delete(at("x/b.ogi.md"));
    await watched(client, "x", 3);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "total.cell");
    release();
    // Whatever is read next is read after that.
    files.files.set(at("c.ogi.md"), "");
    await watched(client, "c.ogi.md", 1);
    await until(() => files.reads.includes(at("c.ogi.md")));
    assert.deepEqual(rules(await client.diagnostics(at("a.ogi.md"))), ["total.cell"]);
  });
});

test("of two readings of a file the later one counts, whichever ends first", async () => {
  const files = disk({ "a.ogi.md": now, "b.ogi.md": last.replaceAll("2024", "2022") });
  let hold: Promise<void> | undefined;
  const slow = {
    ...files,
    read: async (uri: string) => {
      const [held, read] = [hold, await files.read(uri)];
      if (uri === at("b.ogi.md")) await held;
      return read;
    },
  };
  await withWorkspace(slow, async (client) => {
    await client.open(at("a.ogi.md"), now);
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "total.cell");
    let release = (): void => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    files.reads.length = 0;
    await watched(client, "b.ogi.md", 2);
    await until(() => files.reads.includes(at("b.ogi.md")));
    hold = undefined;
    files.files.set(at("b.ogi.md"), last);
    await watched(client, "b.ogi.md", 2);
    release();
    await until(async () => rules(await client.diagnostics(at("a.ogi.md")))[0] === "series.carry-over");
  });
});

test("threads read what one reads, and in the same order", async () => {
  const texts = { "a.ogi.md": base, "b.txt": last, "会议.md": "# 会议记录\n", "空.ogi.md": "" };
  await withFolder(texts, async (jobs) => {
    const gone = { uri: `${jobs[0]?.uri}.gone`, detect: true, read: {} };
    const single = createDigester(nodeFiles(office));
    const spare: Digester = { ...single, digest: () => assert.fail("nothing was to be left behind") };
    const threads = createDigestThreads(script, spare, (line) => assert.fail(line));
    try {
      const wanted = await single.digest([...jobs, gone]);
      const digested = await Promise.all([threads.digest([...jobs, gone]), threads.digest(jobs)]);
      assert.deepEqual(digested, [wanted, wanted.slice(0, -1)]);
      assert.deepEqual(
        wanted.map((each) => ("lack" in each ? each.lack : each.year)),
        [2025, 2024, "unreadable", undefined, "absent"],
      );
    } finally {
      threads.stop();
    }
  });
});

test("what a thread leaves behind that ends is read all the same", async () => {
  await withFolder({ "a.ogi.md": base }, async (jobs) => {
    const broken = pathToFileURL(join(tmpdir(), "ogi-no-such-thread.cjs"));
    const logged: string[] = [];
    const single = createDigester(nodeFiles(office));
    const threads = createDigestThreads(broken.pathname, single, (line) => void logged.push(line));
    const [first] = await threads.digest(jobs);
    assert.ok(first && !("lack" in first));
    assert.deepEqual([first.year, first.body], [2025, "花园街道办事处"]);
    assert.ok(logged.length > 0);
    const [again] = await threads.digest(jobs);
    assert.deepEqual(again, first);
    threads.stop();
  });
});
