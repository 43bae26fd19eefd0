import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { docx, docxEntries, p, reasonOf } from "../../support/docx.ts";

/** An old container with one part of this name. */
function compound(part: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, character] of [...part].entries()) bytes[1024 + at * 2] = character.charCodeAt(0);
  return bytes;
}

function packed(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
}

function office(folder: string, type: string): Uint8Array {
  const main = `/${folder}/main.xml`;
  const kind = "http://schemas.openxmlformats.org";
  return packed({
    "[Content_Types].xml": `<Types xmlns="${kind}/package/2006/content-types"><Override PartName="${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${kind}/package/2006/relationships"><Relationship Id="r" Type="${kind}/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
    [main.slice(1)]: "<x/>",
  });
}

/** A Word file with a number of the directory's entry for the document changed. */
function withEntry(offset: number, value: number): Uint8Array {
  const bytes = docx(p("甲"));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const name = strToU8("word/document.xml");
  for (let at = 0; at + 46 + name.length < bytes.length; at++) {
    if (
      view.getUint32(at, true) === 0x02014b50 &&
      name.every((byte, index) => bytes[at + 46 + index] === byte)
    )
      view.setUint16(at + offset, value, true);
  }
  return bytes;
}

const cases: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  "a file with a password": [compound("EncryptedPackage"), /打开密码.*去掉密码/],
  "a .doc or .wps by another name": [compound("WordDocument"), /旧版文档.*另存为 \.docx/],
  "an .xls by another name": [compound("Workbook"), /表格文件/],
  "an .xlsx by another name": [office("xl", "spreadsheetml.sheet"), /表格文件/],
  "a .pptx by another name": [office("ppt", "presentationml.presentation"), /演示文稿/],
  "an .odt by another name": [
    packed({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }),
    /OpenDocument/,
  ],
  "an .ofd by another name": [packed({ "OFD.xml": "<ofd:OFD/>", "Doc_0/Document.xml": "<x/>" }), /OFD/],
  "an archive of several files": [packed({ "2024.docx": "x", "2025.docx": "y" }), /先解压/],
  "an archive without entries": [zipSync({}), /已损坏/],
  "a web page by another name": [strToU8("<html><body><p>正文</p></body></html>"), /文本或网页.*\.html/],
  "a text by another name": [strToU8("一、总体情况"), /文本或网页.*\.txt/],
  "an RTF document": [strToU8("{\\rtf1 x}"), /RTF/],
  "a PDF": [strToU8("%PDF-1.7 x"), /PDF/],
  "a picture": [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1), /图片/],
  "nothing at all": [new Uint8Array(0), /空的/],
  "blank bytes, as a broken drive leaves them": [new Uint8Array(4096), /空的/],
  "an archive whose parts have a password": [withEntry(8, 1), /打开密码/],
  "parts packed by another method": [withEntry(10, 14), /压缩方式/],
};

for (const [name, [bytes, reason]] of Object.entries(cases)) {
  test(`${name} is told from a Word file`, () => assert.match(reasonOf(bytes), reason));
}

test("something put before the archive, and a comment behind it, do no harm", () => {
  const bytes = docx(p("甲"));
  const framed = new Uint8Array(bytes.length + 300);
  framed.set(strToU8("PK-before"));
  framed.set(bytes, 200);
  assert.equal(reasonOf(framed), "READ: 甲\n");
});

test("a document that no relationship names is found by its type or its usual place", () => {
  const entries = docxEntries({ body: p("甲") });
  const { "_rels/.rels": _, ...unnamed } = entries;
  assert.equal(reasonOf(zipSync(unnamed)), "READ: 甲\n");
  const { "[Content_Types].xml": __, ...untyped } = unnamed;
  assert.equal(reasonOf(zipSync(untyped)), "READ: 甲\n");
  const document = entries["word/document.xml"] ?? new Uint8Array();
  assert.equal(reasonOf(zipSync({ "WORD/Document.xml": document })), "READ: 甲\n");
});
