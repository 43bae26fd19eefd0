import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { check } from "../rules/pages.ts";

/** Whose report it is, where a web site's words stand about the title or the title is missing. */

function bodyOf(...lines: readonly string[]): string | undefined {
  return readReport(parse([...lines, "一、总体情况", "扎实推进政务公开。"].join("\n"))).identity.body;
}

const title = "柳湖镇2022年政府信息公开工作年度报告";

test("menus, paths and buttons above a title are no part of it", () => {
  assert.equal(bodyOf("首页/ 政府信息公开 / 年度报告 / 乡镇 / 正文", title), "柳湖镇");
  assert.equal(bodyOf("- 加入收藏", "- 无障碍阅读", title), "柳湖镇");
  assert.equal(bodyOf("关怀版", "名 称: 柳湖镇政府信息公开工作年度报告", title), "柳湖镇");
  assert.equal(bodyOf("长者版", "2022年政府信息公开工作年度报告"), undefined);
});

test("the name above a title that names none belongs to it", () => {
  assert.equal(bodyOf("柳湖镇人民政府", "2022年政府信息公开工作年度报告"), "柳湖镇人民政府");
  assert.equal(bodyOf("柳湖镇人民政府", "关于2022年度政府信息公开工作的年度报告"), "柳湖镇人民政府");
  assert.equal(
    bodyOf(
      "关于2022年度政府信息公开工作的年度报告",
      "发布时间:2023-01-05",
      "柳湖镇人民政府",
      "关于2022年度政府信息公开工作的年度报告",
    ),
    "柳湖镇人民政府",
  );
  assert.equal(bodyOf("柳湖街道办事处2022年政府信", "息公开工作年度报告"), "柳湖街道办事处");
});

test("lines above and below a table are no title together", () => {
  const lines = [
    "索引号",
    "| 发布机构 | 日期 |",
    "| --- | --- |",
    "| 柳湖镇 | 2023-01-05 |",
    "",
    "柳湖镇人民政府",
    ...["2022年政府信息公开工作年度报告"],
  ];
  assert.equal(bodyOf(...lines), "柳湖镇人民政府");
});

test("without a title the preface names the body", () => {
  const preface = (words: string): string | undefined => bodyOf(`根据条例规定，${words}。所列数据截至年底。`);
  assert.equal(preface("特编制柳湖区档案馆2022年政府信息公开工作年度报告"), "柳湖区档案馆");
  assert.equal(preface("编制并向社会公布《柳湖镇2022年政府信息公开工作年度报告》"), "柳湖镇");
  assert.equal(preface("现公开2022年柳湖街办政府信息公开工作年度报告"), "柳湖街办");
  assert.equal(preface("现向社会公布2022年度柳湖镇人民政府信息公开工作年度报告"), "柳湖镇人民政府");
  assert.equal(preface("现公布2022年度本级政府信息公开年度报告"), undefined);
  assert.equal(preface("按照信息公开条例和区政府办公室2022年通知编制本报告"), undefined);
});

test("总体概述 and its like are a variant of the title of section 一", () => {
  const text = `# ${title}\n\n## 一、总体概述\n\n2022年，本镇扎实推进政务公开。\n`;
  const rules = check(text).findings.map(({ rule, data }) => `${rule} ${data?.section ?? ""}`);
  assert.ok(rules.includes("section.title overview"));
  assert.ok(!rules.includes("section.missing overview"));
});

test("the year stands in the title that the preface publishes, and in no other", () => {
  const yearOf = (preface: string): number | undefined =>
    readReport(parse(`${preface}\n\n一、总体情况\n\n扎实推进政务公开。`)).year;
  assert.equal(yearOf("现发布《柳湖镇2022年政府信息公开工作年度报告》。"), 2022);
  assert.equal(yearOf("现形成《柳湖镇2022年政府信息公开工作年度报告》，欢迎监督。"), 2022);
  assert.equal(yearOf("上一年的情况见《柳湖镇2021年政府信息公开工作年度报告》。"), undefined);
});

test("without preface and title, section 一 says whose report it is and about which year", () => {
  const read = (...lines: readonly string[]) => readReport(parse(["一、总体情况", ...lines].join("\n\n")));
  const named = read("2023年，柳湖区水务局坚持公开为常态，扎实推进各项工作。");
  assert.equal(named.identity.body, "柳湖区水务局");
  assert.equal(named.year, 2023);
  assert.equal(read("2023年，我局坚持公开为常态。").identity.body, undefined);
  assert.equal(read("2023年，全镇各级各单位认真落实要求。").identity.body, undefined);
  assert.equal(read("数据统计期限为2022年1月1日至2022年12月31日。").year, 2022);
});
