import assert from "node:assert/strict";
import { test } from "node:test";
import { at, disk, found, idsOf, last, now, pullAll, watched, withWorkspace } from "./disk.ts";

test("a file whose document was closed is told of twice: its client may not have listened yet", {
  timeout: 20_000,
}, async () => {
  const files = disk({ "a.ogi.md": now, "b.ogi.md": last });
  await withWorkspace(files, async (client) => {
    const first = await pullAll(client);
    await client.open(at("a.ogi.md"), now.replace("| 二、上年结转", "| 三、上年结转"));
    await client.diagnostics(at("a.ogi.md"));
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: at("a.ogi.md") },
    });
    let known = idsOf(first);
    for (let telling = 0; telling < 2; telling++) {
      const answer = await pullAll(client, known);
      assert.deepEqual(found(answer, "a.ogi.md"), ["series.carry-over"]);
      known = { ...known, ...idsOf(answer) };
    }
    const held = pullAll(client, known);
    let answered = false;
    void held.then(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(answered, false);
    files.files.set(at("b.ogi.md"), last.replaceAll("2024", "2022"));
    await watched(client, "b.ogi.md", 2);
    assert.deepEqual(found(await held, "a.ogi.md"), ["total.cell"]);
  });
});
