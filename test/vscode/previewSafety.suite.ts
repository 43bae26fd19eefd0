// The preview where things go wrong: drafts that mean harm, drafts that go, a server that ends.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import { openPreview, page, pageSays } from "./preview.ts";
import { choose, openFresh, withFolder } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");

const hostile = `# 花园街道办事处2025年政府信息公开工作年度报告

## 一、总体情况

<script>document.title = "broken"</script>

<img src="https://example.invalid/x.png" onerror="document.title='broken'">

[点这里](javascript:document.title='broken') </template></article></body> <svg onload=alert(1)>

## 四、政府信息公开行政复议、行政诉讼情况

| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: |
| 行政复议 | <b onclick=alert(1)>1</b> | "><script>alert(1)</script> | 0 | 0 | 0 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`;

uiTest(
  "a draft full of scripts is shown as text; nothing runs, nothing is fetched, the policy is not even touched",
  async () => {
    await ui.errors();
    await openFresh(hostile);
    await openPreview();
    await page.waitFor('.sheet .block:has-text("onerror=")');
    const text = await page.read<string>(".sheet", "return element.textContent");
    for (const each of ["<script>", "javascript:", "</template>", "onload=", "onerror="])
      assert.ok(text.includes(each), `${each} is not shown as text`);
    const inside = await page.read<number>(
      ".sheet",
      "return element.querySelectorAll('script, img, a, svg, iframe, [onerror], [onclick], [onload], [style]').length",
    );
    assert.equal(inside, 0);
    const policy = await page.read<string>(
      ".top",
      "return element.ownerDocument.querySelector('meta[http-equiv=Content-Security-Policy]').content",
    );
    assert.match(policy, /^default-src 'none'; style-src \S+(?: \S+)*; script-src 'nonce-[0-9a-f]{32}'$/);
    assert.doesNotMatch(policy, /unsafe/);
    await page.click("#analysis-tab");
    await page.waitFor("#analysis .charts section");
    const complaints = (await ui.errors()).filter((each) => /Content Security Policy|Refused to/i.test(each));
    assert.deepEqual(complaints, []);
    // The policy is in force, and whoever broke it would be heard of.
    await page.read(
      "#analysis",
      "element.setAttribute('style', 'color: red'); element.removeAttribute('style'); return null",
    );
    await waitFor(
      async () => (await ui.errors()).some((each) => /Content Security Policy/i.test(each)),
      "the browser to complain of a style in a tag",
    );
    await ui.screenshot("preview-hostile");
  },
);

uiTest("an empty draft, and one that is too large, say so in plain words", async () => {
  const editor = await openFresh("");
  await focusAndOpen();
  await page.waitFor('.note:has-text("草稿还是空的"), .note:has-text("still empty")');
  await editor.edit((edit) =>
    edit.insert(new vscode.Position(0, 0), "# 花园街道办事处2025年政府信息公开工作年度报告\n"),
  );
  await page.waitFor('.sheet h1:has-text("花园街道办事处")');
  await pageSays(".top", "return element.querySelector('.note').hidden", (hidden) => hidden === true);
  await openFresh(`\u0000\u0001\u0002${"\u0000".repeat(2000)}`);
  await page.waitFor(".note:has-text('不是文本'), .note:has-text('not text')");
});

/** For drafts that show no block. */
async function focusAndOpen(): Promise<void> {
  await ui.click(".editor-group-container.active .editor-actions .codicon-open-preview");
}

uiTest(
  "a draft that is closed keeps its last preview, which says so and opens it again; one that is deleted says that",
  async () => {
    await withFolder("预览一", { "草稿.ogi.md": base }, async (folder) => {
      const file = vscode.Uri.joinPath(folder, "草稿.ogi.md");
      // As from the explorer: what a test opens for itself stays in memory.
      await vscode.commands.executeCommand("vscode.open", file);
      await openPreview();
      await closeTab(file);
      await page.waitFor('.note:has-text("已经关闭"), .note:has-text("was closed")');
      await page.waitFor(".sheet table.requests");
      await page.click(".note button");
      await waitFor(
        () => vscode.window.activeTextEditor?.document.uri.fsPath === file.fsPath,
        "the draft to be open",
      );
      await pageSays(".top", "return element.querySelector('.note').hidden", (hidden) => hidden === true);
      await vscode.workspace.fs.delete(file);
      await closeTab(file);
      await page.waitFor('.note:has-text("被删除"), .note:has-text("deleted")');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(base));
    });
  },
);

async function closeTab(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.find(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
  if (own) await vscode.window.tabGroups.close(own);
}

uiTest("after a restart of the checker the preview goes on", async () => {
  const editor = await openFresh(base);
  await openPreview();
  await choose("restartServer");
  await editor.edit((edit) =>
    edit.replace(lineOf(editor, "# 花园街道"), "# 梨园街道办事处2025年政府信息公开工作年度报告"),
  );
  await page.waitFor('.sheet h1:has-text("梨园街道")');
});

function lineOf({ document }: vscode.TextEditor, words: string): vscode.Range {
  return document.lineAt(document.positionAt(document.getText().indexOf(words)).line).range;
}
