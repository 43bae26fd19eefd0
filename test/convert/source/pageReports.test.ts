import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf } from "../../../server/src/convert/import/import.ts";
import { toJson } from "../../../server/src/convert/json.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { articleOf, bytesOf, pageOf, shells } from "../../support/pages.ts";
import { assertWhole, graveIn, readHtml } from "../../support/readPages.ts";
import { testRealReports } from "../../support/realReports.ts";

function rules(text: string): readonly string[] {
  return graveIn(text)
    .map((finding) => finding.split(" ", 1)[0] ?? "")
    .sort();
}

testRealReports(({ number, text }) => {
  test(`report ${number} binds the same cells on a page of any make`, () => {
    const { tables } = toJson(readReport(parse(text)));
    const own = draftOf({ text, remarks: [] }).text;
    for (const shell of shells) {
      const html = pageOf(shell, articleOf(text, shell.style));
      const reading = readHtml(bytesOf(shell, html));
      assertWhole(html, reading, shell.name);
      const draft = draftOf(reading).text;
      assert.deepEqual(toJson(readReport(parse(draft))).tables, tables, shell.name);
      assert.deepEqual(rules(draft), rules(own), shell.name);
    }
  });
  test(`report ${number} binds the same cells as preformatted text`, () => {
    const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const reading = readHtml(
      `<html><body><p>打印 关闭</p><pre>${escaped}</pre><p>版权所有</p></body></html>`,
    );
    const { tables } = toJson(readReport(parse(text)));
    assert.deepEqual(toJson(readReport(parse(reading.text))).tables, tables);
  });
});
