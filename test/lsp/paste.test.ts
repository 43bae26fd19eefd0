import assert from "node:assert/strict";
import { test } from "node:test";
import type { PasteResult } from "../../server/src/lsp/paste.ts";
import { canonical, programs, tabText } from "../support/clipboards.ts";
import { edited, uri, withClient } from "./drafts.ts";

const text = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n";
const end = { line: 4, character: 0 };
const range = { start: end, end };

test("a pasted table comes back as offers with titles in the client's language", async () => {
  for (const [locale, title] of [
    ["zh-cn", "粘贴为标准的表三"],
    ["en", "Paste as official table 表三"],
  ] as const) {
    await withClient({ locale }, async (client) => {
      await client.open(uri, text);
      const answer = await client.request<PasteResult>("ogiReport/paste", {
        uri,
        range,
        html: programs.Word?.("requests"),
        text: tabText("requests"),
      });
      assert.equal(answer.offers[0]?.title, title);
      assert.equal(answer.note, undefined);
      const [offer] = answer.offers;
      assert.ok(offer);
      assert.equal(edited(text, [offer]), `${text}${canonical("requests")}`);
    });
  }
});

test("what cannot be pasted is said; what is no table, or no report, is passed over", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, text);
    const ask = (clipboard: object, of = uri): Promise<PasteResult | null> =>
      client.request("ogiReport/paste", { uri: of, range, ...clipboard });
    assert.match((await ask({ isCut: true }))?.note ?? "", /太多/);
    assert.deepEqual(await ask({ text: "一段文字\n" }), { offers: [] });
    assert.equal(await ask({ text: "1\t2\n" }, "file:///nirgends.ogi.md"), null);
    const beyond = { start: { line: 900, character: 7 }, end: { line: 901, character: 0 } };
    assert.ok(await client.request("ogiReport/paste", { uri, range: beyond, text: tabText("requests") }));
  });
});

test("the table at the caret is given as rows and columns", async () => {
  await withClient({}, async (client) => {
    await client.open(uri, `${text}${canonical("requests")}`);
    const answer = await client.request<{ text: string; name: string; rows: number }>("ogiReport/copyTable", {
      uri,
      position: { line: 8, character: 3 },
    });
    assert.equal(answer.name, "表三");
    assert.equal(answer.text.split("\r\n").length - 1, answer.rows);
    assert.equal(
      await client.request("ogiReport/copyTable", { uri, position: { line: 0, character: 0 } }),
      null,
    );
  });
});
