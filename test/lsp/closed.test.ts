import assert from "node:assert/strict";
import { test } from "node:test";
import type { WorkspaceSymbol } from "vscode-languageserver/node";
import type { Files } from "../../server/src/lsp/files.ts";
import { canonicalUri } from "../../server/src/lsp/uris.ts";
import {
  at,
  base,
  disk,
  found,
  idsOf,
  isHeld,
  last,
  now,
  pullAll,
  until,
  watched,
  withWorkspace,
} from "./disk.ts";

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
    assert.ok(await isHeld(held));
    files.files.set(at("b.ogi.md"), last.replaceAll("2024", "2022"));
    await watched(client, "b.ogi.md", 2);
    assert.deepEqual(found(await held, "a.ogi.md"), ["total.cell"]);
  });
});

test("a file that is deleted while it is being read stays in no list", { timeout: 20_000 }, async () => {
  const files = disk({ "x/a.ogi.md": now, "b.ogi.md": base });
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let reading = (): void => {};
  const begun = new Promise<void>((resolve) => {
    reading = resolve;
  });
  const slow: Files = {
    ...files,
    read: async (uri) => {
      const source = await files.read(uri);
      if (uri === at("x/a.ogi.md") && "text" in source) {
        reading();
        await held;
      }
      return source;
    },
  };
  await withWorkspace(slow, async (client) => {
    await begun;
    files.files.delete(at("x/a.ogi.md"));
    // A folder goes as one: nobody is told of the files in it.
    await watched(client, "x", 3);
    await client.request("ogiReport/status", { uri: at("b.ogi.md") });
    letGo();
    const named = async (): Promise<readonly string[]> =>
      (await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "花园" })).map(
        ({ location }) => location.uri,
      );
    await until(async () => (await named()).length > 0);
    await until(async () => !(await named()).includes(at("x/a.ogi.md")));
    assert.deepEqual(await named(), [at("b.ogi.md")]);
  });
});

test("a draft without a file, opened anew under its old name, is none of the closed files", {
  timeout: 20_000,
}, async () => {
  const uri = "untitled:/%E5%B7%A5%E4%BD%9C%E5%8C%BA/%E6%96%B0.ogi.md";
  await withWorkspace(disk({ "b.ogi.md": base }), async (client) => {
    await client.open(uri, base);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await client.open(uri, now);
    const { resultId } = await client.pull(uri);
    // A client names what it knows of open documents as well.
    const known = { [canonicalUri(uri)]: String(resultId) };
    assert.equal(await Promise.race([pullAll(client, known), after(600)]), undefined);
  });
});

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
