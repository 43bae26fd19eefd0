// What most reports say, offered where it belongs and taken by keys: no sentence has to be copied from last year.
import assert from "node:assert/strict";
import { becomes, openAtEnd, row, title } from "./completing.ts";
import { ui, uiTest, waitFor } from "./harness.ts";
import { inLanguage, withFolder } from "./support.ts";

/** Types letters at full speed and takes the first entry once it is the wanted one. */
async function take(typed: string, label: string): Promise<void> {
  await ui.type(typed);
  await ui.waitFor(`${row}.focused:has-text("${label}")`);
  await ui.press("Enter");
}

uiTest("in the preface: the basis and the period, with the report's year", async () => {
  const document = await openAtEnd(title);
  await take("gj", "根据《条例》");
  const basis =
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制本报告。";
  await becomes(document, `${title}${basis}`);
  await ui.press("Enter");
  await take("bbg", "统计期限");
  const period = "本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。";
  await becomes(document, `${title}${basis}\n${period}`);
});

uiTest("an older report is given its own year and its own notice", async () => {
  const old = title.replace("2025", "2020");
  const document = await openAtEnd(old);
  await take("gj", "根据《条例》");
  await waitFor(
    () => /国办公开办函〔2019〕60号/.test(document.getText()),
    () => document.getText(),
  );
  await ui.press("Enter");
  await take("bbg", "统计期限");
  await waitFor(() => /自2020年1月1日起至2020年12月31日止。$/.test(document.getText()), "the period");
});

uiTest("below 总体情况: no request, no lawsuit, with the choice of who speaks", async () => {
  const source = `${title}## 一、总体情况\n\n`;
  const document = await openAtEnd(source);
  await take("wsd", "未收到政府信息公开申请");
  await ui.waitFor(`${row}:has-text("我街道")`);
  await ui.press("Enter");
  await becomes(document, `${source}2025年，我街道未收到政府信息公开申请。`);
  await ui.press("Escape", "End", "Enter");
  await take("wfs", "未发生因政府信息公开引起的复议、诉讼");
  await ui.waitFor(`${row}:has-text("本机关")`);
  await ui.screenshot("phrases-choice");
  await ui.press("ArrowDown", "Enter");
  await waitFor(
    () =>
      document
        .getText()
        .endsWith("\n2025年，本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。"),
    () => document.getText(),
  );
});

uiTest("the five aspects are offered one after the other as headings of their own", async () => {
  const source = `${title}## 一、总体情况\n\n`;
  const document = await openAtEnd(source);
  const aspects = [
    "（一）主动公开",
    "（二）依申请公开",
    "（三）政府信息管理",
    "（四）政府信息公开平台建设",
    "（五）监督保障",
  ];
  for (const aspect of aspects) {
    await ui.type("### ");
    await ui.waitFor(`${row}.focused:has-text("${aspect}")`);
    if (aspect === aspects[0]) await ui.screenshot("phrases-aspects");
    await ui.press("Enter");
    await waitFor(
      () => document.getText().endsWith(`### ${aspect}`),
      () => document.getText(),
    );
    await ui.press("Enter", "Enter");
  }
  await becomes(document, `${source}${aspects.map((each) => `### ${each}\n\n`).join("")}`);
});

uiTest("a fee that was charged has places to fill in, reached by Tab", async () => {
  const source = `${title}## 六、其他需要报告的事项\n\n`;
  const document = await openAtEnd(source);
  await take("sqxx", "收取信息处理费…元");
  await ui.waitFor(`${row}:has-text("我街道")`);
  // Choosing leads to the next place.
  await ui.press("Enter");
  await ui.type("3");
  await ui.press("Tab");
  await ui.type("600");
  await ui.press("Tab");
  await becomes(
    document,
    `${source}依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2025年，我街道发出收费通知3件，收取信息处理费600元。`,
  );
});

uiTest("bodies of the workspace complete their own names, in prose", async () => {
  const neighbour = title.replace("甲街道", "凤鸣湖街道");
  await withFolder("名称", { "凤鸣湖.ogi.md": neighbour }, async () => {
    const document = await openAtEnd(`${title}## 一、总体情况\n\n今年，由`);
    // The files of the folder are read in the background.
    await waitFor(async () => {
      await ui.press("Escape");
      await ui.type("凤鸣");
      await new Promise((resolve) => setTimeout(resolve, 500));
      if ((await ui.count(`${row}:has-text("凤鸣湖街道办事处")`)) > 0) return true;
      await ui.press("Backspace", "Backspace");
      return false;
    }, "the name in the list");
    // What it is stands in the list, or beside it for whoever has unfolded that once.
    const told = await ui.texts(".suggest-widget.visible .monaco-list-row, .suggest-details-container");
    assert.match(told.join(), inLanguage({ zh: /工作区中的单位/, en: /workspace/i }));
    await ui.screenshot("phrases-bodies");
    await ui.press("Enter");
    await waitFor(
      () => document.getText().endsWith("今年，由凤鸣湖街道办事处"),
      () => document.getText(),
    );
  });
});
