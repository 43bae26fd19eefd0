import assert from "node:assert/strict";
import { test } from "node:test";
import { writeDocx } from "../../../server/src/convert/docx/write.ts";
import type { OfficialDocument } from "../../../server/src/convert/official/document.ts";
import { all, type Element, only, opened, type Parts, partOf, readerText, valOf } from "./opened.ts";
import { misplaced } from "./order.ts";
import { documentOf, heading, paragraph, title, wholeReport } from "./sample.ts";

async function body(document: OfficialDocument): Promise<Element> {
  return partOf(opened(await writeDocx(document)), "word/document.xml");
}

function styleOf(parts: Parts, id: string): Element {
  const found = all(partOf(parts, "word/styles.xml"), "w:style").find(
    ({ attributes }) => attributes["w:styleId"] === id,
  );
  assert.ok(found, id);
  return found;
}

async function wholeFile(): Promise<Parts> {
  return opened(await writeDocx(wholeReport(), { signatureSheet: {} }));
}

test("the file has all its parts, and none that is not declared", async () => {
  const whole = await wholeFile();
  const declared = all(partOf(whole, "[Content_Types].xml"), "Override").map(({ attributes }) =>
    attributes.PartName?.slice(1),
  );
  const parts = [...whole.keys()].filter((name) => name !== "[Content_Types].xml" && !name.endsWith(".rels"));
  assert.deepEqual(declared.sort(), parts.sort());
});

test("nothing leads out of the file, and every relation has its part", async () => {
  const whole = await wholeFile();
  for (const [name, part] of whole) {
    if (!name.endsWith(".rels")) continue;
    const folder = name.startsWith("word/") ? "word/" : "";
    for (const { attributes } of all(part, "Relationship")) {
      assert.equal(attributes.TargetMode, undefined);
      assert.ok(whole.has(folder + attributes.Target), attributes.Target);
    }
  }
});

test("children stand in the order of the schema, which Word insists on", async () => {
  const whole = await wholeFile();
  assert.deepEqual([...whole.values()].flatMap(misplaced), []);
});

test("A4 with the margins of official documents", async () => {
  const whole = await wholeFile();
  for (const section of all(partOf(whole, "word/document.xml"), "w:sectPr")) {
    assert.deepEqual(only(section, "w:pgSz").attributes, { "w:w": "11906", "w:h": "16838" });
    const margins = only(section, "w:pgMar").attributes;
    const millimetres = (side: string): number => Math.round((Number(margins[`w:${side}`]) / 1440) * 25.4);
    assert.deepEqual(["top", "bottom", "left", "right"].map(millimetres), [37, 35, 28, 26]);
  }
});

test("each style has its face, its size and its line", async () => {
  const whole = await wholeFile();
  const face = (id: string): string => {
    const style = styleOf(whole, id);
    const fonts = only(style, "w:rFonts").attributes;
    assert.equal(fonts["w:eastAsia"], fonts["w:ascii"]);
    assert.equal(fonts["w:eastAsia"], fonts["w:hAnsi"]);
    return `${fonts["w:eastAsia"]} ${valOf(style, "w:sz")} ${valOf(style, "w:jc")}`;
  };
  assert.equal(face("Title"), "方正小标宋简体 44 center");
  assert.equal(face("Heading1"), "黑体 32 left");
  assert.equal(face("Heading2"), "楷体_GB2312 32 left");
  assert.equal(face("BodyText"), "仿宋_GB2312 32 both");
  assert.equal(face("TableText"), "宋体 21 center");
  assert.equal(face("Footer"), "宋体 28 right");
  assert.equal(face("PlainText"), "新宋体 21 left");
  const text = styleOf(whole, "BodyText");
  assert.equal(only(text, "w:ind").attributes["w:firstLineChars"], "200");
  const { "w:line": line, "w:lineRule": rule } =
    all(text, "w:spacing").find(({ attributes }) => attributes["w:line"])?.attributes ?? {};
  assert.equal(rule, "exact");
  assert.ok(Number(line) >= 560 && Number(line) <= 600, "28 to 30 points");
  assert.equal(only(styleOf(whole, "Signature"), "w:ind").attributes["w:rightChars"], "400");
  assert.equal(valOf(styleOf(whole, "Signature"), "w:jc"), "right");
});

test("a machine without these fonts is told what else to take", async () => {
  const whole = await wholeFile();
  const fonts = all(partOf(whole, "word/fontTable.xml"), "w:font");
  const others = new Map(fonts.map((font) => [font.attributes["w:name"], valOf(font, "w:altName") ?? ""]));
  assert.match(others.get("方正小标宋简体") ?? "", /宋体/);
  assert.match(others.get("仿宋_GB2312") ?? "", /^仿宋,/);
  assert.match(others.get("楷体_GB2312") ?? "", /^楷体,/);
  const used = all(partOf(whole, "word/styles.xml"), "w:rFonts").map(
    ({ attributes }) => attributes["w:eastAsia"],
  );
  for (const name of used) assert.ok(others.has(name), name);
});

test("headings stand in the navigation pane, and stay with what follows them", async () => {
  const parts = opened(
    await writeDocx(documentOf(...[1, 2, 3, 4, 5, 9].map((level) => heading(level, `第${level}级`)))),
  );
  const ids = all(partOf(parts, "word/document.xml"), "w:pStyle").map(
    ({ attributes }) => attributes["w:val"],
  );
  assert.deepEqual(ids, ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading5"]);
  for (const [at, id] of ids.slice(0, 5).entries()) {
    const style = styleOf(parts, id ?? "");
    assert.equal(valOf(style, "w:name"), `heading ${at + 1}`);
    assert.equal(valOf(style, "w:outlineLvl"), String(at));
    assert.equal(valOf(style, "w:keepNext"), "on");
  }
});

test("the ordinals are words: nothing is numbered by the program", async () => {
  const text = readerText(only(await body(wholeReport()), "w:body"));
  assert.match(text, /^一、总体情况$/m);
  assert.match(text, /^（一）主动公开$/m);
  assert.equal([...(await wholeFile()).values()].flatMap((part) => all(part, "w:numPr")).length, 0);
});

test("each kind of paragraph has its style, and bold and italic stay", async () => {
  const roles = ["text", "item", "quote", "signature", "verbatim"] as const;
  const document = documentOf(...roles.map((role) => paragraph("甲", role)), {
    kind: "paragraph",
    role: "text",
    runs: [{ text: "全年" }, { text: "129", bold: true }, { text: "条", italic: true, bold: true }],
    span: { start: 0, end: 0 },
  });
  const written = await body(document);
  const styles = all(written, "w:pStyle").map(({ attributes }) => attributes["w:val"]);
  assert.deepEqual(styles, ["BodyText", "ListParagraph", "Quote", "Signature", "PlainText", "BodyText"]);
  const runs = all(written, "w:r").slice(-3);
  assert.deepEqual(
    runs.map((run) => [readerText(run), valOf(run, "w:b"), valOf(run, "w:i")]),
    [
      ["全年", undefined, undefined],
      ["129", "on", undefined],
      ["条", "on", "on"],
    ],
  );
});

test("a signature never begins a page alone", async () => {
  const written = await body(
    documentOf(
      paragraph("甲"),
      paragraph("乙"),
      paragraph("某局", "signature"),
      paragraph("日期", "signature"),
    ),
  );
  const kept = all(written, "w:p").map((each) => valOf(each, "w:keepNext"));
  assert.deepEqual(kept, [undefined, "on", "on", undefined]);
});

test("a long title is divided where a word begins, a short one is not", async () => {
  const shown = async (text: string): Promise<string> =>
    readerText(only(await body(documentOf(title(text))), "w:p"));
  assert.equal(
    await shown("柳湖街道2025年政府信息公开工作年度报告"),
    "柳湖街道2025年政府信息公开工作年度报告",
  );
  assert.equal(
    await shown("北屏区市场监督管理局2022年政府信息公开工作年度报告"),
    "北屏区市场监督管理局2022年\n政府信息公开工作年度报告",
  );
  assert.equal(
    await shown("朔宁市云岫区住房和城乡建设局2022年政府信息公开工作年度报告"),
    "朔宁市云岫区住房和城乡建设局\n2022年政府信息公开工作年度报告",
  );
  const odd = `${"某".repeat(50)}的报告`;
  assert.equal(await shown(odd), odd);
  const spaced = "北屏区市场监督管理局 2022年 政府信息公开 工作年度报告";
  assert.equal((await shown(spaced)).replace("\n", ""), spaced);
});

test("page numbers stand at the outer edge between dashes", async () => {
  const whole = await wholeFile();
  assert.equal(valOf(partOf(whole, "word/settings.xml"), "w:evenAndOddHeaders"), "on");
  for (const [type, side] of [
    ["default", "right"],
    ["even", "left"],
  ]) {
    const sections = all(partOf(whole, "word/document.xml"), "w:sectPr");
    const reference = all(sections.at(-1) as Element, "w:footerReference").find(
      ({ attributes }) => attributes["w:type"] === type,
    );
    const relation = all(partOf(whole, "word/_rels/document.xml.rels"), "Relationship").find(
      ({ attributes }) => attributes.Id === reference?.attributes["r:id"],
    );
    const footer = partOf(whole, `word/${relation?.attributes.Target}`);
    assert.equal(valOf(footer, "w:jc"), side);
    assert.equal(readerText(footer), "— 1 —");
    assert.equal(only(footer, "w:instrText").text.trim(), "PAGE");
  }
});

test("the file is Chinese, of today's Word, and names no person", async () => {
  const whole = await wholeFile();
  const settings = partOf(whole, "word/settings.xml");
  const mode = all(settings, "w:compatSetting").find(
    ({ attributes }) => attributes["w:name"] === "compatibilityMode",
  );
  assert.equal(mode?.attributes["w:val"], "15");
  assert.equal(only(partOf(whole, "word/styles.xml"), "w:lang").attributes["w:eastAsia"], "zh-CN");
  const core = partOf(whole, "docProps/core.xml");
  assert.equal(only(core, "dc:title").text, "柳湖街道办事处2025年政府信息公开工作年度报告");
  assert.equal(only(core, "dc:subject").text, "2025年政府信息公开工作年度报告");
  assert.equal(only(core, "dc:creator").text, "柳湖街道办事处");
  assert.equal(all(core, "cp:lastModifiedBy").length, 0);
});

test("the same report gives the same bytes", async () => {
  const [first, second] = [await writeDocx(wholeReport()), await writeDocx(wholeReport())];
  assert.deepEqual(first, second);
});
