import assert from "node:assert/strict";
import { test } from "node:test";
import { applied, check, draw, fixed, readDrawing } from "./check.ts";

test("a drawing is read by the columns in which it is shown", () => {
  const source = ["## 二、主动公开", "   ^^^^ one", "新收12件$0", "    ^^ two", "    ! three", "尾"].join(
    "\n",
  );
  const { text, caret, marks } = readDrawing(source);
  assert.equal(text, "## 二、主动公开\n新收12件\n尾");
  assert.equal(text.slice(0, caret), "## 二、主动公开\n新收12件");
  assert.deepEqual(
    marks.map(({ name, span }) => [name, text.slice(span.start, span.end), span.start]),
    [
      ["one", "二、", 3],
      ["two", "12", 12],
      ["three", "", 12],
    ],
  );
});

test("drawing and reading are each other's opposite", () => {
  const text = "第一行\n第二行 abc\n第三行";
  const marks = [
    { name: "a.b", span: { start: 1, end: 3 } },
    { name: "long", span: { start: 0, end: 11 } },
    { name: "none", span: { start: 5, end: 5 } },
  ];
  const drawn = draw(text, marks);
  assert.equal(draw(text, readDrawing(drawn).marks), drawn);
  assert.equal(readDrawing(drawn).text, text);
});

test("edits are applied wherever they stand", () => {
  const edits = [
    { span: { start: 0, end: 0 }, text: "a" },
    { span: { start: 2, end: 3 }, text: "" },
    { span: { start: 0, end: 0 }, text: "b" },
  ];
  assert.equal(applied("123", edits), "ab12");
});

test("findings are drawn under the very cell", () => {
  const source = `## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        1 |        0 |        0 |        0 |    2 |
                                                                                ^ total.row
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |
`;
  check(source, { only: ["total."] });
  assert.match(fixed(source, "total.row"), /\| {8}1 \| {8}0 \| {8}0 \| {8}0 \| {4}1 \|/);
});
