import { importedEn } from "./imported.en.ts";
import type { SourceMessages } from "./sources.zh.ts";
import { webPageEn } from "./webPage.en.ts";
import { wordFileEn } from "./wordFile.en.ts";

/** The same texts in English. */
export const sourcesEn: SourceMessages = {
  word: wordFileEn,
  page: webPageEn,
  fileTooLarge: (megabytes) =>
    `The file is over ${megabytes} MB and was not read; save it without its pictures and import it again`,
  imported: importedEn,
};
