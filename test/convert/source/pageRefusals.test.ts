import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceLimits } from "../../../server/src/convert/source/source.ts";
import { toGb18030 } from "../../support/gb18030.ts";
import { assertWhole, readHtml, reasonOf, remarksOf, reportAround } from "../../support/readPages.ts";

test("a page whose text stands in a frame says which file to open", () => {
  const frames =
    '<html><frameset rows="100,*"><frame src="top.htm"><frame src="a/main%E9%A1%B5.htm?id=3"></frameset></html>';
  assert.match(reasonOf(frames), /嵌入的页面“top\.htm”里；请在浏览器中单独打开正文/);
  assert.match(reasonOf('<body><h1>年报</h1><iframe src="./x_files/nb.html"></iframe></body>'), /“nb\.html”/);
  assert.match(reasonOf('<body><iframe src="javascript:void(0)"></iframe></body>'), /嵌入的页面里/);
});

test("a page that a script would fill, an empty one and one of attachments are told apart", () => {
  assert.match(
    reasonOf('<body><div id="app"></div><script src="app.js"></script></body>'),
    /打开网页后才载入/,
  );
  assert.match(reasonOf("<html><head><title>无</title></head><body> &nbsp; </body></html>"), /没有文字/);
  assert.match(
    reasonOf(
      '<body><p>当前位置：首页</p><h1>2023年年报</h1><p>附件：<a href="/f/1.docx">花园街道2023年政府信息公开年度报告</a></p></body>',
    ),
    /年报在附件“花园街道2023年政府信息公开年度报告”里/,
  );
});

test("where no report can be told, all the page shows is kept and said", () => {
  const page =
    '<body><nav><a href="/">首页</a></nav><h1>通知</h1><p>各科室：请于本月月底之前把有关材料报送到办公室。</p><footer>办公室</footer><iframe src="ad.html"></iframe></body>';
  const reading = readHtml(page);
  assertWhole(page, reading);
  assert.equal(reading.text, "首页\n\n通知\n\n各科室：请于本月月底之前把有关材料报送到办公室。\n\n办公室\n");
  assert.deepEqual(remarksOf(reading), [
    "没有认出哪一部分是正文，网页上的文字都放进了草稿，请删去多余的部分",
    "网页里还嵌有别的页面，其中的内容不在这个文件里，请对照网页",
  ]);
});

test("of two reports on a page the first is taken, the other is told of with all its words", () => {
  const one = (year: number): string =>
    `<article><h2>花园街道${year}年政府信息公开工作年度报告</h2><p>一、总体情况</p><p>${year}年工作平稳。</p><p>二、主动公开政府信息情况</p>
<table><tr><td>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>
<p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p><p>无。</p></article>`;
  const page = `<body><main>${one(2023)}${one(2022)}</main></body>`;
  const reading = readHtml(page);
  assertWhole(page, reading);
  assert.match(reading.text, /2023年工作平稳/);
  assert.doesNotMatch(reading.text, /2022/);
  assert.match(remarksOf(reading).join("\n"), /还有另一份年报[\s\S]*2022年工作平稳/);
});

test("limits are told with what to do", () => {
  assert.match(reasonOf("<p>x", { ...sourceLimits, fileBytes: 2 }), /MB/);
  assert.match(reasonOf("<p>一二三四五六", { ...sourceLimits, characters: 5 }), /万字/);
  assert.match(reasonOf("<table><tr><td>1<td>2", { ...sourceLimits, cells: 1 }), /超过1格/);
  assert.match(reasonOf("<p>x".repeat(600_000)), /过于庞杂/);
});

const report = reportAround("<p>工作平稳，群众满意。</p>");
const wanted = readHtml(report).text;

test("the encoding is what the bytes say, then what the page says", () => {
  const stated = (label: string): string => report.replace('charset="utf-8"', `charset=${label}`);
  for (const label of ["gb2312", "GBK", "gb18030", "utf-8", "x-unknown"]) {
    assert.equal(readHtml(toGb18030(stated(label))).text, wanted, label);
    assert.equal(readHtml(stated(label)).text, wanted, label);
  }
  assert.equal(readHtml(`\ufeff${report}`).text, wanted);
  const wide = new Uint8Array(2 + report.length * 2);
  new DataView(wide.buffer).setUint16(0, 0xfffe);
  for (let at = 0; at < report.length; at++) {
    new DataView(wide.buffer).setUint16(2 + at * 2, report.charCodeAt(at), true);
  }
  assert.equal(readHtml(wide).text, wanted);
});

test("a byte that fits no character costs that character, and is told", () => {
  const bytes = toGb18030(report.replace('charset="utf-8"', "charset=gb2312"));
  const at = bytes.length - 40;
  const damaged = Uint8Array.from([...bytes.subarray(0, at), 0xff, ...bytes.subarray(at)]);
  const reading = readHtml(damaged);
  assert.match(reading.text, /工作平稳，群众满意。/);
  assert.match(remarksOf(reading).join("\n"), /有[12]个字符读不出来，写成了“�”/);
});

test("what is no page is refused", () => {
  assert.match(reasonOf(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)), /不是/);
  assert.match(reasonOf(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) & 0xff)), /不是/);
});

function quoted(text: string, encode = (each: string) => new TextEncoder().encode(each)): string {
  const all = [...encode(text)].map((byte) =>
    byte > 126 || byte === 61 || byte < 32
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  );
  return all.map((each, at) => (at % 25 === 24 ? `${each}=\r\n` : each)).join("");
}

const archive = (encoding: string, body: string): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://www.example.gov.cn/1.html\r\nSubject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--a1----"\r\n\r\n\r\n------MultipartBoundary--a1----\r\nContent-Type: text/html\r\nContent-ID: <frame-0@mhtml.blink>\r\n\r\n<html><body>框架</body></html>\r\n------MultipartBoundary--a1----\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n------MultipartBoundary--a1----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------MultipartBoundary--a1------\r\n`;

test("an archive of a page is read like the page", () => {
  assert.equal(readHtml(archive("quoted-printable", quoted(report))).text, wanted);
  const base64 = Buffer.from(report).toString("base64").replace(/.{76}/g, "$&\r\n");
  assert.equal(readHtml(archive("base64", base64)).text, wanted);
  assert.equal(readHtml(archive("8bit", report)).text, wanted);
  assert.equal(readHtml(archive("8bit", report).replace(/\r\n/g, "\n")).text, wanted);
  assert.match(reasonOf(archive("8bit", report).slice(0, 300)), /网页存档不完整/);
});

test("an archive that Word saved says its encoding in the head of its part", () => {
  const word = `Content-Type: multipart/related; boundary="a"\r\n\r\n--a\r\nContent-Location: file:///C:/nb.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${quoted(report.replace('charset="utf-8"', ""), toGb18030)}\r\n--a--`;
  assert.equal(readHtml(`MIME-Version: 1.0\r\n${word}`).text, wanted);
  assert.equal(readHtml(word).text, wanted);
});
