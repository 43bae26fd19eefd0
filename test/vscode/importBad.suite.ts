// Files that mean harm or are no reports, given to the command as a user gives them: each is told in one plain message.
import assert from "node:assert/strict";
import { zipSync } from "fflate";
import * as vscode from "vscode";
import { docx, docxEntries, p, tbl } from "../support/docx.ts";
import { ui, uiTest, waitFor } from "./harness.ts";
import { base, draftOf, importEntry, remarksOn, withFile } from "./importing.ts";
import { chooseInExplorer } from "./support.ts";

const megabyte = 1024 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each with what its message says, in either language. */
const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ["炸弹.docx", () => docx(`<!--${" ".repeat(70 * megabyte)}-->`), /64 MB/],
  [
    "百万格.docx",
    () => docx(tbl(`<w:tr>${"<w:tc><w:p/></w:tc>".repeat(1000)}</w:tr>`.repeat(1000))),
    /超过200000格|200,?000 cells/,
  ],
  [
    "声明.docx",
    () =>
      docx({
        body: "",
        document: '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body></w:body></w:document>',
      }),
    /DTD/,
  ],
  [
    "大网页.html",
    () =>
      bytesOf(`<html><body><h1>政府信息公开</h1><p>${"公开".repeat((50 * megabyte) / 6)}</p></body></html>`),
    /超过400万字|4,?000,?000/,
  ],
  ["太大.html", () => new Uint8Array(65 * megabyte).fill(0x20), /64 MB/],
];

uiTest(
  "bombs, a million cells, declarations and pages without end are refused in a sentence that says what to do",
  async () => {
    for (const [name, make, said] of refused) {
      await withFile("导入坏文件", name, make(), async (file) => {
        await chooseInExplorer(file, importEntry);
        // Until then the message says that it is being imported.
        const message = `.notification-toast:has(.codicon-error) .notification-list-item-message:has-text("${name}")`;
        await waitFor(async () => (await ui.count(message)) > 0, `${name} to be refused`, 40_000);
        const [text = ""] = await ui.texts(message);
        assert.match(text, said);
        await ui.screenshot(`import-refused-${name.replace(/\..*/, "")}`);
        await vscode.commands.executeCommand("notifications.clearAll");
        assert.equal(vscode.window.activeTextEditor, undefined);
      });
    }
  },
  { timeout: 120_000 },
);

uiTest("macros and links to elsewhere are left out of the draft, and told", async () => {
  const whole = docxEntries({
    body: [...base.replace(/^---\n[\s\S]*?\n---\n/, "").split("\n")]
      .filter((line) => line.trim() !== "" && !line.startsWith("|"))
      .map((line) => p(line.replace(/^#{1,6} /, "")))
      .join(""),
    relationships:
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/x.dotm" TargetMode="External"/>',
    entries: { "word/vbaProject.bin": new Uint8Array(3000).fill(7) },
  });
  await withFile("导入有宏", "有宏.docm", zipSync(whole), async (file) => {
    await vscode.commands.executeCommand("ogiReport.import", file);
    const { document } = await draftOf("花园街道办事处");
    assert.doesNotMatch(document.getText(), /example\.invalid|vbaProject/);
    const said = await waitFor(() => {
      const all = remarksOn(document).map(({ message }) => message);
      return all.length > 0 && all;
    }, "the remarks");
    assert.ok(
      said.some((each) => /宏|macro/.test(each)),
      said.join("\n"),
    );
    await vscode.commands.executeCommand("notifications.clearAll");
  });
});
