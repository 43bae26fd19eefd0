import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { kindOf } from "../../../server/src/convert/import/kind.ts";
import { missingWords } from "../../../server/src/convert/import/whole.ts";
import { sourcesZh } from "../../../server/src/messages/sources.zh.ts";
import { type Report, readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { oldContainer, wordFileOf } from "../../support/wordReport.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));

function told(name: string, content: Uint8Array): string {
  const found = kindOf(name, content);
  return "reason" in found ? found.reason(sourcesZh) : found.kind;
}

test("what a file holds tells its kind, whatever its name", () => {
  const word = wordFileOf(base);
  for (const name of ["a.docx", "a.doc", "a.txt", "a", "a.zip"]) assert.equal(told(name, word), "docx", name);
  for (const name of ["a.html", "a.doc", "a.txt"]) {
    assert.equal(told(name, bytes("<!DOCTYPE html>\n<p>年报</p>")), "page");
    assert.equal(told(name, bytes('\ufeff <?xml version="1.0"?>\n<!-- 存 --><html><p>年报</p>')), "page");
    assert.equal(told(name, bytes("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n")), "page");
  }
  assert.equal(told("a.html", bytes("<div>年报</div>")), "page");
  for (const text of [base, "<table><tr><td>年报</td></tr></table>", "一、总体情况\n"])
    assert.equal(told("a.txt", bytes(text)), "text");
  assert.equal(told("a.html", bytes("只有文字\n")), "text");
});

test("encodings of China are read, a page in one of them too", () => {
  const gb = Uint8Array.from([0xc4, 0xea, 0xb1, 0xa8, 0x0d, 0x0a, 0xd7, 0xdc, 0xcc, 0xe5]);
  assert.deepEqual(kindOf("a.txt", gb), { kind: "text", text: "年报\r\n总体" });
  const page = Uint8Array.from([...latin("<html><body>"), ...gb]);
  assert.equal(told("a.htm", page), "page");
  const utf16 = new Uint8Array(Buffer.from("\ufeff年报", "utf16le"));
  assert.deepEqual(kindOf("a.txt", utf16), { kind: "text", text: "年报" });
});

test("what cannot be read is told with what to do", () => {
  for (const [content, said] of [
    [oldContainer("WordDocument"), /旧版文档.*另存为 \.docx/],
    [oldContainer("EncryptedPackage"), /密码/],
    [oldContainer("Workbook\0"), /表格文件/],
    [zip("xl/workbook.xml"), /表格文件/],
    [zip("ppt/presentation.xml"), /演示文稿/],
    [latin("%PDF-1.7\n"), /PDF/],
    [latin("{\\rtf1"), /RTF/],
    [latin("\u0089PNG\r\n\u001a\n"), /图片/],
    [new Uint8Array(0), /空的/],
    [new Uint8Array(5000), /空的/],
    [bytes(" \n\t\n"), /空的/],
    [Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), /不是 Word、网页或文本/],
  ] as const)
    assert.match(told("a.docx", content), said);
  assert.match(told("a.zip", zip("年报.docx")), /压缩文件/);
});

const read = (text: string): Report => readReport(parse(text));

test("a word or a number that a conversion would lose is found", () => {
  const source = read(base);
  assert.deepEqual(missingWords(source, source, ""), []);
  const lost = (change: (text: string) => string, known = ""): readonly string[] =>
    missingWords(source, read(change(base)), known).map(({ words }) => words.slice(0, 12));
  assert.deepEqual(
    lost((text) => text.replace("把政务公开纳入各科室", "")),
    ["把政务公开纳入各科室年度"],
  );
  assert.deepEqual(
    lost((text) => text.replace("把政务公开纳入各科室", ""), base),
    [],
  );
  const [first] = lost((text) => text.replace(/(\| 一、本年新收.*?\| +)9( )/, "$1 $2"));
  assert.equal(first, "9");
});
