import type { StatementsMessages } from "./statements.zh.ts";

/** What the rules about statements in prose say that state no number of the tables, in English. */
export const statementsEn: StatementsMessages = {
  placeholder: (words) =>
    `A number is left out in “${words}”: please fill it in; where there is none, write 0.`,
  residueForm: (words) => `“${words}” is a note of the form: please delete or rewrite it.`,
  residueDummy: (words) => `“${words}” is a dummy: please write what it stands for.`,
  aspectMissing: (names, count) =>
    `总体情况 does not touch ${names.join(", ")}${count > names.length ? ` (${count} aspects in all)` : ""}; consider adding it.`,
  feeConflict: (amount) =>
    `The text says that “${amount}” of 信息处理费 was received, while 行政事业性收费 in table 二 is 0; please check.`,
  feeConflictCell: "行政事业性收费 in table 二",
  sectionCount: (announced, missing, count) =>
    `The text announces “${announced}”, but “${missing}”${count > 1 ? ` (${count} sections in all)` : ""} is not in the list; please check.`,
  generic: (words) =>
    `总体情况 speaks of “${words}” and never of this body; consider writing about its own work.`,
};
