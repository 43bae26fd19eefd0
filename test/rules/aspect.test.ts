import { test } from "node:test";
import { check } from "../support/check.ts";

/** Sentences as section 一 of a report. */
function overview(lines: string, body = "花园街道办事处", year = 2025): string {
  return `---\n单位: ${body}\n年度: ${year}\n---\n\n## 一、总体情况\n\n${lines}\n`;
}

const aspect = { only: ["narrative.aspect"] };

test("aspect: what nothing in section 一 touches, once", () => {
  check(
    `---
单位: 花园街道办事处
年度: 2025
---

## 一、总体情况
   ^^^^^^^^^^^^ narrative.aspect

通过区政府网站公开信息20条，收到申请3件。
`,
    aspect,
  );
});

test("aspect: a heading that nothing stands below is only a place to write", () => {
  const head = "公开信息20条，收到申请3件，开设网站，加强监督。";
  check(
    `---
单位: 花园街道办事处
年度: 2025
---

## 一、总体情况
   ^^^^^^^^^^^^ narrative.aspect

### （一）主动公开

${head}

### （二）政府信息管理

### （三）其他
`,
    aspect,
  );
  check(
    overview(`### （一）信息公开\n\n#### 1.主动公开\n\n${head}\n\n### （二）政府信息管理\n\n已经理顺。\n`),
    aspect,
  );
});

test("aspect: towns and governments are asked for three more", () => {
  const full = "公开信息20条，收到申请3件，严格审核，更新网站，加强监督。";
  check(overview(full), aspect);
  check(overview(full, "区教育局"), aspect);
  check(overview(`${full}未发生追责，开展社会评议和考核。`, "白石岭镇人民政府"), aspect);
  check(
    `---
单位: 白石岭镇人民政府
年度: 2025
---

## 一、总体情况
   ^^^^^^^^^^^^ narrative.aspect

${full}
`,
    aspect,
  );
});

test("aspect: not before the 2021 edition, not where the section is empty, not where the year is unknown", () => {
  check(overview("公开信息20条。", "花园街道办事处", 2020), aspect);
  check(overview("公开信息20条。", "花园街道办事处", 2017), aspect);
  check(overview(""), aspect);
  check(overview("### （一）主动公开"), aspect);
  check("## 一、总体情况\n\n公开信息20条。\n", aspect);
});

test("aspect: a sub-heading and a table touch an aspect as well", () => {
  check(
    overview("### （一）监督保障\n\n公开信息20条，收到申请3件。\n\n| 网站 | 审核 |\n| - | - |\n| 1 | 2 |"),
    aspect,
  );
});
