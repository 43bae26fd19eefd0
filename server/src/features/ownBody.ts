import { frontMatterEntry } from "../model/identity.ts";
import type { Report } from "../model/report.ts";
import { type Span, touches } from "../util/span.ts";
import { spanAt } from "./blocks.ts";
import { isQuoted, occurrences } from "./quoted.ts";

/** The parts of a body's name: 望溪区 · 花园 · 街道办事处. */
export interface NameParts {
  /** The places before the name; "" where it names none. */
  readonly head: string;
  readonly stem: string;
  /** The words for its kind; "" where they are part of the stem, as in 教育局. */
  readonly suffix: string;
  /** Which words its name may end with; undefined for the names that have but one form. */
  readonly kind: NameKind | undefined;
}

/** A place where the report names its own body, in whatever form. */
export interface BodyPlace {
  /** Head, stem and suffix. */
  readonly span: Span;
  readonly stem: Span;
  readonly head: string;
  readonly suffix: string;
}

type NameKind = "street" | "town" | "township" | "government" | "committee";

/** The forms of a kind of body, longest first, the shortest of them as it is said in running text. */
export const kindForms: Readonly<Record<NameKind, readonly string[]>> = {
  street: ["街道办事处", "街道办", "街道", "办事处"],
  town: ["镇人民政府", "镇政府", "镇"],
  township: ["乡人民政府", "乡政府", "乡"],
  government: ["人民政府办公室", "政府办公室", "人民政府", "政府"],
  committee: ["管理委员会", "管委会"],
};
const kinds = Object.keys(kindForms) as readonly NameKind[];
const boundary = /[省市区县旗府]/;

/** Takes a name apart. The head ends with the last 区, 县 or 市 that has a name on both sides. */
export function nameParts(name: string): NameParts {
  for (const kind of kinds) {
    const suffix = kindForms[kind].find((form) => name.length - form.length >= 2 && name.endsWith(form));
    if (suffix === undefined) continue;
    return { ...headed(name.slice(0, -suffix.length)), suffix, kind };
  }
  return { ...headed(name), suffix: "", kind: undefined };
}

function headed(rest: string): { readonly head: string; readonly stem: string } {
  for (let at = rest.length - 3; at >= 1; at--) {
    if (boundary.test(rest.charAt(at))) return { head: rest.slice(0, at + 1), stem: rest.slice(at + 1) };
  }
  return { head: "", stem: rest };
}

/** What all of the report's names for its body have in common, and what they do not. */
interface OwnBody {
  readonly stem: string;
  readonly kind: NameKind | undefined;
  readonly heads: readonly string[];
}

function ownBody({ identity }: Report): OwnBody | undefined {
  const names = identity.bodies.map(({ value }) => nameParts(value));
  const [first] = names;
  if (!first) return undefined;
  const { stem, kind } = names.reduce(
    (one, other) =>
      other.kind === one.kind && other.stem.length >= 2 && one.stem.endsWith(other.stem) ? other : one,
    first,
  );
  const heads = [...new Set(names.map(({ head }) => head))].filter((head) => head !== "");
  return stem.length < 2 ? undefined : { stem, kind, heads };
}

/** Where nothing but the report's own name can stand. */
function ownRegions({ tree, identity }: Report): readonly Span[] {
  return [frontMatterEntry(tree, "单位")?.valueSpan, identity.title?.span].filter(
    (span) => span !== undefined,
  );
}

/** Where front matter and title name the body: found without reading the running text. */
export function bodyInHead(report: Report): readonly BodyPlace[] {
  const own = ownBody(report);
  if (!own) return [];
  const { text } = report.tree;
  return ownRegions(report).flatMap((region) =>
    occurrences(text.slice(region.start, region.end), own.stem).flatMap(
      (at) => placeAt(text, region, region.start + at, own) ?? placeOfStem(region.start + at, own),
    ),
  );
}

/** Every place where the report names its own body: in front matter, title and running text outside of quotes. */
export function bodyPlaces(report: Report): readonly BodyPlace[] {
  const own = ownBody(report);
  if (!own) return [];
  const { tree, prose } = report;
  const regions = ownRegions(report);
  const running = occurrences(tree.text, own.stem).flatMap((start): readonly BodyPlace[] => {
    if (regions.some((region) => touches(region, start))) return [];
    const passage = spanAt(prose, start)?.span;
    const place = passage && !isQuoted(tree.text, passage, start) && placeAt(tree.text, passage, start, own);
    return place ? [place] : [];
  });
  return [...bodyInHead(report), ...running].sort((a, b) => a.span.start - b.span.start);
}

/** The name around a stem; undefined where the stem is part of another body's name. */
function placeAt(
  text: string,
  around: Span,
  start: number,
  { stem, kind, heads }: OwnBody,
): BodyPlace | undefined {
  const end = start + stem.length;
  const suffix = suffixAt(text, end, kind);
  const head = headBefore(text.slice(Math.max(around.start, start - 40), start), heads, kind);
  if (head === undefined || suffix === undefined || (suffix === "" && kind !== undefined)) return undefined;
  const span = { start: start - head.length, end: end + suffix.length };
  return { span, stem: { start, end }, head, suffix };
}

/** 望溪区 in the title of its government's report. */
function placeOfStem(start: number, { stem }: OwnBody): BodyPlace {
  const span = { start, end: start + stem.length };
  return { span, stem: span, head: "", suffix: "" };
}

/** The words for the kind behind a stem; undefined where the stem is part of another name: 柳林 in 柳林村. */
function suffixAt(text: string, at: number, kind: NameKind | undefined): string | undefined {
  if (kind === undefined) return "";
  const found = kindForms[kind].find((form) => text.startsWith(form, at));
  return found ?? (kind === "government" ? "" : undefined);
}

const han = /[\u4e00-\u9fff]$/;
/** What stands before a name without being a part of it. */
const particle = /[在由为和与及对向到从的是于将把被让同各全本我该经据按以并或现即年日月度等]$/;
/** What makes another name of it: 东花园街道. */
const longer = /[东南西北新老大小上下中前后古]$/;

/** The places written before a stem; undefined where they are another body's, or where the name is longer. */
function headBefore(
  before: string,
  heads: readonly string[],
  kind: NameKind | undefined,
): string | undefined {
  for (const head of heads) {
    // 高新区 of 郑州高新区 is enough.
    for (let cut = 0; head.length - cut >= 3; cut++)
      if (before.endsWith(head.slice(cut))) return head.slice(cut);
    if (before.endsWith(head)) return head;
  }
  if (!han.test(before) || particle.test(before)) return "";
  const level = before.slice(-1);
  if (boundary.test(level)) {
    const above = before.slice(0, -1);
    const bare = !han.test(above) || particle.test(above);
    if (heads.length === 0) return bare || kind !== undefined ? "" : undefined;
    return bare && heads.some((head) => head.endsWith(level)) ? "" : undefined;
  }
  if (kind === undefined || kind === "government") return undefined;
  return longer.test(before) ? undefined : "";
}
