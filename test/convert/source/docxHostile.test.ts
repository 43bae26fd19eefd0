import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readDocx } from "../../../server/src/convert/source/docx.ts";
import { sourceLimits } from "../../../server/src/convert/source/source.ts";
import { docx, docxEntries, p, para, reasonOf, run, tbl, tc, textOf, tr } from "../../support/docx.ts";

const small = { ...sourceLimits, inflatedBytes: 1024 * 1024, cells: 1000, entries: 50, characters: 10_000 };

const damaged = "文件已损坏，请在 Word 或 WPS 中打开，另存为 .docx 后再导入";
const cutOff = "文件不完整，可能没有传完，请重新取一份再导入";

/** Writes a number of four bytes at every place where the entry of this name states its inflated size. */
function lieAboutSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const lied = bytes.slice();
  const view = new DataView(lied.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < lied.length; at++) {
    const signature = view.getUint32(at, true);
    const head = signature === 0x02014b50 ? 46 : signature === 0x04034b50 ? 30 : 0;
    if (head === 0 || !wanted.every((byte, offset) => lied[at + head + offset] === byte)) continue;
    view.setUint32(at + (head === 46 ? 24 : 22), size, true);
  }
  return lied;
}

test("a bomb is stopped while it is inflated, whatever its header says", () => {
  const bomb = docx(`<!--${" ".repeat(20_000_000)}-->`);
  const reason = "文件展开后超过1 MB，未读取；请只留下年报的内容，另存后再导入";
  for (const size of [0, 10, 0xfffffffe]) {
    assert.equal(reasonOf(lieAboutSize(bomb, "word/document.xml", size), small), reason);
  }
  // The limit is on all parts together.
  const part = (text: string): string => `<!--${text.repeat(300_000)}-->`;
  assert.equal(
    reasonOf(docx({ body: part("a"), header: part("b"), footer: part("c"), styles: part("d") }), small),
    reason,
  );
});

test("parts that are not read are not inflated", () => {
  const bytes = docx({ body: p("甲"), entries: { "word/media/image1.png": new Uint8Array(9_000_000) } });
  assert.equal("text" in readDocx(bytes, small), true);
});

test("a header with a wrong size does no harm", () => {
  const bytes = docx(p("正文"));
  for (const size of [0, 1, 0x7fffffff])
    assert.equal(textOf(lieAboutSize(bytes, "word/document.xml", size)), "正文");
});

test("too much text, too many cells, too many parts", () => {
  assert.equal(
    reasonOf(docx(p("字".repeat(10_001))), small),
    "文字超过1万字，未读取；请只留下年报的内容再导入",
  );
  assert.equal(
    reasonOf(docx(tbl(tr(...Array.from({ length: 10 }, () => "1")).repeat(100))), small),
    "文件里的表格超过1000格，不像年报，未读取；请只留下年报的内容再导入",
  );
  const entries = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`x${at}`, ""]));
  assert.equal(
    reasonOf(docx({ body: p("甲"), entries }), small),
    "文件由50个以上的部分组成，不像年报，未读取；请把年报复制到新文档再导入",
  );
  assert.equal(
    reasonOf(new Uint8Array(2000), { ...small, fileBytes: 1000 }).startsWith("文件超过0 MB"),
    true,
  );
});

test("a million cells are stopped at the limit", () => {
  const rows = `<w:tr>${"<w:tc><w:p/></w:tc>".repeat(1000)}</w:tr>`.repeat(1000);
  assert.match(reasonOf(docx(`<w:tbl>${rows}</w:tbl>`)), /^文件里的表格超过200000格/);
});

test("millions of blank paragraphs and rows leave nothing behind", () => {
  assert.equal(textOf(docx(`${"<w:p/>".repeat(500_000)}${p("完")}`)), "完");
  assert.match(reasonOf(docx(`<w:tbl>${"<w:tr/>".repeat(300_000)}</w:tbl>`)), /格/);
});

test("tables nested a thousand deep keep their words", () => {
  const deep = (count: number): string =>
    `${"<w:tbl><w:tr><w:tc>".repeat(count)}${p("深处")}${"<w:p/></w:tc></w:tr></w:tbl>".repeat(count)}`;
  assert.equal(textOf(deep(1000)), "深处");
  const beside = (count: number): string =>
    `${`<w:tbl><w:tr>${tc("旁")}<w:tc>`.repeat(count)}${p("深处")}${"</w:tc></w:tr></w:tbl>".repeat(count)}`;
  const text = textOf(beside(1000));
  assert.equal(text.split("旁").length - 1, 1000);
  assert.ok(text.includes("深处"));
  assert.equal(reasonOf(docx(deep(5000))), "文件的内容套得太深，未读取；请把年报复制到新文档再导入");
  const boxes = `${"<w:p><w:r><w:pict><w:txbxContent>".repeat(500)}${p("框里")}${"</w:txbxContent></w:pict></w:r></w:p>".repeat(500)}`;
  assert.equal(textOf(boxes), "框里");
});

test("the properties of a table that is too deep are not those of the cell about it", () => {
  const inner = `${"<w:tbl><w:tr><w:tc>".repeat(60)}<w:tcPr><w:gridSpan w:val="9"/><w:vMerge/></w:tcPr>${p("甲")}${"</w:tc></w:tr></w:tbl>".repeat(60)}`;
  assert.equal(textOf(tbl(tr(tc(inner), "1"))), "<table>\n<tr><td>甲</td><td>1</td></tr>\n</table>");
});

test("spans without measure, lists without end, loops", () => {
  const wide = tc("a", '<w:gridSpan w:val="999999999"/>');
  assert.equal(textOf(tbl(tr(wide, "b"))), '<table>\n<tr><td colspan="63">a</td><td>b</td></tr>\n</table>');
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const number = '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="x"/>';
  assert.equal(
    textOf({ body: p("甲", number) + p("乙", number.replace("99999999", "0")), numbering }),
    "甲\n\n999999999 乙",
  );
});

test("a declaration of entities is refused, in every part", () => {
  const reason = "文件里有 Word 不会写的声明（DTD），为安全起见未读取；请把年报复制到新文档再导入";
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  assert.equal(
    reasonOf(docx({ body: "", document: `${bomb}<w:document><w:body>${p("&b;")}</w:body></w:document>` })),
    reason,
  );
  assert.equal(reasonOf(docx({ body: p("甲"), entries: { "_rels/.rels": `<!doctype x>` } })), reason);
  assert.equal(
    textOf(p("甲").replace("甲", "&nope;&#20057;&#xD800;&lt;")),
    "&nope;乙\ufffd<".replace("&nope;", "&amp;nope;"),
  );
});

test("names that lead out of the archive lead nowhere", () => {
  const relationships =
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../../etc/passwd"/>';
  const entries = { "../../evil.txt": "x", "/word/../../x": "y", "word\\styles.xml": "<no", "C:\\x": "z" };
  assert.equal(textOf({ body: p("甲"), relationships, entries }), "甲");
});

test("unclosed and crossing elements are damage", () => {
  for (const document of [
    "<w:document><w:body>",
    "<w:document></w:body></w:document>",
    "<w:p",
    "<w:document><w:body><w:p></w:body></w:p></w:document>",
  ])
    assert.equal(reasonOf(docx({ body: "", document })), damaged);
});

test("a bit that flipped is noticed", () => {
  const bytes = zipSync(docxEntries({ body: p("收到申请14件") }), { level: 0 });
  const text = new TextDecoder("latin1").decode(bytes);
  const at = text.indexOf("14", text.indexOf("<w:t"));
  assert.equal(textOf(bytes), "收到申请14件");
  bytes.set([0x39], at);
  assert.equal(reasonOf(bytes), damaged);
});

test("a file that stops anywhere is read as incomplete, never as a shorter report", () => {
  const bytes = docx({ body: p("收到申请14件".repeat(20)) + tbl(tr("a", "1")), styles: "", comments: "" });
  fc.assert(
    fc.property(fc.integer({ min: 4, max: bytes.length - 1 }), (length) => {
      assert.ok([damaged, cutOff].includes(reasonOf(bytes.slice(0, length))), `${length}`);
    }),
  );
});

test("any change to any byte is read or refused, and never thrown", () => {
  const bytes = docx({
    body: para(run("收到") + run("14件")) + tbl(tr("a", "1")),
    numbering: "",
    footnotes: "",
  });
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ change;
      const reading = readDocx(changed, small);
      if ("text" in reading) assert.ok(reading.text.includes("14件"));
    }),
    { numRuns: 500 },
  );
});

test("any sequence of elements is read, with every word in the text", () => {
  const names = ["p", "r", "tbl", "tr", "tc", "sdt", "ins", "hyperlink", "pict", "txbxContent", "smartTag"];
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constant("<w:t>字</w:t>"),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("node"), { maxLength: 4 }))
        .map(([name, inner]) => `<w:${name}>${inner.join("")}</w:${name}>`),
    ),
  })).node;
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (nodes) => {
      const body = nodes.join("");
      assert.equal(textOf(body).split("字").length, body.split("字").length);
    }),
    { numRuns: 500 },
  );
});
