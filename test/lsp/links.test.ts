import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionList, DocumentLink } from "vscode-languageserver/node";
import { relativePath, resolveUri } from "../../server/src/lsp/uris.ts";
import { at, base, disk, last, until, withWorkspace } from "./disk.ts";

const named = (lines: string): string => base.replace("年度: 2025\n", `年度: 2025\n${lines}\n`);

test("the files that the front matter names are one click away", async () => {
  const text = named("上年报告: ../2024/花园.ogi.md\n汇总: [./a.ogi.md, ./b c.ogi.md]");
  await withWorkspace(disk({}), async (client) => {
    const uri = at("2025/x.ogi.md");
    await client.open(uri, text);
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    const lines = text.split("\n");
    assert.deepEqual(
      links.map(({ range: { start, end }, target }) => [
        lines[start.line]?.slice(start.character, end.character),
        target,
      ]),
      [
        ["../2024/花园.ogi.md", at("2024/花园.ogi.md")],
        ["./a.ogi.md", at("2025/a.ogi.md")],
        ["./b c.ogi.md", at("2025/b c.ogi.md")],
      ],
    );
  });
});

test("上年报告 is offered the reports of the year before, those of the same body first", async () => {
  const other = last.replaceAll("花园街道", "桃源街道");
  const files = disk({
    "2024/花园.ogi.md": last,
    "2024/a.ogi.md": other,
    "2023/b.ogi.md": last.replaceAll("2024", "2023"),
  });
  await withWorkspace(files, async (client) => {
    const uri = at("2025/x.ogi.md");
    const text = named("上年报告: ");
    await client.open(uri, text);
    const line = text.split("\n").findIndex((each) => each.startsWith("上年报告"));
    const offered = async (): Promise<readonly string[]> => {
      const { items } = await client.request<CompletionList>("textDocument/completion", {
        textDocument: { uri },
        position: { line, character: 6 },
      });
      return items.map(({ label }) => label);
    };
    await until(async () => (await offered()).length > 0);
    assert.deepEqual(await offered(), ["../2024/花园.ogi.md", "../2024/a.ogi.md"]);
  });
});

test("a path leads back to where it came from", () => {
  const pairs = [
    ["a.ogi.md", "b.ogi.md", "./b.ogi.md"],
    ["2025/a.ogi.md", "2024/花 园%231.ogi.md", "../2024/花 园#1.ogi.md"],
    ["x/y/a.ogi.md", "b.ogi.md", "../../b.ogi.md"],
    ["a.ogi.md", "x/y/b.ogi.md", "./x/y/b.ogi.md"],
  ] as const;
  for (const [from, to, path] of pairs) {
    assert.equal(relativePath(at(from), at(to)), path);
    assert.equal(resolveUri(at(from), path), at(to));
    assert.equal(relativePath(at(from).replace(/^file:/, "untitled:"), at(to)), path);
  }
  assert.equal(relativePath("file:///a.md", "vscode-vfs://github/b.md"), undefined);
});
