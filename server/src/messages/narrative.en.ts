import type { NarrativeMessages } from "./narrative.zh.ts";

/** What the rules about prose say, in English. */
export const narrativeEn: NarrativeMessages = {};
