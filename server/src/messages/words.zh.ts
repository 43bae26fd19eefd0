import type { TableOf } from "./table.ts";

/** What the rules about single words, marks and persons say, in Chinese. */
export const wordsZh = {} as const;

export type WordsMessages = TableOf<typeof wordsZh>;
