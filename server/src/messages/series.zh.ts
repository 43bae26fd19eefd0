import type { TableOf } from "./table.ts";

/** What the rules about several reports say, in Chinese. */
export const seriesZh = {} as const;

export type SeriesMessages = TableOf<typeof seriesZh>;
