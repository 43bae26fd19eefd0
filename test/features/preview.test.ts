import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { newReport } from "../../server/src/convert/blank.ts";
import { type Preview, type PreviewFinding, previewOf } from "../../server/src/features/preview.ts";
import { en } from "../../server/src/messages/en.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import type { Span } from "../../server/src/util/span.ts";
import { reportOf } from "../support/check.ts";
import { withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

function preview(text: string, messages = zh): Preview {
  const report = reportOf(text);
  return previewOf(report, analyse(report), messages);
}

/** The text of a draft at the place where a finding is shown: its cell, else its block. */
function shownAt(text: string, { blocks }: Preview, finding: PreviewFinding | undefined): string {
  const block = blocks[finding?.block ?? -1];
  assert.ok(block, "no block");
  const span = finding?.cell === undefined ? block.span : block.cells[finding.cell];
  assert.ok(span, "no cell");
  return text.slice(span.start, span.end).trim();
}

function only({ findings }: Preview, rule: string): PreviewFinding {
  const found = findings.filter((each) => each.rule === rule);
  assert.equal(found.length, 1, `${rule} among ${findings.map((each) => each.rule).join(", ")}`);
  return found[0] as PreviewFinding;
}

describe("blocks", () => {
  test("stand in the order of the draft, each with what it was made of", () => {
    const { blocks } = preview(base);
    const starts = blocks.map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
    assert.equal(blocks.filter(({ html }) => html.includes("<table")).length, 3);
  });

  test("every cell has a number, and the place of its text", () => {
    const { blocks } = preview(base);
    const table = blocks.find(({ html }) => html.includes('class="requests"'));
    assert.ok(table);
    const numbers = [...table.html.matchAll(/ data-cell="(\d+)"/g)].map((match) => Number(match[1]));
    assert.deepEqual(
      numbers,
      table.cells.map((_, at) => at),
    );
    const texts = [...table.html.matchAll(/<td[^>]* data-cell="(\d+)"[^>]*>(\d+)</g)];
    assert.equal(texts.length, 25 * 7);
    for (const [, at, number] of texts) {
      const place: Span | undefined = table.cells[Number(at)];
      assert.equal(place && base.slice(place.start, place.end), number);
    }
  });

  test("keep their names while their text stays, wherever they move", () => {
    const before = preview(base).blocks;
    const after = preview(base.replace("## 一、", "新的一段话。\n\n## 一、")).blocks;
    assert.equal(after.length, before.length + 1);
    const ids = new Set(after.map(({ id }) => id));
    assert.ok(before.every(({ id }) => ids.has(id)));
  });

  test("of which one has other words has another name, alone", () => {
    const before = new Set(preview(base).blocks.map(({ id }) => id));
    const after = preview(base.replace("配备查询机", "配备查阅机")).blocks;
    assert.equal(after.filter(({ id }) => !before.has(id)).length, 1);
  });

  test("have the same name only where they have the same html and their cells stand alike in it", () => {
    const contents = new Map<string, string>();
    const drafts = [
      base,
      readFileSync("test/fixtures/base-2019.ogi.md", "utf8"),
      base.replace("（一）予以公开", "（一）预以公开"),
      base.replace("|    5 |", "|    6 |"),
      base.replace("配备查询机", "**配备**查询机"),
      base.replace("配备查询机", "*配备*查询机"),
      base.replace("### （一）", "#### （一）"),
      base.replace("在便民服务大厅", "- 在便民服务大厅"),
      base.replace("在便民服务大厅", "> 在便民服务大厅"),
      base.replaceAll("|    5 |", "|      5 |"),
      base.replaceAll("\n|", "\n |"),
    ];
    for (const { id, html, span, cells } of drafts.flatMap((text) => preview(text).blocks)) {
      const content = JSON.stringify([html, cells.map((cell) => cell && cell.start - span.start)]);
      assert.equal(contents.get(id) ?? content, content);
      contents.set(id, content);
    }
    assert.ok(contents.size > preview(base).blocks.length + 10);
  });

  test("show what means harm as text", () => {
    const harm = `<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) </template> "><svg onload=alert(1)>`;
    const text = base
      .replace("配备查询机", harm)
      .replace("|   128 |", `| ${harm} |`)
      .replace("花园街道办事处2025", `花园街道<b>办事处2025`);
    for (const { html } of preview(text).blocks) {
      const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]);
      for (const tag of tags)
        assert.match(
          tag ?? "",
          /^(?:h[1-6]|p|div|table|caption|colgroup|col|thead|tbody|tr|th|td|br|blockquote|pre|em|strong)$/,
        );
      assert.doesNotMatch(html.replace(/>[^<]*</g, "><"), / (?:on\w+|style|href|src)=/i);
    }
  });

  test("are none in a draft without a word", () => {
    assert.deepEqual(preview("").blocks, []);
    assert.deepEqual(preview("---\n单位: 花园街道办事处\n---\n").blocks, []);
  });
});

describe("findings", () => {
  test("of a cell stand at the cell of the official table", () => {
    const text = withCells(base, { "（一）予以公开": { 7: "9" } });
    const shown = preview(text);
    const finding = only(shown, "total.cell");
    assert.equal(shownAt(text, shown, finding), "9");
    assert.equal(finding.severity, "error");
    assert.match(finding.message, /应为5/);
    assert.match(only(preview(text, en), "total.cell").message, /should be 5/);
  });

  test("of a sentence stand at its words, though they name the cell that contradicts them", () => {
    const text = base.replace("政府信息公开申请12件", "政府信息公开申请15件");
    const shown = preview(text);
    const finding = only(shown, "narrative.count");
    assert.match(shownAt(text, shown, finding), /^全年收到/);
    assert.equal(finding.words, "15件");
    assert.equal(finding.before, 0);
  });

  test("say which of several equal words they mean", () => {
    const text = base.replace("政府信息公开申请12件", "政府信息15件，收到政府信息公开申请15件");
    const finding = only(preview(text), "narrative.count");
    assert.deepEqual([finding.words, finding.before], ["15件", 1]);
  });

  test("of a section that is not there stand at what goes before it", () => {
    const text = base.replace(/## 五、[\s\S]*?(?=## 六、)/, "");
    const shown = preview(text);
    const finding = only(shown, "section.missing");
    assert.ok(finding.block !== undefined && finding.block > 0);
  });

  test("leave hints out, and stand even where the draft has no block", () => {
    for (const text of ["---\n单位: 花园街道办事处\n年度: 2025\n---\n", "# 年报", base]) {
      const { blocks, findings } = preview(text);
      assert.ok(findings.every(({ severity }) => ["error", "warning", "information"].includes(severity)));
      for (const { block, cell } of findings) {
        assert.ok(block === undefined ? blocks.length === 0 : block < blocks.length);
        assert.ok(cell === undefined || cell < (blocks[block ?? 0]?.cells.length ?? 0));
      }
    }
  });

  test("of a whole blank table stand at the table, not at one of its cells", () => {
    const text = newReport({ body: "花园街道办事处", year: 2025, fill: "blank" });
    const { blocks, findings } = preview(text);
    const blank = findings.filter(({ rule }) => rule === "table.blank");
    assert.equal(blank.length, 3);
    for (const { block } of blank) assert.match(blocks[block ?? 0]?.html ?? "", /<table|<h2/);
  });
});

test("any beginning of a draft has a preview whose places are within it", () => {
  for (let end = 0; end < base.length; end += 211) {
    const text = base.slice(0, end);
    for (const { span, cells } of preview(text).blocks) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      for (const cell of cells) if (cell) assert.ok(cell.start <= cell.end && cell.end <= text.length);
    }
  }
});
