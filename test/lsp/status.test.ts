import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatusResult } from "../../server/src/lsp/status.ts";
import { draft, uri, withClient } from "./drafts.ts";

test("the status counts findings and equations, and follows what is typed", async () => {
  await withClient({}, async (client) => {
    const ask = (): Promise<StatusResult | null> => client.request("ogiReport/status", { uri });
    assert.equal(await ask(), null);
    await client.open(uri, draft);
    const before = await ask();
    assert.equal(before?.edition, "2021");
    assert.deepEqual(before.equations, { holding: 2, broken: 1, open: 0 });
    const found = await client.diagnostics(uri);
    const { error, warning, information, hint } = before.findings;
    assert.deepEqual(
      [error, warning, information, hint],
      [1, 2, 3, 4].map((severity) => found.filter((each) => each.severity === severity).length),
    );
    assert.equal(before.lastYear, false);
    await client.change(uri, 2, [{ text: draft.replace("|    2 |", "|    1 |") }]);
    const after = await ask();
    assert.deepEqual(after?.equations, { holding: 3, broken: 0, open: 0 });
    assert.equal(after.findings.error, error - 1);
  });
});

test("there is none for what is no report, and no form for the years before there was one", async () => {
  await withClient({}, async (client) => {
    await client.open("file:///记录.md", "# 会议纪要\n", "markdown");
    assert.equal(await client.request("ogiReport/status", { uri: "file:///记录.md" }), null);
    await client.open(uri, draft.replace("2025年", "2015年"));
    const status = await client.request<StatusResult | null>("ogiReport/status", { uri });
    assert.equal(status?.edition, undefined);
    assert.deepEqual(status?.equations, { holding: 0, broken: 0, open: 0 });
  });
});
