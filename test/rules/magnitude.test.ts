import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { findingsOf, foundBy } from "../support/check.ts";
import { bases } from "./pages.ts";

const base = bases.get("2021") ?? "";
const base2019 = bases.get("2019") ?? "";

/** The faultless draft of another body, its 规章 and its fee as given. */
function ofBody(body: string, regulations = "1", text = base): string {
  const named = text.replaceAll("花园街道办事处", body).replaceAll("柳林镇人民政府", body);
  return named.replace(/^(\| 规章 +\|)( +)0 /m, `$1$2${regulations} `);
}

test("规章 above 0 is found for bodies that may not make them", () => {
  const rule = "table.regulation-authority";
  for (const body of [
    "花园街道办事处",
    "花园街道办",
    "花园街道",
    "柳林镇",
    "柳林镇人民政府",
    "柳林乡政府",
    "清水县人民政府办公室",
    "玉山蒙古族自治县人民政府",
    "科右旗人民政府",
    "望溪市望溪区人民政府",
    "望溪区人民政府办公室",
  ])
    assert.deepEqual(foundBy(ofBody(body), rule), ["1"], body);
  for (const body of [
    "望溪市人民政府",
    "望溪市人民政府办公室",
    "广西壮族自治区人民政府",
    "内蒙古自治区人民政府办公厅",
    "香港特别行政区政府",
    "大兴安岭地区",
    "望溪区司法局",
    "望溪市司法局",
    "清水县人力资源和社会保障局",
    "江南省人民政府",
    "临江自治州人民政府",
  ])
    assert.deepEqual(foundBy(ofBody(body), rule), [], body);
  // What is no count has a finding of its own.
  for (const odd of ["0", " ", "2.5", "-1", "1件", "1 0", "/"])
    assert.deepEqual(foundBy(ofBody("花园街道办事处", odd), rule), [], odd);
});

test("one finding for the row of 规章, the others beside it, in either edition", () => {
  const three = base2019.replace(/^\| 规章 .*$/m, "| 规章 | 0 | 2 | 5 |");
  const findings = findingsOf(three, { only: ["table.regulation"] });
  assert.deepEqual(
    findings.map(({ data, related, say }) => [
      data?.row,
      data?.column,
      data?.stated,
      related?.length,
      say(zh),
    ]),
    [
      [
        "article20.1/regulations",
        "published",
        "2",
        1,
        "“规章”本年新公开数量填了2，柳林镇人民政府没有规章制定权，请核对是否应为0。",
      ],
    ],
  );
});

test("a fee of 10,000 and more in whole numbers is doubtful for a street office or a town", () => {
  const rule = "table.fee-magnitude";
  const fee = (body: string, amount: string): string => ofBody(body, "0").replace("25.1 |", `${amount} |`);
  for (const amount of ["10000", "251000", "251,000", "251000万元"])
    assert.deepEqual(foundBy(fee("花园街道办事处", amount), rule), [amount]);
  assert.deepEqual(foundBy(fee("柳林镇人民政府", "12000"), rule), ["12000"]);
  for (const amount of ["9999", "25.1", "12000.5", "251000元", "0"])
    assert.deepEqual(foundBy(fee("花园街道办事处", amount), rule), [], amount);
  assert.deepEqual(foundBy(fee("望溪区人民政府", "251000"), rule), []);
  // The form of 2019 asks for numbers of items, not for an amount.
  const items = base2019.replace("| 行政事业性收费 |              2 ", "| 行政事业性收费 |          12000 ");
  assert.notEqual(items, base2019);
  assert.deepEqual(foundBy(items, rule), []);
});
