import type { SeriesMessages } from "./series.zh.ts";

/** What the rules about several reports say, in English. */
export const seriesEn: SeriesMessages = {};
