import type { FeatureMessages } from "../messages/features.zh.ts";
import { plainDigits, yearLike } from "../model/days.ts";
import type { Report } from "../model/report.ts";
import type { Edit } from "../rules/finding.ts";
import type { Span } from "../util/span.ts";
import { type BodyPlace, kindForms, type NameParts, nameParts } from "./ownBody.ts";
import { ownBodyPlaces, ownPlaceAt, ownYearPlaces } from "./ownPlaces.ts";

/** What says why something is not renamed. */
export type Refusal = (messages: FeatureMessages["rename"]) => string;

export interface Renamable {
  readonly span: Span;
  /** What the input box shows at first. */
  readonly placeholder: string;
}

/** What can be renamed at a place: the report's own year or body. */
export function renamableAt(report: Report, offset: number): Renamable | Refusal {
  const { text } = report.tree;
  const own = ownPlaceAt(report, offset);
  if (!own) return (t) => t.nothingHere;
  const written = text.slice(own.span.start, own.span.end);
  return { span: own.span, placeholder: own.kind === "year" ? plainDigits(written) : written };
}

/** The edits that give the report another year or body wherever it says its own. */
export function renameAt(report: Report, offset: number, newName: string): readonly Edit[] | Refusal {
  const own = ownPlaceAt(report, offset);
  if (!own) return (t) => t.nothingHere;
  return own.kind === "year" ? renameYear(report, newName) : renameBody(report, own.place, newName);
}

function renameYear(report: Report, newName: string): readonly Edit[] | Refusal {
  const year = /^(20\d\d)\s?年?度?$/.exec(plainDigits(newName.trim()))?.[1] ?? hanYear(newName);
  if (year === undefined) return (t) => t.noYear;
  const { text } = report.tree;
  return changed(
    text,
    ownYearPlaces(report).map((span) => {
      return { span, text: yearLike(text.slice(span.start, span.end), Number(year)) };
    }),
  );
}

/** `二〇二六` without the 年 by which such digits are known. */
function hanYear(name: string): string | undefined {
  return /^(20\d\d)年$/.exec(plainDigits(`${name.trim()}年`))?.[1];
}

const longestName = 60;
/** What would end the value in the front matter, the cell, or the title. */
const unfit = /[\r\n\t|<>《》#:：[\]{}"'`,，。；;]/;

function renameBody(report: Report, from: BodyPlace, newName: string): readonly Edit[] | Refusal {
  const name = newName.trim();
  if (name === "") return (t) => t.emptyBody;
  if (name.length > longestName) return (t) => t.longBody(longestName);
  const found = unfit.exec(name)?.[0];
  if (found !== undefined) return (t) => t.unfitBody(found.trim());
  const { text } = report.tree;
  const written = text.slice(from.span.start, from.span.end);
  const old = nameParts(written);
  const next = nameParts(name);
  return changed(
    text,
    ownBodyPlaces(report).map((place) => {
      const here = text.slice(place.span.start, place.span.end);
      return { span: place.span, text: here === written ? name : likewise(place, old, next) };
    }),
  );
}

/** Another form of the name, changed as the one under the caret was: 花园街道 beside 花园街道办事处. */
function likewise(place: BodyPlace, old: NameParts, next: NameParts): string {
  const head = place.head === "" ? "" : newHead(place.head, old, next);
  return head + next.stem + newSuffix(place.suffix, old, next);
}

/** A district that was not named at the caret stays where it is, unless another one was written. */
function newHead(head: string, old: NameParts, next: NameParts): string {
  if (next.head === old.head) return head;
  if (next.head !== "") return next.head;
  return head === old.head ? "" : head;
}

/** The words for the kind of body stay, unless it became a body of another kind. */
function newSuffix(suffix: string, old: NameParts, next: NameParts): string {
  if (suffix === old.suffix) return next.suffix;
  if (next.kind === undefined || next.kind === old.kind)
    return next.suffix === "" && old.kind === undefined ? "" : suffix;
  return shortest(next);
}

/** 街道 for 街道办事处, 镇 for 镇人民政府. */
function shortest({ kind, suffix }: NameParts): string {
  if (kind === undefined) return suffix;
  return kind === "street" ? "街道" : (kindForms[kind].at(-1) ?? suffix);
}

function changed(text: string, edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(({ span, text: written }) => text.slice(span.start, span.end) !== written);
}
