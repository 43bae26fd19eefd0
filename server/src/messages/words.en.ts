import type { WordsMessages } from "./words.zh.ts";

/** What the rules about single words, marks and persons say, in English. */
export const wordsEn: WordsMessages = {};
