import assert from "node:assert/strict";
import { test } from "node:test";
import { type DefaultTreeAdapterTypes, parse as parseHtml } from "parse5";
import { blockHtml } from "../../../server/src/convert/html/block.ts";
import { officialPage } from "../../../server/src/convert/html/page.ts";
import { forge, layouts } from "../../support/forge/forge.ts";
import { layOut, tableOf } from "../../support/official.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, in order, as a browser builds it. */
function elements(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseHtml(html));
  return found;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const title = "# 花园街道2025年政府信息公开工作年度报告\n\n";
const allowed = new Set(
  "html head meta title style body main h1 h2 h3 h4 h5 h6 p blockquote pre strong em br div table colgroup col thead tbody tr th td".split(
    " ",
  ),
);

test("a page stands alone: Chinese, named, without script, picture or anything from elsewhere", () => {
  for (const layout of layouts) {
    const all = elements(officialPage(layOut(forge(5, { layout }).text)));
    const [html] = all;
    assert.equal(html && attribute(html, "lang"), "zh-CN");
    for (const element of all) {
      assert.ok(allowed.has(element.tagName), element.tagName);
      for (const { name } of element.attrs) assert.ok(!/^(?:on|src|href|style)/.test(name), name);
    }
    const policy = all.find((each) => attribute(each, "http-equiv") === "Content-Security-Policy");
    assert.match(
      (policy && attribute(policy, "content")) ?? "",
      /^default-src 'none'; style-src 'unsafe-inline'/,
    );
    const style = all.find(({ tagName }) => tagName === "style");
    assert.doesNotMatch(style ? textOf(style) : "", /url\(|@import|</);
  }
});

test("title, unit and year are said in the page's head", () => {
  const { text, truth } = forge(5, { layout: "gfm" });
  const all = elements(officialPage(layOut(text)));
  const meta = (name: string): string | undefined => {
    const found = all.find((each) => attribute(each, "name") === name);
    return found && attribute(found, "content");
  };
  assert.equal(meta("ogi-report:body"), truth.body);
  assert.equal(meta("ogi-report:year"), String(truth.year));
  assert.ok(meta("description"));
  assert.match(textOf(all.find(({ tagName }) => tagName === "title") as Node), /政府信息公开工作/);
  const untitled = officialPage(layOut("---\n单位: 花园街道\n年度: 2025\n---\n\n## 一、总体情况\n"));
  assert.match(untitled, /<title>花园街道2025年政府信息公开工作年度报告<\/title>/);
});

test("markup in a draft is text, wherever it stands", () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;'`;
  const draft = `${title}## 一、总体情况${hostile}\n\n${hostile}\n\n- ${hostile}\n\n> ${hostile}\n\n| a${hostile} | b |\n| --- | --- |\n| 1 | ${hostile} |\n\n\`\`\`\n${hostile}</pre><script>\n\`\`\`\n`;
  const page = officialPage({ ...layOut(draft), title: hostile, body: hostile });
  for (const { tagName, attrs } of elements(page)) {
    assert.ok(allowed.has(tagName), tagName);
    for (const { name } of attrs) assert.ok(!name.startsWith("on"));
  }
  assert.doesNotMatch(page, /<script|<img/i);
});

test("no character that a page cannot hold is written into it", () => {
  const page = officialPage(layOut(`${title}甲\u0000乙\u0007丙\u007f\n`));
  assert.ok(page.includes("甲␀乙␇丙␡"));
});

test("every value of an official table names the heads that it stands under", () => {
  const page = officialPage(layOut(forge(5, { layout: "gfm", year: 2024, blanks: "none" }).text));
  const all = elements(page);
  const ids = new Map(all.flatMap((each) => (attribute(each, "id") ? [[attribute(each, "id"), each]] : [])));
  const heads = (cell: Element): readonly string[] =>
    (attribute(cell, "headers") ?? "").split(" ").map((id) => textOf(ids.get(id) as Node));
  const values = all.filter((each) => attribute(each, "headers") !== undefined);
  assert.equal(values.length, 10 + 175 + 15);
  const said = values.map((cell) => heads(cell).join(" / "));
  assert.ok(
    said.includes(
      "申请人情况 / 法人或其他组织 / 商业企业 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密",
    ),
  );
  assert.ok(said.includes("申请人情况 / 总计 / 四、结转下年度继续办理"));
  assert.ok(said.includes("第二十条第（六）项 / 本年处理决定数量 / 行政强制"));
  assert.ok(said.includes("行政诉讼 / 复议后起诉 / 尚未审结"));
  assert.ok(said.includes("行政复议 / 尚未审结"));
  assert.equal(new Set(said).size, said.length, "no two values stand under the same heads");
});

test("a table is a region with a name that can be scrolled by keys; its head is repeated in print", () => {
  const table = tableOf(layOut(forge(5, { layout: "gfm" }).text), "requests");
  const html = table ? blockHtml(table) : "";
  assert.match(
    html,
    /^<div class="table" role="region" tabindex="0" aria-label="表三 收到和处理政府信息公开申请情况"><table class="requests" aria-label="收到和处理政府信息公开申请情况">/,
  );
  // The title of the section stands above the table already: nothing says it again to who copies the page.
  assert.doesNotMatch(html, /<caption>/);
  assert.equal(html.match(/<thead>[\s\S]*<\/thead>/)?.[0].match(/<tr>/g)?.length, 3);
  assert.match(
    html,
    /<th class="columnHead" id="requests-1-4" colspan="7" scope="colgroup">申请人情况<\/th>/,
  );
  assert.match(
    html,
    /<th class="rowHead" id="requests-6-1" rowspan="2\d" scope="rowgroup">三、本年度办理结果<\/th>/,
  );
});

test("a preview's own attributes stand on blocks and cells, escaped", () => {
  const [block] = layOut("| a | b |\n| --- | --- |\n| 1<br>2 | 3 |\n").blocks;
  const html = block ? blockHtml(block, ({ text }) => ({ "data-x": `"${text}"` }), { id: "t" }) : "";
  assert.match(html, /^<div class="table" role="region" tabindex="0" aria-label="表格" id="t">/);
  assert.match(html, /<td data-x="&quot;3&quot;">3<\/td>/);
  assert.match(html, /<th class="columnHead" scope="col" data-x="&quot;a&quot;">a<\/th>/);
  assert.match(html, />1<br>2<\/td>/);
});
