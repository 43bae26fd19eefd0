import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

let grammar: IGrammar;

before(async () => {
  const wasm = createRequire(join(process.cwd(), "package.json")).resolve(
    "vscode-oniguruma/release/onig.wasm",
  );
  await loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    // Markdown and YAML are VS Code's own; here they are empty.
    loadGrammar: async (scope) =>
      scope === "text.html.markdown.ogi-report"
        ? parseRawGrammar(readFileSync("syntaxes/ogi-report.tmLanguage.json", "utf8"), "grammar.json")
        : null,
  });
  const loaded = await registry.loadGrammar("text.html.markdown.ogi-report");
  assert.ok(loaded);
  grammar = loaded;
});

/** The pieces of a text, each with the last scope that it has; the plain ones are left out. */
function scopes(text: string): string[] {
  let state = INITIAL;
  return text.split("\n").flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .filter((token) => token.scopes.length > 1)
      .map((token) => `${line.slice(token.startIndex, token.endIndex).trim()} ${token.scopes.at(-1)}`)
      .filter(
        (piece) => !piece.startsWith(" ") && !/ (markup\.table|meta\.front-matter)\.ogi-report$/.test(piece),
      );
  });
}

describe("the grammar", () => {
  test("sees official headings with and without marks", () => {
    for (const heading of [
      "## 一、总体情况",
      "一、 总体情况",
      "六.其他需要报告的事项",
      "### 三、收到和处理政府信息公开申请情况",
      "l六、其他".slice(1),
    ]) {
      assert.ok(
        scopes(heading).some((piece) => piece.endsWith("entity.name.section.ogi-report")),
        heading,
      );
    }
  });

  test("takes neither prose nor a row's label for a heading", () => {
    for (const line of [
      "一、总体情况良好；二、依法公开。",
      "一、本年新收政府信息公开申请数量 | 0 |",
      "一、本年新收\t0",
    ]) {
      assert.ok(!scopes(line).some((piece) => piece.includes("section.ogi-report")), line);
    }
  });

  test("sees captions alone and within a grid", () => {
    for (const line of ["### 第二十条第（一）项", "第二十条第(一)项 | |||", "\t第二十条第（八）项"]) {
      assert.ok(
        scopes(line).some((piece) => /项 entity\.name\.section/.test(piece)),
        line,
      );
    }
  });

  test("tells bars, labels, groups, totals and numbers of a row apart", () => {
    assert.deepEqual(scopes("| （三）不予公开 |  |"), [
      "| punctuation.definition.table.markdown",
      "（三）不予公开 entity.name.type.group.ogi-report",
      "| punctuation.definition.table.markdown",
      "| punctuation.definition.table.markdown",
    ]);
    assert.deepEqual(scopes("| （七）总计 | 1,295 |"), [
      "| punctuation.definition.table.markdown",
      "（七）总计 keyword.other.total.ogi-report",
      "| punctuation.definition.table.markdown",
      "1,295 constant.numeric.ogi-report",
      "| punctuation.definition.table.markdown",
    ]);
    assert.deepEqual(scopes("2.重复申请 | 3"), [
      "2.重复申请 meta.row-label.ogi-report",
      "| punctuation.definition.table.markdown",
      "3 constant.numeric.ogi-report",
    ]);
  });

  test("sees the numbers of rows made with tabs", () => {
    assert.deepEqual(scopes("规章\t0\t12\t138.31万元"), [
      "0 constant.numeric.ogi-report",
      "12 constant.numeric.ogi-report",
      "138.31 constant.numeric.ogi-report",
    ]);
    assert.deepEqual(scopes("\t7"), ["7 constant.numeric.ogi-report"]);
  });

  test("sees the front matter's keys and the year", () => {
    assert.deepEqual(scopes("---\n单位: 花园街道办事处\n年度: 2025\n---\n正文"), [
      "--- punctuation.definition.begin.front-matter.ogi-report",
      "单位 keyword.other.key.ogi-report",
      ": punctuation.separator.key-value.yaml",
      "年度 keyword.other.key.ogi-report",
      ": punctuation.separator.key-value.yaml",
      "2025 constant.numeric.ogi-report",
      "--- punctuation.definition.end.front-matter.ogi-report",
    ]);
  });

  test("sees a silenced finding's rule and reason", () => {
    assert.deepEqual(scopes("<!-- ogi-ignore total.row: 上级统一口径 -->"), [
      "<!-- comment.block.html",
      "ogi-ignore keyword.control.ignore.ogi-report",
      "total.row support.constant.rule.ogi-report",
      ": comment.block.html",
      "上级统一口径 comment.block.reason.ogi-report",
      "--> comment.block.html",
    ]);
  });

  test("sees a title", () => {
    assert.ok(scopes("花园街道2020年政府信息公开工作年度报告").some((piece) => piece.includes("section")));
    assert.ok(
      !scopes("公开《前进街道2022年度政府信息公开工作年度报告》等。").some((piece) =>
        piece.includes("section"),
      ),
    );
  });
});
