import { sheetZh } from "../../messages/sheet.zh.ts";
import type { OfficialDocument } from "../official/document.ts";
import { type Font, fonts, sizes } from "./measures.ts";
import { wordNamespace } from "./styles.ts";
import { element, escaped, valued, xmlPart } from "./xml.ts";

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

interface Related {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What the document needs beside itself; `rId4` and `rId5` are named by its sections. */
const documentRelations: readonly Related[] = [
  { id: "rId1", type: `${officeNamespace}/relationships/styles`, target: "styles.xml" },
  { id: "rId2", type: `${officeNamespace}/relationships/settings`, target: "settings.xml" },
  { id: "rId3", type: `${officeNamespace}/relationships/fontTable`, target: "fontTable.xml" },
  { id: "rId4", type: `${officeNamespace}/relationships/footer`, target: "footer1.xml" },
  { id: "rId5", type: `${officeNamespace}/relationships/footer`, target: "footer2.xml" },
];

export const oddFooter = "rId4";
export const evenFooter = "rId5";

const packageRelations: readonly Related[] = [
  { id: "rId1", type: `${officeNamespace}/relationships/officeDocument`, target: "word/document.xml" },
  {
    id: "rId2",
    type: `${packageNamespace}/relationships/metadata/core-properties`,
    target: "docProps/core.xml",
  },
  {
    id: "rId3",
    type: `${officeNamespace}/relationships/extended-properties`,
    target: "docProps/app.xml",
  },
];

const contentTypes: Readonly<Record<string, string>> = {
  "/word/document.xml": `${wordType}.document.main+xml`,
  "/word/styles.xml": `${wordType}.styles+xml`,
  "/word/settings.xml": `${wordType}.settings+xml`,
  "/word/fontTable.xml": `${wordType}.fontTable+xml`,
  "/word/footer1.xml": `${wordType}.footer+xml`,
  "/word/footer2.xml": `${wordType}.footer+xml`,
  "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
  "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
};

export function contentTypesPart(): string {
  return xmlPart(
    element(
      "Types",
      { xmlns: `${packageNamespace}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...Object.entries(contentTypes).map(([part, type]) =>
        element("Override", { PartName: part, ContentType: type }),
      ),
    ),
  );
}

export function packageRelationsPart(): string {
  return relationsPart(packageRelations);
}

export function documentRelationsPart(): string {
  return relationsPart(documentRelations);
}

function relationsPart(relations: readonly Related[]): string {
  return xmlPart(
    element(
      "Relationships",
      { xmlns: `${packageNamespace}/relationships` },
      ...relations.map(({ id, type, target }) =>
        element("Relationship", { Id: id, Type: type, Target: target }),
      ),
    ),
  );
}

/** Word's present format, so that nothing is said of compatibility; Chinese rules for lines and punctuation. */
export function settingsPart(): string {
  const setting = (name: string, value: string | number): string =>
    element("w:compatSetting", {
      "w:name": name,
      "w:uri": "http://schemas.microsoft.com/office/word",
      "w:val": value,
    });
  return xmlPart(
    element(
      "w:settings",
      { "xmlns:w": wordNamespace },
      element("w:zoom", { "w:percent": 100 }),
      valued("w:defaultTabStop", 420),
      element("w:evenAndOddHeaders"),
      valued("w:characterSpacingControl", "compressPunctuation"),
      element(
        "w:compat",
        {},
        element("w:spaceForUL"),
        element("w:balanceSingleByteDoubleByteWidth"),
        element("w:doNotLeaveBackslashAlone"),
        element("w:ulTrailSpace"),
        element("w:doNotExpandShiftReturn"),
        element("w:useFELayout"),
        setting("compatibilityMode", 15),
        setting("overrideTableStyleFontSizeAndJustification", 1),
        setting("enableOpenTypeFeatures", 1),
        setting("doNotFlipMirrorIndents", 1),
        setting("differentiateMultirowTableHeaders", 1),
      ),
      element("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
      valued("w:decimalSymbol", "."),
      valued("w:listSeparator", ","),
    ),
  );
}

export function fontTablePart(): string {
  const all: readonly Font[] = Object.values(fonts);
  return xmlPart(
    element(
      "w:fonts",
      { "xmlns:w": wordNamespace },
      ...all.map(({ name, others, family, pitch }) =>
        element(
          "w:font",
          { "w:name": name },
          valued("w:altName", others.join(",")),
          valued("w:charset", "86"),
          valued("w:family", family),
          valued("w:pitch", pitch),
        ),
      ),
    ),
  );
}

/** `— 1 —`, one character from the outer edge: at the right of odd pages, at the left of even ones. */
export function footerPart(side: "left" | "right"): string {
  const run = (...content: readonly string[]): string =>
    element("w:r", {}, element("w:rPr", {}, element("w:rFonts", { "w:hint": "eastAsia" })), ...content);
  const text = (words: string): string => run(element("w:t", { "xml:space": "preserve" }, escaped(words)));
  const mark = (kind: string): string => run(element("w:fldChar", { "w:fldCharType": kind }));
  return xmlPart(
    element(
      "w:ftr",
      { "xmlns:w": wordNamespace },
      element(
        "w:p",
        {},
        element(
          "w:pPr",
          {},
          valued("w:pStyle", "Footer"),
          element("w:ind", { [`w:${side}Chars`]: 100, [`w:${side}`]: sizes.four * 10 }),
          valued("w:jc", side),
        ),
        text("— "),
        mark("begin"),
        run(element("w:instrText", { "xml:space": "preserve" }, " PAGE ")),
        mark("separate"),
        text("1"),
        mark("end"),
        text(" —"),
      ),
    ),
  );
}

/** No person is named: what a report has for an author is its body. */
export function corePart({ title, body, year }: OfficialDocument): string {
  const subject = (year === undefined ? "" : sheetZh.yearOf(year)) + sheetZh.subject;
  return xmlPart(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${packageNamespace}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      element("dc:title", {}, escaped(title ?? subject)),
      element("dc:subject", {}, escaped(subject)),
      element("dc:creator", {}, escaped(body ?? sheetZh.program)),
      element("dc:language", {}, "zh-CN"),
    ),
  );
}

export function applicationPart(): string {
  return xmlPart(
    element(
      "Properties",
      { xmlns: `${officeNamespace}/extended-properties` },
      element("Application", {}, sheetZh.program),
    ),
  );
}
