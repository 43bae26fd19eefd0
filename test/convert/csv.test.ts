import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "../../server/src/convert/csv.ts";
import { toJson } from "../../server/src/convert/json.ts";
import { readReport } from "../../server/src/model/report.ts";
import { formOf } from "../../server/src/schema/forms.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { forge, layouts } from "../support/forge/forge.ts";

function csv(text: string): string {
  return toCsv(readReport(parse(text)));
}

/** The fields of each line, as RFC 4180 has them. */
function read(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const line = lines.at(-1) as string[];
    if (quoted && char === '"' && text.charAt(at + 1) === '"') line[line.length - 1] += text.charAt(++at);
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ",") line.push("");
    else if (!quoted && text.startsWith("\r\n", at)) {
      lines.push([""]);
      at++;
    } else line[line.length - 1] += char;
  }
  assert.deepEqual(lines.pop(), [""], "the last line ends too");
  return lines;
}

const head =
  "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | ---: | ---: | ---: | ---: | ---: |\n";
const draft = (body: string, cells: string): string =>
  `---\n单位: ${body}\n年度: 2025\n---\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n${head}| 行政复议 | ${cells} |\n`;

function reconsideration(text: string): readonly (readonly string[])[] {
  return read(csv(text)).filter((line) => line[3] === "reconsideration");
}

test("each cell is one line: body, year, table, row, column, value, and what they are called", () => {
  const lines = csv(draft("花园街道", "1 | 0 |  | 0 | 1")).split("\r\n");
  assert.equal(lines[0], "\ufeffbody,year,table,row,column,value,unit,note,tableLabel,rowLabel,columnLabel");
  assert.ok(lines.includes("花园街道,2025,proceedings,reconsideration,upheld,1,,,表四,行政复议,结果维持"));
  assert.ok(
    lines.includes("花园街道,2025,proceedings,reconsideration,otherResult,,,,表四,行政复议,其他结果"),
  );
  assert.ok(
    lines.includes("花园街道,2025,disclosure,article20.1/regulations,issued,,,,表二,规章,本年制发件数"),
    "a table that the draft lacks is there, blank",
  );
});

test("the lines are the cells of the json export, in every layout and edition", () => {
  for (const layout of layouts) {
    for (let seed = 0; seed < 12; seed++) {
      const { text, truth } = forge(seed, { layout, subtotals: false });
      const report = readReport(parse(text));
      const [, ...lines] = read(toCsv(report));
      const { tables } = toJson(report);
      const form = formOf(truth.edition);
      const cells = Object.values(form.tables)
        .flatMap(({ blocks }) => blocks)
        .reduce(
          (sum, block) => sum + block.rows.filter(({ items }) => !items).length * block.columns.length,
          0,
        );
      assert.equal(lines.length, cells, `seed ${seed}, ${layout}`);
      const total = lines.find((line) => line[3] === "received" && line[4] === "total");
      assert.equal(total?.[5], tables.requests.received?.total ?? "", `seed ${seed}, ${layout}`);
      for (const line of lines) {
        assert.equal(line.length, 11);
        assert.ok(
          line.slice(8).every((label) => label !== ""),
          line.join(),
        );
      }
    }
  }
});

test("numbers are exact decimals; a unit and a note stand beside them", () => {
  const all = reconsideration(draft("甲", "0.10 | 1,295 | １２ | 22（其中修订16件） | 99999999999999999999"));
  assert.deepEqual(
    all.map((line) => line[5]),
    ["0.1", "1295", "12", "22", "99999999999999999999"],
  );
  assert.equal(all[3]?.[7], "其中修订16件");
});

test("text that a spreadsheet would run is marked as text, and a number never is", () => {
  const all = reconsideration(draft("=1+1", "=HYPERLINK(1) | +cmd | -2 | @x | '引"));
  assert.deepEqual(
    all.map((line) => line[5]),
    ["'=HYPERLINK(1)", "'+cmd", "-2", "'@x", "''引"],
  );
  assert.ok(all.every((line) => line[0] === "'=1+1"));
});

test("commas, quotation marks and line breaks stay in their field", () => {
  const table =
    "<table><tr><td>类别</td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>" +
    '<tr><td>行政复议</td><td>约1,"多"<br>件</td><td>0</td><td>0</td><td>0</td><td>1</td></tr></table>';
  const text = `## 四、政府信息公开行政复议、行政诉讼情况\n\n${table}\n`;
  assert.equal(reconsideration(text)[0]?.[5], '约1,"多"\n件');
  assert.ok(csv(text).includes('"约1,""多""\n件"'));
});
