import type { TableOf } from "./table.ts";

/** What the rules about prose say, in Chinese. */
export const narrativeZh = {} as const;

export type NarrativeMessages = TableOf<typeof narrativeZh>;
