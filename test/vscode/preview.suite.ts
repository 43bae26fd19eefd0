// The preview beside the draft: the official tables, what is wrong in them, and the way to and fro.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import { openPreview, page, pageSays, totalOf } from "./preview.ts";
import { caretAt, choose, focusEditor, openFresh } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
const granted = "（一）予以公开";

/** Puts the caret behind the total of a row of table 三, and gives the keyboard to the editor. */
async function caretInTotal(editor: vscode.TextEditor, row: string): Promise<vscode.Position> {
  const start = caretAt(editor, `| ${row}`);
  const { text } = editor.document.lineAt(start.line);
  const caret = new vscode.Position(start.line, text.trimEnd().length - 2);
  editor.selection = new vscode.Selection(caret, caret);
  await focusEditor();
  return caret;
}

const spans =
  "return Object.fromEntries([...element.querySelectorAll('th')].map((th) => [th.textContent, [th.colSpan, th.rowSpan]]))";

uiTest(
  "the button in the title opens the official tables beside the draft, and the draft keeps the keyboard",
  async () => {
    const editor = await openFresh(base);
    await openPreview();
    const requests = await page.read<Record<string, [number, number]>>(".sheet table.requests", spans);
    assert.deepEqual(requests.申请人情况, [7, 1]);
    assert.deepEqual(requests.法人或其他组织, [5, 1]);
    assert.deepEqual(requests["三、本年度办理结果"], [1, 22]);
    assert.deepEqual(requests["（三）不予公开"], [1, 8]);
    assert.deepEqual(requests["四、结转下年度继续办理"], [3, 1]);
    const proceedings = await page.read<Record<string, [number, number]>>(".sheet table.proceedings", spans);
    assert.deepEqual(proceedings.行政诉讼, [10, 1]);
    assert.equal(
      await page.read<number>(".sheet table.proceedings", "return element.querySelectorAll('td').length"),
      15,
    );
    assert.equal(vscode.window.activeTextEditor, editor);
    await ui.waitFor('.tab:has-text("预览："), .tab:has-text("Preview: ")');
  },
);

uiTest("a wrong number is marked in the preview as it is typed, and its message shows on hover", async () => {
  const editor = await openFresh(base);
  await openPreview();
  assert.equal(await page.has("[data-mark=error]"), false);
  const before = editor.document.getText();
  await caretInTotal(editor, granted);
  await ui.press("Backspace", "7");
  const total = totalOf(granted);
  await pageSays(
    total,
    "return [element.textContent, element.dataset.mark]",
    ([text, mark]: [string, string]) => text === "7" && mark === "error",
  );
  assert.match(await describing(total), /应为5|should be 5/);
  await page.hover(total);
  await page.waitFor('.tip:has-text("应为5"), .tip:has-text("should be 5")');
  await ui.screenshot("preview-hover");
  await ui.press("Backspace", "5");
  assert.equal(editor.document.getText(), before);
  await pageSays(total, "return element.dataset.mark ?? null", (mark) => mark === null);
});

/** The hidden text that describes an element to those who do not see its mark. */
function describing(selector: string): Promise<string> {
  return page.read<string>(
    selector,
    "return document.getElementById(element.getAttribute('aria-describedby')).textContent",
  );
}

uiTest("a click on a cell goes to its number, one on a paragraph to its words", async () => {
  const editor = await openFresh(base);
  const { document } = editor;
  await openPreview();
  await page.click(totalOf("四、结转下年度继续办理"));
  const row = caretAt(editor, "| 四、结转下年度继续办理").line;
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await page.click(totalOf("四、结转下年度继续办理"));
  await waitFor(() => vscode.window.activeTextEditor?.selection.active.line === row, "the caret in the row");
  assert.equal(document.getText(vscode.window.activeTextEditor?.selection), "1");
  await ui.waitFor(".monaco-editor.focused");
  await page.click('.sheet p:has-text("配备查询机和意见箱")');
  const line = document.positionAt(document.getText().indexOf("在便民服务大厅")).line;
  await waitFor(
    () => vscode.window.activeTextEditor?.selection.active.line === line,
    () => `the caret in line ${line}; it is in ${vscode.window.activeTextEditor?.selection.active.line}`,
  );
  assert.ok((vscode.window.activeTextEditor?.selection.active.character ?? 0) > 0, "not where the click was");
});

uiTest("the caret's cell is shown in the preview, and brought into view", async () => {
  const editor = await openFresh(base);
  await openPreview();
  await caretInTotal(editor, "（七）总计");
  await pageSays(
    totalOf("（七）总计"),
    "const { top, bottom } = element.getBoundingClientRect(); return [element.classList.contains('here'), top >= 0 && bottom <= innerHeight]",
    ([isHere, isSeen]: [boolean, boolean]) => isHere && isSeen,
  );
  await caretInTotal(editor, "3.其他");
  await page.waitFor(`${totalOf("3.其他")}.here`);
  caretAt(editor, "在便民服务大厅");
  await page.waitFor('.sheet p.here:has-text("配备查询机和意见箱")');
});

/** How the first block begins that is to be seen below the page's bar. */
const firstSeen =
  "const blocks = element.ownerDocument.querySelectorAll('.block'); const below = element.offsetHeight + 4; return [...blocks].find((each) => each.getBoundingClientRect().bottom > below).textContent.slice(0, 12)";

const heightOf = "return element.ownerDocument.defaultView.scrollY";

uiTest("editor and preview scroll in step, each when the other is scrolled", async () => {
  const editor = await openFresh(base);
  await openPreview();
  const first = (): number => editor.visibleRanges[0]?.start.line ?? 0;
  const heading = editor.document.positionAt(editor.document.getText().indexOf("## 三、"));
  editor.revealRange(new vscode.Range(heading, heading), vscode.TextEditorRevealType.AtTop);
  await pageSays(".top", firstSeen, (text: string) => /^\s*(?:主动公开|第二十条|三、)/.test(text));
  // Nothing echoes: both stay where they are.
  const [line, height] = [first(), await page.read(".top", heightOf)];
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.deepEqual([first(), await page.read(".top", heightOf)], [line, height]);
  await page.read(".top", "element.ownerDocument.defaultView.scrollTo(0, 700); return null");
  await waitFor(
    () => first() > 5 && first() < 60,
    () => `the editor to follow; it begins with line ${first()}`,
  );
  const followed = first();
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.deepEqual([first(), await page.read(".top", heightOf)], [followed, 700]);
});

const focused = "return element.ownerDocument.activeElement.textContent";

uiTest("the line of findings counts them and goes from one to the next", async () => {
  const wrong = base
    .replace("|    5 |", "|    6 |")
    .replace("行政处罚 |               56 |", "行政处罚 |              若干 |");
  assert.notEqual(wrong, base);
  const editor = await openFresh(wrong);
  await diagnosticsOf(editor.document.uri);
  await openPreview();
  await page.waitFor(".found:has-text('2')");
  const counted = await page.texts(".found");
  assert.match(counted.join(""), /2处错误|2 errors/);
  await page.click(".found");
  await page.waitFor('.tip:has-text("若干")');
  assert.equal(await page.read(".top", focused), "若干");
  await page.click(".found");
  await page.waitFor('.tip:has-text("予以公开")');
  assert.equal(await page.read(".top", focused), "6");
  // From the other tab it leads back to the paper; there each tab is where it was left.
  await page.click("#analysis-tab");
  assert.equal(await page.read(".top", heightOf), 0);
  await page.click(".found");
  await page.waitFor('.tip:has-text("若干")');
  assert.equal(await page.attribute("#paper-tab", "aria-selected"), "true");
  await ui.press("Escape");
  await pageSays(
    ".top",
    "return element.ownerDocument.querySelector('.tip').hidden",
    (hidden) => hidden === true,
  );
});

uiTest("the preview follows from report to report, and is one panel", async () => {
  await openFresh(base);
  await openPreview();
  const other = await openFresh(base.replaceAll("花园街道", "果园街道"));
  await page.waitFor('.sheet h1:has-text("果园街道")');
  await vscode.window.showTextDocument(other.document, vscode.ViewColumn.One);
  await choose("openPreview");
  await page.waitFor('.sheet h1:has-text("果园街道")');
  assert.equal(
    await ui.count(".tab .codicon-open-preview, .tab[aria-label^='预览：'], .tab[aria-label^='Preview: ']"),
    1,
  );
});
