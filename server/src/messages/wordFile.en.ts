import type { WordFileMessages } from "./wordFile.zh.ts";

/** The same texts in English. */
export const wordFileEn: WordFileMessages = {
  cutOff: "The file is not complete; get it once more and import it again",
  damaged: "The file is damaged; open it in Word or WPS, save it as .docx and import that",
  packing:
    "The file is packed in a way that cannot be read; open it in Word or WPS, save it as .docx and import that",
  inflated: (megabytes) =>
    `Unpacked, the file is over ${megabytes} MB and was not read; keep the report alone, save it and import it again`,
  entries: (count) =>
    `The file has more than ${count} parts, unlike a report, and was not read; copy the report into a new document`,
  cells: (count) =>
    `The tables have more than ${count} cells and were not read; keep the report alone and import it again`,
  deep: "The content is nested too deeply and was not read; copy the report into a new document",
  declares:
    "The file has a declaration (DTD) that Word never writes and was not read for safety; copy the report into a new document",
  fixedLayout: "This is an OFD file, whose tables cannot be read; look for the Word version",
  plainText: "This is no Word file but text or a web page; rename it to .txt or .html and import it again",

  picture: "A picture stands here; its words are not in the draft, please compare with the source",
  chart: "A drawing stands here; its words are not in the draft, please compare with the source",
  embedded: "Another file is embedded here; it is not in the draft, please compare with the source",
  sheet: "An Excel sheet is embedded here; its numbers cannot be read, please make it a table of text",
  included:
    "Another document is included here and is not in the draft; open the file in Word, save it and import it again",
  formula: "A formula stands here; it is not in the draft, please compare with the source",
  textBox: (count) =>
    `The words of ${count} text ${count === 1 ? "box" : "boxes"} follow the paragraph; check their places`,
  innerTable: "This table stood inside another and now follows it; check its place",
  note: (count) =>
    `${count} ${count === 1 ? "note follows" : "notes follow"} the paragraph or table; check the places`,
  deleted: (count) => `Tracked deletions (${count}) are not in the draft`,
  hidden: (count) => `Hidden text (${count}) is not in the draft`,
  struck: (count) => `Struck out text (${count}) is not in the draft`,
  covered: (count) =>
    `Text covered by merged cells (${count}), which Word does not show, is not in the draft`,
  phonetic: (count) => `Phonetic guides (${count}) are not in the draft`,
  contents: "The table of contents is not in the draft; the headings themselves count",
  signatureSheet: "The sheet for signatures (送签单) is not in the draft",
  comment: "A comment is not in the draft",
  header: "The page header is not in the draft",
  footer: "The page footer is not in the draft",
  link: (count) => `Addresses of links (${count}) are not in the draft, and were not opened`,
  external: (count) =>
    `${count} ${count === 1 ? "part lies" : "parts lie"} outside the file and ${count === 1 ? "was" : "were"} not fetched`,
  macros: "The file has macros; they were not run and are not in the draft",
  more: (count) => `${count} more of the same kind are not listed; please compare with the source`,
};
