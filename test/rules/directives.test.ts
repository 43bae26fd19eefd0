import { test } from "node:test";
import { check } from "../support/check.ts";

const only = { only: ["directive.unused"] };

/** A report whose table 四 is a picture, with an ignore below the heading of the section before it. */
const pictured = (ignore: string): string => `# 某街道办事处2024年政府信息公开工作年度报告

## 一、总体情况

2024年，某街道公开信息20条。

## 五、存在的主要问题及改进情况

${ignore}

公开不够及时，下一步将加强督促。

## 四、政府信息公开行政复议、行政诉讼情况

![表格](表格.png)

## 六、其他需要报告的事项

无。
`;

test("an ignore of what is judged whatever the tables are is unused, also beside a table that was not read", () => {
  check(
    pictured(`<!-- ogi-ignore report.date: 上级统一要求 -->
                ^^^^^^^^^^^ directive.unused`),
    only,
  );
  check(pictured("<!-- ogi-ignore narrative.count: 表四是图片 -->"), only);
});
