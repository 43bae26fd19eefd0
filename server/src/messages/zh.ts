import { type IdentityMessages, identityZh } from "./identity.zh.ts";
import { type NarrativeMessages, narrativeZh } from "./narrative.zh.ts";
import { type ProfileMessages, profileZh } from "./profile.zh.ts";
import { type SeriesMessages, seriesZh } from "./series.zh.ts";
import { type StatementsMessages, statementsZh } from "./statements.zh.ts";
import { type StructureMessages, structureZh } from "./structure.zh.ts";
import type { TableOf } from "./table.ts";
import { type WordsMessages, wordsZh } from "./words.zh.ts";

const common = {
  language: "zh-cn",
  severity: { error: "错误", warning: "警告", information: "信息", hint: "提示" },
} as const;

/** The shape that every language's table has. */
export type Messages = TableOf<typeof common> &
  StructureMessages &
  NarrativeMessages &
  StatementsMessages &
  IdentityMessages &
  WordsMessages &
  SeriesMessages &
  ProfileMessages;

/** What the rules say, in Chinese: where, what with its numbers, what to do. */
export const zh: Messages = {
  ...common,
  ...structureZh,
  ...narrativeZh,
  ...statementsZh,
  ...identityZh,
  ...wordsZh,
  ...seriesZh,
  ...profileZh,
};
