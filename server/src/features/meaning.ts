import {
  blockMeanings,
  columnMeanings,
  type Meaning,
  meaningOfRow,
  sectionMeanings,
  tableMeanings,
} from "../schema/meanings.ts";
import type { SectionKey, TableKey } from "../schema/types.ts";

export type Language = "zh" | "en";

/** Which place of the form an explanation is wanted of; plain data, so that it survives a round trip to the client. */
export interface MeaningOf {
  readonly section?: SectionKey;
  readonly table?: TableKey;
  readonly row?: string;
  readonly column?: string;
  readonly block?: string;
}

/** What counts in a place of the form, in plain words; undefined where there is nothing to add to its name. */
export function explainPlace(place: MeaningOf, language: Language): string | undefined {
  const found: readonly (Meaning | undefined)[] = [
    place.row === undefined ? undefined : meaningOfRow(place.row),
    place.column === undefined ? undefined : columnMeanings[place.column],
    place.block === undefined ? undefined : blockMeanings[place.block],
    place.section && sectionMeanings[place.section],
    place.table && tableMeanings[place.table],
  ];
  const texts = found.flatMap((meaning) => meaning?.[language] ?? []);
  return texts.length === 0 ? undefined : texts.join("\n\n");
}
