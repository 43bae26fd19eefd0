import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  ClientCapabilities,
  CodeLens,
  DocumentHighlight,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
} from "vscode-languageserver/node";
import { capable, type TestClient } from "./client.ts";
import { draft, uri, withClient } from "./drafts.ts";

const reading: ClientCapabilities = {
  ...capable,
  workspace: {
    ...capable.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    ...capable.textDocument,
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
  },
};
/** The wrong total. */
const total = { line: 6, character: 76 };
const numbers = [36, 47, 58, 69, 76].map((character) => ({ line: 6, character }));
const textDocument = { uri };

const hover = (client: TestClient, position: object): Promise<Hover | null> =>
  client.request("textDocument/hover", { textDocument, position });
const highlight = (client: TestClient, position: object): Promise<DocumentHighlight[] | null> =>
  client.request("textDocument/documentHighlight", { textDocument, position });
const lenses = (client: TestClient): Promise<CodeLens[]> =>
  client.request("textDocument/codeLens", { textDocument });
const hints = (client: TestClient): Promise<InlayHint[]> =>
  client.request("textDocument/inlayHint", {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  });

test("what the server offers does not depend on the settings", async () => {
  const settings = { current: { inlayHints: { enabled: false }, codeLens: { enabled: false } } };
  await withClient({ capabilities: reading, settings }, async ({ initialized: { capabilities } }) => {
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.documentHighlightProvider, true);
    assert.equal(capabilities.referencesProvider, true);
    assert.equal(capabilities.inlayHintProvider, true);
    assert.deepEqual(capabilities.codeLensProvider, {});
  });
});

test("hover: Markdown where the client takes it, with the hovered range", async () => {
  await withClient({ capabilities: reading }, async (client) => {
    await client.open(uri, draft);
    const found = await hover(client, total);
    assert.deepEqual(found?.contents, {
      kind: "markdown",
      value: "**“行政复议”总计**\n\n- 行合计：结果维持1，总计填2，差1",
    });
    assert.deepEqual(found?.range, { start: total, end: { line: 6, character: 77 } });
    assert.equal(await hover(client, { line: 1, character: 0 }), null);
    assert.equal(await hover(client, { line: 0, character: 9 }), null);
    assert.equal(await hover(client, { line: 999, character: 9 }), null);
  });
  await withClient({ locale: "en" }, async (client) => {
    await client.open(uri, draft);
    assert.deepEqual((await hover(client, total))?.contents, {
      kind: "plaintext",
      value: "“行政复议”总计\nRow: 结果维持 1; 总计 reads 2; 1 apart",
    });
  });
});

test("hover on the id in an ignore leads to its page, where there is one", async () => {
  const text = draft.replace("| 类别", "<!-- ogi-ignore total.row: 口径不同 -->\n| 类别");
  const at = { line: 4, character: 18 };
  for (const [rulePages, link] of [
    ["file:///dist/rules/", "\n\n[查看说明](file:///dist/rules/total.row.md)"],
    [undefined, ""],
  ] as const) {
    await withClient({ capabilities: reading, host: { rulePages } }, async (client) => {
      await client.open(uri, text);
      const contents = (await hover(client, at))?.contents as MarkupContent | undefined;
      assert.equal(contents?.value, `**total.row**\n\n一行各项之和与总计不符\n\n默认级别：错误${link}`);
    });
  }
});

test("highlight: the total is written, its parts are read; in prose an empty list, never null", async () => {
  await withClient({ capabilities: reading }, async (client) => {
    await client.open(uri, draft);
    const found = await highlight(client, { line: 6, character: 37 });
    assert.deepEqual(
      found?.map(({ range, kind }) => [range.start, kind]),
      numbers.map((start, at) => [start, at === 4 ? 3 : 2]),
    );
    assert.deepEqual(await highlight(client, { line: 0, character: 9 }), []);
    assert.deepEqual(await highlight(client, { line: 1, character: 0 }), []);
  });
});

test("definition and references: from a total to its parts and back", async () => {
  await withClient({ capabilities: reading }, async (client) => {
    await client.open(uri, draft);
    const ask = <R>(what: string, position: object): Promise<R> =>
      client.request(`textDocument/${what}`, {
        textDocument,
        position,
        context: { includeDeclaration: false },
      });
    const [link, ...more] = await ask<LocationLink[]>("definition", total);
    assert.deepEqual([link?.targetUri, link?.targetRange.start, more.length], [uri, numbers[0], 0]);
    assert.deepEqual(link?.originSelectionRange?.start, total);
    const [used] = await ask<Location[]>("references", { line: 6, character: 37 });
    assert.deepEqual([used?.uri, used?.range.start], [uri, total]);
    assert.equal(await ask("definition", { line: 0, character: 5 }), null);
    assert.equal(await ask("references", { line: 0, character: 5 }), null);
  });
});

test("a hint stands at its line's end; a lens stands above its table, as text", async () => {
  await withClient({ capabilities: reading }, async (client) => {
    await client.open(uri, draft);
    const line = draft.split("\n")[6] ?? "";
    const [hint, ...rest] = await hints(client);
    assert.deepEqual(
      [hint?.position, hint?.label, rest.length],
      [{ line: 6, character: line.length }, "算得 1", 0],
    );
    const [lens] = await lenses(client);
    assert.equal(lens?.range.start.line, 4);
    assert.deepEqual(lens?.command, { title: "勾稽：1 项不符", command: "" });
  });
});

test("a lens is a command where the client names one that shows the cells", async () => {
  const initializationOptions = { peekCommand: "editor.peek" };
  await withClient({ capabilities: reading, initializationOptions }, async (client) => {
    await client.open(uri, draft);
    const [lens] = await lenses(client);
    assert.deepEqual(lens?.command, {
      title: "勾稽：1 项不符 · 查看",
      command: "editor.peek",
      arguments: [
        {
          uri,
          position: { line: 4, character: 0 },
          locations: [{ start: total, end: { line: 6, character: 77 } }],
        },
      ],
    });
    await client.change(uri, 2, [{ text: draft.replace("    2 |", "    1 |") }]);
    assert.deepEqual((await lenses(client))[0]?.command, { title: "勾稽：3 项全部成立", command: "" });
  });
});

test("both can be turned off and on again; the client is told to ask anew", async () => {
  const settings: { current: unknown } = { current: null };
  await withClient({ capabilities: reading, settings }, async (client) => {
    const refreshed: string[] = [];
    for (const method of ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"])
      client.connection.onRequest(method, () => {
        refreshed.push(method);
        return null;
      });
    const change = async (current: unknown): Promise<void> => {
      settings.current = current;
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    };
    await client.open(uri, draft);
    await change({ inlayHints: { enabled: false } });
    assert.deepEqual([(await hints(client)).length, (await lenses(client)).length], [0, 1]);
    await change({ codeLens: { enabled: false } });
    assert.deepEqual([(await hints(client)).length, (await lenses(client)).length], [1, 0]);
    assert.deepEqual(refreshed.slice(0, 2), ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"]);
  });
});

test("a document that is no report, and one that is gone, are answered with nothing", async () => {
  await withClient({ capabilities: reading }, async (client) => {
    await client.open(uri, "会议纪要 1 2 3\n", "markdown");
    for (const closed of [false, true]) {
      if (closed) await client.connection.sendNotification("textDocument/didClose", { textDocument });
      assert.equal(await hover(client, { line: 0, character: 2 }), null);
      assert.deepEqual(await highlight(client, { line: 0, character: 2 }), []);
      assert.deepEqual(await hints(client), []);
      assert.deepEqual(await lenses(client), []);
    }
  });
});
