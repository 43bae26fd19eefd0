import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { at, base, disk, folder, last, rules, until, withWorkspace } from "./disk.ts";
import { uri, withClient } from "./drafts.ts";

/** A text with the caret as `$0`, and where that is. */
function placed(drawing: string): { text: string; position: { line: number; character: number } } {
  const before = drawing.slice(0, drawing.indexOf("$0")).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { text: drawing.replace("$0", ""), position };
}

const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";

test("a phrase comes with its choices, and in plain words where the client takes no snippets", async () => {
  const { text, position } = placed(`${title}## 六、其他需要报告的事项\n\nwsq$0\n`);
  for (const [capabilities, format, start] of [
    [undefined, 2, `2025年，\${1|我街道,本机关|}未发出`],
    [{}, 1, "2025年，我街道未发出"],
  ] as const) {
    await withClient(capabilities ? { capabilities } : {}, async (client) => {
      await client.open(uri, text);
      const { items } = await client.request<CompletionList>("textDocument/completion", {
        textDocument: { uri },
        position,
      });
      const [item] = items;
      assert.equal(item?.label, "未收取信息处理费");
      assert.equal(item?.insertTextFormat, format);
      assert.ok(item?.textEdit?.newText.startsWith(start), item?.textEdit?.newText);
    });
  }
});

test("the workspace's bodies, and last year's number, once its files are read", async () => {
  const files = disk({ "2024/b.ogi.md": last, "c.ogi.md": last.replaceAll("花园街道", "松园街道") });
  const cell = base.replace(/^(\| 二、上年结转\S* *\| +)1 /m, "$1$0 ");
  const prose = base.replace("全年收到", "由松$0收到");
  await withWorkspace(files, async (client) => {
    const offered = async (drawing: string, version: number, wanted: string): Promise<CompletionItem> => {
      const { text, position } = placed(drawing);
      if (version === 1) await client.open(at("a.ogi.md"), text);
      else await client.change(at("a.ogi.md"), version, [{ text }]);
      const params = { textDocument: { uri: at("a.ogi.md") }, position };
      let items: readonly CompletionItem[] = [];
      await until(async () => {
        ({ items } = await client.request<CompletionList>("textDocument/completion", params));
        return items[0]?.label === wanted;
      });
      return items[0] as CompletionItem;
    };
    const number = await offered(cell, 1, "1（2024年报告结转下年度）");
    assert.equal(number.textEdit?.newText.trim(), "1");
    await offered(prose, 2, "松园街道办事处");
  });
});

test("a draft from last year's report that was never saved is marked all the same", async () => {
  const files = disk({ "2025.ogi.md": base });
  await withWorkspace(files, async (client) => {
    const made = await client.request<{ text: string }>("ogiReport/newFromLastYear", {
      uri: at("2025.ogi.md"),
    });
    assert.match(made.text, /^上年报告: \.\/2025\.ogi\.md$/m);
    const own = `${folder.replace("file://", "untitled:")}/%E6%96%B0.ogi.md`;
    await client.open(own, made.text);
    await until(
      async () => rules(await client.diagnostics(own)).filter((id) => id === "series.similar").length > 6,
    );
  });
});
