import { strToU8, type Zippable, zipSync } from "fflate";
import type { OfficialDocument } from "../official/document.ts";
import { bodyElements } from "./blocks.ts";
import { page } from "./measures.ts";
import {
  applicationPart,
  contentTypesPart,
  corePart,
  documentRelationsPart,
  evenFooter,
  fontTablePart,
  footerPart,
  oddFooter,
  packageRelationsPart,
  settingsPart,
} from "./parts.ts";
import { type SignatureSheet, sheetElements } from "./sheet.ts";
import { stylesPart, wordNamespace } from "./styles.ts";
import { element, valued, xmlPart } from "./xml.ts";

export type { SignatureSheet } from "./sheet.ts";

export interface DocxOptions {
  /** A first page 送签单, without a page number; the report begins on page 1 behind it. */
  readonly signatureSheet?: SignatureSheet | undefined;
}

const relationsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The same document gives the same bytes on every day and in every time zone. */
const noDate: Date = new Date(1980, 0, 1);

/**
 * The report as a Word file in the layout of official documents (GB/T 9704—2012), for Word 2007 and later, WPS and
 * LibreOffice. Headings are headings of the navigation pane, the ordinals are the author's own words, and nothing in
 * it leads out of the file. Any text gives a readable file.
 */
export async function writeDocx(document: OfficialDocument, options: DocxOptions = {}): Promise<Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypesPart(),
    "_rels/.rels": packageRelationsPart(),
    "word/document.xml": documentPart(document, options),
    "word/_rels/document.xml.rels": documentRelationsPart(),
    "word/styles.xml": stylesPart(),
    "word/settings.xml": settingsPart(),
    "word/fontTable.xml": fontTablePart(),
    "word/footer1.xml": footerPart("right"),
    "word/footer2.xml": footerPart("left"),
    "docProps/core.xml": corePart(document),
    "docProps/app.xml": applicationPart(),
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files, { mtime: noDate });
}

function documentPart(document: OfficialDocument, { signatureSheet }: DocxOptions): string {
  const sheet = signatureSheet
    ? sheetElements(document, signatureSheet) + element("w:p", {}, element("w:pPr", {}, sheetSection))
    : "";
  return xmlPart(
    element(
      "w:document",
      { "xmlns:w": wordNamespace, "xmlns:r": relationsNamespace },
      element("w:body", {}, sheet, ...bodyElements(document), reportSection),
    ),
  );
}

const pageProperties: string =
  element("w:pgSz", { "w:w": page.width, "w:h": page.height }) +
  element("w:pgMar", {
    "w:top": page.top,
    "w:right": page.right,
    "w:bottom": page.bottom,
    "w:left": page.left,
    "w:header": page.header,
    "w:footer": page.footer,
    "w:gutter": 0,
  });

const sheetSection: string = element("w:sectPr", {}, pageProperties);

const reportSection: string = element(
  "w:sectPr",
  {},
  element("w:footerReference", { "w:type": "default", "r:id": oddFooter }),
  element("w:footerReference", { "w:type": "even", "r:id": evenFooter }),
  valued("w:type", "nextPage"),
  pageProperties,
  element("w:pgNumType", { "w:start": 1 }),
);
