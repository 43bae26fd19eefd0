import type { Report } from "../../model/report.ts";
import type { Table } from "../../model/table.ts";
import type { TableKey } from "../../schema/types.ts";
import { excerpt } from "../../util/cjk.ts";
import { firstLine } from "../../util/lines.ts";
import { masked } from "../../util/personal.ts";
import type { Converted } from "../ogi.ts";
import type { SourceText } from "../source/source.ts";
import { leftoverTitle } from "../table.ts";
import type { ImportRemark } from "./import.ts";
import { placesIn } from "./place.ts";
import { missingWords } from "./whole.ts";

/** A list that is longer is read by nobody. */
const most = 200;
/** Looking for the places of more would take longer than anybody waits. */
const mostPlaces = 1000;
/** Words in a list are to be found again in the source, not to be read instead of it. */
const longestWords = 400;

/** The steps of an import. */
export interface Import {
  readonly reading: SourceText;
  readonly source: Report;
  readonly converted: Converted;
  readonly draft: Report;
}

/** What a person should check in a draft that a file has become, in the order of the places. */
export function doubts(
  { reading, source, converted, draft }: Import,
  labels: readonly ImportRemark[],
): readonly ImportRemark[] {
  const told = [
    ...recognised(source),
    ...ofReader(reading, draft),
    ...kept(converted, draft),
    ...leftoversIn(draft),
    ...labels,
  ];
  const remarks = [...told, ...missing(reading, source, draft, told)].sort(
    (a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1),
  );
  if (remarks.length <= most) return remarks;
  const left = remarks.length - most;
  return [{ say: (t) => t.imported.more(left) }, ...remarks.slice(0, most)];
}

function recognised({ outline, tables }: Report): readonly ImportRemark[] {
  return outline.sections.length > 0 || tables.size > 0 ? [] : [{ say: (t) => t.imported.notReport }];
}

function ofReader({ text, remarks }: SourceText, draft: Report): readonly ImportRemark[] {
  if (remarks.length === 0) return [];
  const placeOf = placesIn(text, draft.tree.text);
  return [...remarks]
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ say, words, at }, index) => {
      const span = at === undefined || index > mostPlaces ? undefined : placeOf(at);
      return { say, ...(words ? { words: cut(words) } : {}), ...(span ? { span } : {}) };
    });
}

function cut(words: string): string {
  const flat = masked(words.replace(/\s+/g, " ").trim());
  return flat.length > longestWords ? `${flat.slice(0, longestWords)}…` : flat;
}

/** Tables that could not be read and stand as they were. */
function kept({ kept: keys }: Converted, draft: Report): readonly ImportRemark[] {
  return keys.map((key) => {
    const unreadable = draft.unreadable.get(key);
    const span = unreadable?.span ?? draft.tables.get(key)?.span;
    const { name } = draft.form.tables[key];
    return {
      say: (t) => (unreadable?.cause === "picture" ? t.imported.tablePicture(name) : t.imported.kept(name)),
      ...(span ? { span: firstLine(draft.tree.text, span) } : {}),
    };
  });
}

const leftoverBlock = new RegExp(`^> ${leftoverTitle}((?:\\r?\\n> - .*)+)`, "gm");

/** What the conversion could not place stands below its table. */
function leftoversIn({ tree: { text }, tables }: Report): readonly ImportRemark[] {
  if (!text.includes(leftoverTitle)) return [];
  return [...text.matchAll(leftoverBlock)].map(({ index, 0: all, 1: lines = "" }) => {
    const count = lines.split("\n").length - 1;
    const name = tableAbove(tables, index)?.form.name ?? "";
    return {
      say: (t) => t.imported.leftovers(name, count),
      span: { start: index, end: index + all.length },
    };
  });
}

function tableAbove(tables: ReadonlyMap<TableKey, Table>, offset: number): Table | undefined {
  const above = [...tables.values()].filter(({ span }) => span.start <= offset);
  return above.sort((a, b) => b.span.start - a.span.start)[0];
}

/** The last look: what no step of the way may have lost. */
function missing(
  reading: SourceText,
  source: Report,
  draft: Report,
  told: readonly ImportRemark[],
): readonly ImportRemark[] {
  const placeOf = placesIn(reading.text, draft.tree.text);
  const known = told.map(({ words = "" }) => words).join("\n");
  return missingWords(source, draft, known).map(({ words, at }) => {
    const span = placeOf(at);
    return {
      say: (t) => t.imported.missing(excerpt(words, 30)),
      words: cut(words),
      ...(span ? { span } : {}),
    };
  });
}
