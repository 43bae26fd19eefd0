import { sourcesEn } from "../messages/sources.en.ts";
import { type SourceMessages, sourcesZh } from "../messages/sources.zh.ts";
import type { Readers } from "./import/import.ts";
import { readDocx } from "./source/docx.ts";
import { readPage } from "./source/page/page.ts";

/**
 * The front door to everything that reads and writes files of other programs. It is large and seldom wanted, so it is
 * loaded when it is first asked for.
 */
export { exportReport } from "./export.ts";
export { draftOf, importReport, readSource, remarkText } from "./import/import.ts";

export const readers: Readers = {
  docx: readDocx,
  page: readPage,
};

export const sourceMessages: Readonly<Record<"zh" | "en", SourceMessages>> = {
  zh: sourcesZh,
  en: sourcesEn,
};

/** What the front door opens to, for those who load it later. */
export type Office = typeof import("./office.ts");
