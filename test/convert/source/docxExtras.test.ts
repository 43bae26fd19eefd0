import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type DocxParts,
  docx,
  p,
  para,
  reasonOf,
  remarksOf,
  run,
  tbl,
  tc,
  textOf,
  tr,
} from "../../support/docx.ts";

const hyperlink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

function mark(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function field(code: string, result: string): string {
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark("separate")}${result}${mark("end")}`;
}

function assertReads(parts: DocxParts | string, text: string, remarks: readonly string[]): void {
  assert.equal(textOf(parts), text);
  assert.deepEqual(remarksOf(parts), remarks);
}

test("fields show their result, page numbers are none of the report", () => {
  const body = para(
    run("共") +
      field("=SUM(ABOVE)", run("14")) +
      run("件，见第") +
      field("PAGE", run("3")) +
      run("页") +
      `<w:fldSimple w:instr=" DATE ">${run("2026年")}</w:fldSimple><w:fldSimple w:instr="NUMPAGES">${run("9")}</w:fldSimple>`,
  );
  assertReads(body, "共14件，见第页2026年", []);
});

test("a circle drawn about a number by a field is a number", () => {
  const circle = `${mark("begin")}<w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r>${mark("end")}`;
  assertReads(para(circle + run("项")), "③项", []);
});

test("a field that is never ended hides nothing", () => {
  const open = `${mark("begin")}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${mark("separate")}`;
  assertReads(para(open + run("一、总体情况")) + p("正文"), "一、总体情况\n\n正文", []);
  const page = `${mark("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark("separate")}${run("1")}`;
  assertReads(para(page) + p("正文"), "正文", []);
});

test("a table of contents is left out and told: a field, a control, entries by their style", () => {
  const entries =
    para(
      `${mark("begin")}<w:r><w:instrText>TOC \\o "1-3" \\h</w:instrText></w:r>${mark("separate")}` +
        `<w:hyperlink w:anchor="_Toc1">${run("一、总体情况")}<w:r><w:tab/></w:r>${field("PAGEREF _Toc1 \\h", run("1"))}</w:hyperlink>`,
    ) + para(run("二、其他") + mark("end"));
  const told = (words: string): string => `目录没有放进草稿，标题以正文为准 | ${words}`;
  assertReads(entries + p("一、总体情况"), "一、总体情况", [told("一、总体情况\t1\n二、其他")]);
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("目录")}${p("一、总体情况 1")}</w:sdtContent></w:sdt>`;
  assertReads(control + p("正文"), "正文", [told("目录\n一、总体情况 1")]);
  const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
  const styled = '<w:pStyle w:val="t"/>';
  assertReads(
    { body: p("一、总体情况……1", styled) + p("正文写成了目录的样式", styled), styles },
    "正文写成了目录的样式",
    [told("一、总体情况……1")],
  );
});

test("a cover page and other controls are looked through", () => {
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent>${para(`<w:sdt><w:sdtContent>${run("花园街道")}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`;
  assertReads(control, "花园街道", []);
});

test("tracked changes are read as accepted; what was deleted is told", () => {
  const deleted = (text: string): string =>
    `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const body =
    para(
      run("收到") +
        deleted("9") +
        `<w:ins>${run("14")}</w:ins>` +
        run("件") +
        deleted("（含") +
        deleted("转办）"),
    ) + para(`<w:moveFrom>${run("移走")}</w:moveFrom>${run("留下")}`);
  assertReads(body, "收到14件\n\n留下", [
    "修订中删去的3处文字没有放进草稿 | 9；（含转办）；移走 | @收到14件\n",
  ]);
});

test("paragraphs whose dividing mark was deleted are one", () => {
  const gone = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
  assertReads(p("收到申请", gone) + p("14件", gone) + p("。") + p("完", gone), "收到申请14件。\n\n完", []);
});

test("comments are told where they stand", () => {
  const comments = `<w:comment w:id="0" w:author="张三">${p("请核对")}${p("总数")}</w:comment><w:comment w:id="1">${p("")}</w:comment>`;
  const body =
    p("上文") +
    para(
      `<w:commentRangeStart w:id="0"/>${run("收到14件")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
    );
  assertReads({ body, comments }, "上文\n\n收到14件", ["批注没有放进草稿 | 请核对\n总数 | @收到14件\n"]);
});

test("notes follow their paragraph, or the table that they stand in", () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p("")}</w:footnote><w:footnote w:id="2">${para(`<w:r><w:footnoteRef/></w:r>${run("含上年转入。")}`)}</w:footnote>`;
  const endnotes = `<w:endnote w:id="2">${p("不含撤回")}</w:endnote>`;
  const foot = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const end = '<w:r><w:endnoteReference w:id="2"/></w:r>';
  const body = para(run("收到14件") + foot + run("。")) + tbl(tr("a", tc(para(run("22") + end)))) + p("下");
  assertReads(
    { body, footnotes, endnotes },
    "收到14件。\n\n注：含上年转入。\n\n<table>\n<tr><td>a</td><td>22</td></tr>\n</table>\n\n注：不含撤回\n\n下",
    ["有2处脚注、尾注移到了所在段落或表格之后，请核对位置 | @注：含上年转"],
  );
});

test("hidden text is told, by itself or by a style", () => {
  const styles =
    '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>';
  const body = para(
    run("收到") +
      run("内", "<w:vanish/>") +
      run("部", '<w:rStyle w:val="h"/>') +
      run("14件", '<w:vanish w:val="0"/>'),
  );
  assertReads({ body, styles }, "收到14件", ["隐藏的1处文字没有放进草稿 | 内部 | @收到14件\n"]);
});

test("a number that was struck out does not run into the one behind it", () => {
  const cell = tc(para(run("9", "<w:strike/>") + run("14", '<w:dstrike w:val="false"/>')));
  assertReads(tbl(tr("收到", cell)), "<table>\n<tr><td>收到</td><td>14</td></tr>\n</table>", [
    "划掉的1处文字没有放进草稿 | 9 | @14</td",
  ]);
});

test("an address is told where it is not what is shown", () => {
  const relationships = `<Relationship Id="r1" Type="${hyperlink}" Target="http://www.example.gov.cn/" TargetMode="External"/>`;
  const link = (shown: string): string => para(`<w:hyperlink r:id="r1">${run(shown)}</w:hyperlink>`);
  assertReads({ body: link("www.example.gov.cn"), relationships }, "www.example.gov.cn", []);
  assertReads({ body: link("区政府网站"), relationships }, "区政府网站", [
    "有1处链接的网址没有放进草稿，也没有打开过 | http://www.example.gov.cn/ | @区政府网站\n",
  ]);
  const body = para(field('HYPERLINK "https://a.example.cn/x"', run("公报")));
  assertReads(body, "公报", ["有1处链接的网址没有放进草稿，也没有打开过 | https://a.example.cn/x | @公报\n"]);
});

test("words on every page are told once, page numbers not at all", () => {
  const header = p("花园街道办事处文件");
  const footer = para(
    run("第") + field("PAGE", run("1")) + run("页 共") + field("NUMPAGES", run("9")) + run("页"),
  );
  const again = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${header}</w:hdr>`;
  const relationships =
    '<Relationship Id="h2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/>';
  assertReads(
    { body: p("正文"), header, footer, relationships, entries: { "word/header2.xml": again } },
    "正文",
    ["页眉没有放进草稿 | 花园街道办事处文件"],
  );
});

test("another document within, macros, and what lies outside", () => {
  const relationships =
    '<Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://evil.example/x.png" TargetMode="External"/>';
  assertReads(
    {
      body: `${p("甲")}<w:altChunk r:id="x"/>${p("乙")}`,
      relationships,
      entries: { "word/vbaProject.bin": "x" },
    },
    "甲\n\n乙",
    [
      "文件里有宏，没有运行，也没有放进草稿",
      "有1处内容在文件之外，没有去取 | http://evil.example/x.png",
      "这里并入了另一份文档，内容没有放进草稿，请在 Word 中打开，另存后再导入 | @乙\n",
    ],
  );
});

test("both editions of the standard, and any prefix, are read alike", () => {
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  const body =
    "<x:tbl><x:tr><x:tc><x:p><x:r><x:t>a</x:t></x:r></x:p></x:tc><x:tc><x:p/></x:tc></x:tr></x:tbl>";
  const table = "<table>\n<tr><td>a</td><td></td></tr>\n</table>";
  const wrapped = (uri: string): string =>
    `<x:document xmlns:x="${uri}"><x:body>${body}</x:body></x:document>`;
  assert.equal(textOf({ body: "", document: wrapped(strict) }), table);
  const bare = wrapped(strict).replaceAll("x:", "").replace("xmlns:x", "xmlns").replace("xmlns=", "xmlns=");
  assert.equal(textOf({ body: "", document: bare.replace("xmln=", "xmlns=") }), table);
  assert.match(reasonOf(docx({ body: "", document: wrapped("urn:other") })), /^文件已损坏/);
  const template = docx({
    body: p("模板"),
    entries: {
      "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>',
    },
  });
  assert.equal(textOf(template), "模板");
});

test("a part in UTF-16, and characters beyond the first plane in pieces", () => {
  const text = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p("𠮷街道".repeat(500))}</w:body></w:document>`;
  const units = new Uint8Array(2 + text.length * 2);
  units.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) {
    units[2 + at * 2] = text.charCodeAt(at) & 255;
    units[3 + at * 2] = text.charCodeAt(at) >> 8;
  }
  assert.equal(textOf(docx({ body: "", entries: { "word/document.xml": units } })), "𠮷街道".repeat(500));
  assert.equal(textOf({ body: "", document: text }), "𠮷街道".repeat(500));
});
