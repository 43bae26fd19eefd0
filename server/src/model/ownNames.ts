import type { Span } from "../util/span.ts";
import { plainDigits } from "./days.ts";
import type { Stated } from "./identity.ts";
import { passagesWith } from "./prose/passages.ts";
import type { Report } from "./report.ts";

/** What kind of body a name certainly is of. */
export type BodyKind = "street" | "town" | "bureau";

/** A name without the districts before it and the kind of body behind it: 前进道 of 昆都仑区前进道街道办事处. */
export interface OwnName {
  readonly kind: BodyKind;
  readonly stem: string;
}

const kinds: readonly (readonly [BodyKind, RegExp])[] = [
  ["street", /(?:街道办事处|街道办|街道|办事处)$/],
  ["town", /[镇乡](?:人民政府|政府)?$/],
  ["bureau", /局$/],
];
const pronoun = /^(?:我|本|全|各|该)/;

/** The kind and stem of a name; undefined where either is in doubt. */
export function readName(name: string): OwnName | undefined {
  for (const [kind, ending] of kinds) {
    const cut = ending.exec(name);
    if (!cut) continue;
    const place = name.slice(0, cut.index).replace(/^.{0,20}人民政府(?=.{2})/, "");
    const stem = /(?:^|[省市区县旗州盟])([^省市区县旗州盟]{2,})$/.exec(place)?.[1] ?? place;
    return stem.length < 2 || stem.length > 8 || pronoun.test(stem) || !/^[\u4e00-\u9fff]+$/.test(stem)
      ? undefined
      : { kind, stem };
  }
  return undefined;
}

/** The kind that all names of the report agree on. */
export function kindOf(names: readonly Stated<string>[]): BodyKind | undefined {
  const found = new Set(names.map(({ value }) => kinds.find(([, ending]) => ending.test(value))?.[0]));
  const [kind] = found;
  const mixed = names.some(({ value }) =>
    /[镇乡].{0,20}街道|街道.{0,20}[镇乡局]|局.{0,20}(?:街道|办事处)/.test(value),
  );
  return found.size === 1 && !mixed ? kind : undefined;
}

/** Whether one of two stems is the other's short form: its end, as 花园 of 南岗花园. */
export function areOne(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

const suffixes = { street: /街道|办事处/g, town: /[镇乡]/g } as const;

/** Another writing of the body's name in the running text. */
export interface Variant {
  readonly stem: string;
  /** The kind of body behind it: 街道. */
  readonly suffix: string;
  /** The stem's. */
  readonly span: Span;
  /** Whether it stands where a report speaks of its own body: at the beginning of a sentence, or behind the year. */
  readonly self: boolean;
}

/** Names of the body's kind that are one character more, less or other than its own; quoted names are not read. */
export function variantsOf({ kind, stem }: OwnName, report: Report): readonly Variant[] {
  if (kind === "bureau") return [];
  return [...passagesWith(report, suffixes[kind])].flatMap((passage) => {
    const source = passage.text;
    if (!source.includes(stem.slice(0, 1))) return [];
    const others = Array.from(source.matchAll(suffixes[kind])).filter(
      ({ index }) => !source.endsWith(stem, index),
    );
    if (others.length === 0) return [];
    const text = unquoted(source);
    return others.flatMap(({ index, 0: suffix }): readonly Variant[] => {
      if (!text.startsWith(suffix, index)) return [];
      const found = variantBefore(text.slice(Math.max(0, index - stem.length - 1), index), stem);
      // A blank in a name comes from a conversion.
      if (found === undefined || /\s/.test(found)) return [];
      const start = index - found.length;
      const end = passage.span.start + index;
      return [
        {
          stem: found,
          suffix,
          span: { start: passage.span.start + start, end },
          self: opens.test(plainDigits(text.slice(Math.max(0, start - 16), start))),
        },
      ];
    });
  });
}

const opens = /(?:^|[。；;\s]|(?:20\d\d|本|全)年度?[，,]?\s?)$/;

/** Characters between a name and 街道 or 镇 that belong to neither: 花园各街道, 柳林集镇. */
const noPart = /[街镇乡村集城小老古新重强市区县等各全和与及两几]$/;

/** The variant that a text ends with. The first character is never the one in question: before it anything may stand. */
function variantBefore(text: string, stem: string): string | undefined {
  const longer = text.slice(-(stem.length + 1));
  if (longer.length === stem.length + 1 && longer[0] === stem[0] && lacksOne(longer, stem))
    return noPart.test(longer) ? undefined : longer;
  if (stem.length < 3) return undefined;
  const same = text.slice(-stem.length);
  const differing = [...stem].filter((char, at) => char !== same[at]).length;
  if (same[0] === stem[0] && differing === 1) return same;
  const shorter = text.slice(-(stem.length - 1));
  return shorter[0] === stem[0] && lacksOne(stem, shorter) ? shorter : undefined;
}

/** Whether `short` is `long` without one character that is not its first. */
function lacksOne(long: string, short: string): boolean {
  for (let at = 1; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}

/** The text with what stands in quotes and titles blanked. */
export function unquoted(text: string): string {
  return text.replace(/《[^《》]{0,120}》|“[^“”]{0,60}”|"[^"]{0,60}"|「[^「」]{0,60}」/g, (found) =>
    "\u3000".repeat(found.length),
  );
}
