import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, disk, withWorkspace } from "./disk.ts";
import { withClient } from "./drafts.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const method = "ogiReport/newFromLastYear";

test("an open report, and one that only the client can read, become this year's draft", async () => {
  await withClient({}, async (client) => {
    const uri = "file:///w/花园2025.ogi.md";
    await client.open(uri, base);
    for (const params of [{ uri }, { uri: "vscode-vfs://x/花园2025.ogi.md", text: base }]) {
      const made = await client.request<{ text: string; body: string; year: number }>(method, params);
      assert.deepEqual([made.body, made.year], ["花园街道办事处", 2026]);
      assert.match(made.text, /^上年报告: \.\/花园2025\.ogi\.md$/m);
    }
  });
});

test("what can be no last year's report is told by one word", async () => {
  await withClient({}, async (client) => {
    const answer = (params: object): Promise<unknown> => client.request(method, params);
    assert.deepEqual(await answer({ uri: "file:///nowhere/x.md" }), { lack: "absent" });
    assert.deepEqual(await answer({ uri: "untitled:x", text: "今天天气很好。" }), { lack: "report" });
    assert.deepEqual(await answer({}), { lack: "absent" });
  });
});

test("what is kept from a Word file is pointed out in the draft before it is saved", async () => {
  await withWorkspace(disk({}), async (client) => {
    // The client reads the Word file; no list of the folder's reports names it.
    const made = await client.request<{ text: string }>(method, { uri: at("花园2025.docx"), text: base });
    const uri = at("花园2026.ogi.md").replace(/^file:\/\//, "untitled:");
    await client.open(uri, made.text);
    const found = await client.diagnostics(uri);
    assert.ok(found.filter(({ code }) => code === "series.similar").length > 6);
  });
});
