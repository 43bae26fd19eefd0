import { identityEn } from "./identity.en.ts";
import { narrativeEn } from "./narrative.en.ts";
import { profileEn } from "./profile.en.ts";
import { seriesEn } from "./series.en.ts";
import { statementsEn } from "./statements.en.ts";
import { structureEn } from "./structure.en.ts";
import { wordsEn } from "./words.en.ts";
import type { Messages } from "./zh.ts";

/** What the rules say, in English. Names of the form stay in Chinese: they are what stands in the report. */
export const en: Messages = {
  language: "en",
  severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
  ...structureEn,
  ...narrativeEn,
  ...statementsEn,
  ...identityEn,
  ...wordsEn,
  ...seriesEn,
  ...profileEn,
};
