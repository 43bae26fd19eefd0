import type { ImportedMessages } from "./imported.zh.ts";

/** The same texts in English. */
export const importedEn: ImportedMessages = {
  empty: "The file is empty; is it the right one?",
  legacyWord:
    "This is an older document (.doc, .wps); open it in Word or WPS, save it as .docx and import that",
  legacySheet: "This is a spreadsheet; open it in Excel or WPS and copy its tables into the draft",
  protected:
    "The file is protected by a password; remove it in Word or WPS, save the file and import it again",
  richText: "This is an RTF document; open it in Word or WPS, save it as .docx and import that",
  openDocument: "This is an OpenDocument file; save it as .docx and import that",
  slides: "This is a presentation without a report's tables; is it the right file?",
  pdf: "Tables in a PDF cannot be read reliably; open it in Word or WPS, save it as .docx and import that",
  picture: "This is a picture without text that could be read; import a file with text",
  archive: "This is an archive; extract it and import the file in it",
  binary: "This is no Word file, web page or text; is it the right file?",
  tooLong: (characters) =>
    `The text has more than ${characters} characters and was not read; leave only the report and import it again`,

  notReport: "This is not recognisably a report; its content was taken as it is. Is it the right file?",
  kept: (table) =>
    `The rows and columns of table ${table} cannot be told; it stands here as it was. Fill in the table by hand`,
  tablePicture: (table) =>
    `Table ${table} is a picture in the source, and its numbers cannot be read. Fill in the table by hand`,
  leftovers: (table, count) =>
    `${count} ${count === 1 ? "part" : "parts"} of table ${table} had no place in the form and stand here; check them, then delete them`,
  closeRow: (written, official) =>
    `The source calls this row “${written}”; it was taken for “${official}”. Please check`,
  closeColumn: (written, official) =>
    `The source calls this column “${written}”; it was taken for “${official}”. Please check`,
  missing: (words) => `“${words}” of the source is not in the draft. Please check`,
  withWords: (said, words) => `${said}: ${words}`,
  more: (count) => `${count} more places to check are not listed; compare with the source`,
};
