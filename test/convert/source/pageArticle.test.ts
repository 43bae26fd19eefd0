import assert from "node:assert/strict";
import { test } from "node:test";
import { assertWhole, readHtml, remarksOf, reportAround } from "../../support/readPages.ts";

const title = "花园街道办事处2023年政府信息公开工作年度报告";
const table =
  "<table><tr><td colspan=4>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0<tr><td>行政规范性文件<td>1<td>0<td>3</table>";
const sections = [
  ["一、总体情况", "<p>2023年，街道工作平稳。</p>"],
  ["二、主动公开政府信息情况", table],
  ["五、存在的主要问题及改进情况", "<p>公开不够及时，下一步将加强督促。</p>"],
  ["六、其他需要报告的事项", "<p>无。</p>"],
] as const;
const text = sections.map(([heading, body]) => `<p>${heading}</p>${body}`).join("\n");
const preface = "根据《中华人民共和国政府信息公开条例》，编制花园街道2023年度报告如下。";

/** The first and the last lines of what is read. */
function ends(body: string, count = 2): readonly string[] {
  const html = `<html><body>${body}</body></html>`;
  const reading = readHtml(html);
  assertWhole(html, reading);
  const chunks = reading.text.trimEnd().split("\n\n");
  assert.ok(chunks.filter((chunk) => chunk.startsWith("<table>")).length === 1);
  return [...chunks.slice(0, count), "…", ...chunks.slice(-count)];
}

const last = ["六、其他需要报告的事项", "无。"];

test("the title nearest above the text is the report's; the site's own copy of it is told", () => {
  assert.deepEqual(ends(`<h1>${title}</h1><p>来源：区政府办</p><div><p>${title}</p>${text}</div>`), [
    title,
    "一、总体情况",
    "…",
    ...last,
  ]);
  assert.deepEqual(ends(`<h1>${title}</h1><div>${text}</div>`), [`# ${title}`, "一、总体情况", "…", ...last]);
  assert.deepEqual(ends(`<h2><a href="art_1.html">${title}</a></h2><div>${text}</div>`), [
    `# ${title}`,
    "一、总体情况",
    "…",
    ...last,
  ]);
});

test("a title over two or three lines comes whole", () => {
  const two = "<p>花园街道办事处</p><p>2023年政府信息公开工作年度报告</p>";
  assert.deepEqual(ends(`<div>政府信息公开</div><div>${two}${text}</div>`).slice(0, 3), [
    "花园街道办事处",
    "2023年政府信息公开工作年度报告",
    "…",
  ]);
  const three = "<h1>花园街道办事处<br>2023年<br>政府信息公开工作年度报告</h1>";
  assert.deepEqual(ends(`<div>政府信息公开</div>${three}<div>${text}</div>`, 3).slice(0, 3), [
    "# 花园街道办事处",
    "# 2023年",
    "# 政府信息公开工作年度报告",
  ]);
});

test("the preface is the report's, with a title or without, inside its element or above", () => {
  assert.deepEqual(ends(`<p>欢迎您</p><div>${preface}</div><div>${text}</div>`), [
    preface,
    "一、总体情况",
    "…",
    ...last,
  ]);
  assert.deepEqual(ends(`<h1>${title}</h1><p>2024-01-20</p><div>${preface}</div><div>${text}</div>`, 2), [
    `# ${title}`,
    preface,
    "…",
    ...last,
  ]);
});

test("sections in blocks of their own keep their last text and the signature", () => {
  const apart = sections
    .map(([heading, body]) => `<div class=t>${heading}</div><div class=c>${body}</div>`)
    .join("");
  assert.deepEqual(ends(`<h1>${title}</h1><div>${apart}</div><div>打印</div><div>主办：区政府办</div>`), [
    `# ${title}`,
    "一、总体情况",
    "…",
    ...last,
  ]);
  const wrapped = sections.map(([heading, body]) => `<section><h2>${heading}</h2>${body}</section>`).join("");
  assert.deepEqual(
    ends(
      `<h1>${title}</h1>${wrapped}<p>花园街道办事处</p><p>2024年1月20日</p><p>版权所有：区政府</p><p>某某区</p>`,
    ),
    [`# ${title}`, "## 一、总体情况", "…", "花园街道办事处", "2024年1月20日"],
  );
  assert.deepEqual(
    ends(
      `<h1>${title}</h1><div>${text}<footer>花园街道办事处　2024年1月20日</footer><footer>编辑：王某</footer></div>`,
      1,
    ).slice(-1),
    ["花园街道办事处　2024年1月20日"],
  );
});

test("the last section may speak of scanning, printing and the site", () => {
  const said = "公众可扫描二维码关注“花园街道”公众号，查询和下载本报告；版权所有，转载请注明来源。";
  assert.deepEqual(
    ends(`<div>${text.replace("无。", said)}</div><p>扫一扫在手机打开当前页</p>`).at(-1),
    said,
  );
});

test("a list of the sections beside a report that lacks one of them is not the report's", () => {
  const list = "<ul><li>总体情况</li><li>主动公开政府信息情况</li><li>其他需要报告的事项</li></ul>";
  const short = text.replace(/<p>六、[\s\S]*/, "");
  for (const body of [`<div>${list}</div><div>${short}</div>`, `<div>${short}</div><div>${list}</div>`]) {
    const html = `<body><h1>${title}</h1><div>${body}</div></body>`;
    const reading = readHtml(html);
    assertWhole(html, reading);
    assert.match(remarksOf(reading).join("\n"), /总体情况 \/ 主动公开政府信息情况 \/ 其他需要报告的事项/);
    assert.doesNotMatch(reading.text, /其他需要报告/);
  }
});

test("a table of contents above the text is told, be it of links or not", () => {
  const names = sections.map(([heading]) => `<li>${heading}</li>`).join("");
  const links = sections.map(([heading], at) => `<p><a href="#s${at}">${heading}</a></p>`).join("");
  for (const contents of [`<p>目 录</p><ul>${names}</ul>`, links]) {
    assert.deepEqual(ends(`<h1>${title}</h1><div>${contents}${text}</div>`), [
      `# ${title}`,
      "一、总体情况",
      "…",
      ...last,
    ]);
  }
});

test("the facts about a page are told wherever they stand above the text", () => {
  const facts = [
    "<table><tr><td>索引号</td><td>A-1</td><td>发文机关</td><td>区政府办</td></tr></table>",
    "<dl><dt>索 引 号：</dt><dd>A-1</dd><dt>发文机关：</dt><dd>区政府办</dd></dl>",
    "<ul><li><b>索引号：</b>A-1</li><li><b>发文机关：</b>区政府办</li></ul>",
    "<div><div><span>索引号</span></div><div>A-1</div><div><span>发文机关</span></div><div>区政府办</div></div>",
  ];
  for (const fact of facts) {
    for (const body of [
      `${fact}<h1>${title}</h1><div>${text}</div>`,
      `<h1>${title}</h1>${fact}<div>${text}</div>`,
      `<h1>${title}</h1><div>${fact}${text}</div>`,
    ]) {
      const html = `<body>${body}</body>`;
      const reading = readHtml(html);
      assertWhole(html, reading);
      assert.doesNotMatch(reading.text, /A-1|区政府办/, html);
      assert.match(remarksOf(reading).join(), /A-1[\s\S]*区政府办/);
    }
  }
});

test("a remark stands where its words stood", () => {
  const reading = readHtml(
    `<body><p>欢迎</p><h1>${title}</h1><p>来源：办公室</p><div>${text}</div><p>上一篇：无</p></body>`,
  );
  assert.deepEqual(
    reading.remarks.map(({ at = -1, words }) => `${words} → ${reading.text.slice(at, at + 8).trim()}`),
    ["欢迎 → # 花园街道办事", "来源：办公室 → 一、总体情况", "上一篇：无 → "],
  );
});

test("the title that a browser shows is no loss where the report begins with it; the site's name behind it is told", () => {
  const body = reportAround("<p>按时公开。</p>");
  const withHead = (head: string): string => body.replace("</head>", `<title>${head}</title></head>`);
  const told = (page: string): readonly string[] => {
    const reading = readHtml(page);
    assertWhole(page, reading);
    return remarksOf(reading);
  };
  assert.deepEqual(told(withHead(title)), []);
  assert.deepEqual(told(withHead(` 花园街道办事处 ${title.slice(7)}\n`)), []);
  assert.match(told(withHead(`${title}_花园区政府`)).join(), /：花园区政府$/);
  assert.match(told(withHead("花园区政府")).join(), /：花园区政府$/);
  const parted = withHead(title).replace(/<h1>(.{7})(.*)<\/h1>/, "<h1>$1<br>$2</h1>");
  assert.deepEqual(told(parted), []);
});
