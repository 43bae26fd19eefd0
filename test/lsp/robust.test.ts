import assert from "node:assert/strict";
import { test } from "node:test";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import { largestText } from "../../server/src/features/readable.ts";
import { guarded } from "../../server/src/lsp/guard.ts";
import { featuresZh } from "../../server/src/messages/features.zh.ts";
import { startClient } from "./client.ts";
import { draft, only, uri, withClient } from "./drafts.ts";

test("what is no text gets one clear line, and the server goes on", async () => {
  await withClient({}, async (client) => {
    const picture = `\u0089PNG${"\u0000\u0001\ufffd".repeat(500)}`;
    const archive = `PK\u0003\u0004${"内容".repeat(50)}`;
    for (const [at, text] of [picture, archive].entries()) {
      await client.open(`file:///${at}.ogi.md`, text);
      const found = await client.diagnostics(`file:///${at}.ogi.md`);
      assert.deepEqual(
        found.map(({ message }) => message),
        [featuresZh.notText],
      );
    }
    await client.open(uri, draft);
    only(await client.diagnostics(uri), "total.row");
  });
});

test("a stray control character is text", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft.replace("花园街道", "花园\u0000街道"));
    only(await client.diagnostics(uri), "total.row");
  });
});

test("a text over the limit gets one clear line, and editing it goes on", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, `${draft}${"很长的一行。\n".repeat(largestText / 7 + 1)}`);
    const [found, ...rest] = await client.diagnostics(uri);
    assert.match(String(found?.message), /20 MB/);
    assert.deepEqual(rest, []);
    const start = { line: 0, character: 0 };
    await client.change(uri, 2, [{ range: { start, end: start }, text: "字" }]);
    assert.equal((await client.diagnostics(uri)).length, 1);
    for (const method of ["textDocument/documentSymbol", "textDocument/foldingRange"]) {
      assert.deepEqual(await client.request(method, { textDocument: { uri } }), []);
    }
    await client.change(uri, 3, [{ text: draft }]);
    only(await client.diagnostics(uri), "total.row");
  });
});

test("requests about documents that are not open are answered with nothing", async () => {
  await withClient({}, async (client) => {
    const at = { textDocument: { uri: "file:///none.ogi.md" } };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    assert.deepEqual(await client.request("textDocument/diagnostic", at), { kind: "full", items: [] });
    assert.deepEqual(await client.request("textDocument/completion", { ...at, position }), {
      isIncomplete: false,
      items: [],
    });
    assert.deepEqual(
      await client.request("textDocument/codeAction", { ...at, range, context: { diagnostics: [] } }),
      [],
    );
    assert.deepEqual(await client.request("ogiReport/fixAll", { uri: at.textDocument.uri }), []);
  });
});

test("positions beyond the text are brought back into it", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const position = { line: 9999, character: 9999 };
    await client.request("textDocument/completion", { textDocument: { uri }, position });
    await client.request("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  });
});

test("a request of the wrong shape costs one answer and is logged", async () => {
  const client = await startClient();
  await client.open(uri, draft);
  assert.deepEqual(await client.request("textDocument/codeAction", { textDocument: { uri } }), []);
  assert.equal(await client.request("ogiReport/newReport", {}), "");
  assert.equal(client.logged.length, 2);
  assert.match(client.logged[0] ?? "", /^textDocument\/codeAction: /);
  only(await client.diagnostics(uri), "total.row");
  await client.stop();
});

test("a cancelled request ends, and the next is answered", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, draft);
    const source = new CancellationTokenSource();
    const position = { line: 0, character: 0 };
    const params = { textDocument: { uri }, position };
    const answer = client.connection.sendRequest("textDocument/completion", params, source.token);
    source.cancel();
    await answer.catch(({ code }: { code: number }) => assert.equal(code, LSPErrorCodes.RequestCancelled));
    only(await client.diagnostics(uri), "total.row");
  });
});

test("a resolved item that is not ours comes back unchanged", async () => {
  await withClient({}, async (client) => {
    for (const data of [undefined, 7, "x", { row: 3 }, { row: "toString", table: "constructor" }]) {
      const item = { label: "x", data };
      assert.equal(
        (await client.request<{ label: string; documentation?: unknown }>("completionItem/resolve", item))
          .documentation,
        undefined,
      );
    }
  });
});

test("a client that never answers about settings is not waited for", { timeout: 10_000 }, async () => {
  const client = await startClient({ settings: { current: new Promise(() => {}) } });
  await client.open(uri, draft);
  only(await client.diagnostics(uri), "total.row");
  await client.stop();
});

test("one guard for each request", async () => {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const thrown = guarded("task", log, "empty", () => {
    throw new Error("broken");
  });
  const rejected = guarded("other", log, "empty", () => Promise.reject("no error object"));
  assert.equal(await thrown(), "empty");
  assert.equal(await rejected(), "empty");
  assert.match(lines[0] ?? "", /^task: Error: broken/);
  assert.equal(lines[1], "other: no error object");
  assert.equal(await guarded("fine", log, 0, (a: number, b: number) => a + b)(1, 2), 3);
});
