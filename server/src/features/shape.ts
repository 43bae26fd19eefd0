import { isPossible } from "../model/days.ts";
import type { Say } from "../rules/finding.ts";
import type { LocalDay } from "../rules/profileDeadline.ts";
import { excerpt } from "../util/cjk.ts";
import { nearest } from "./nearest.ts";

/** Where a value stands in what JSON holds. */
export type Path = readonly (string | number)[];

/** What is wrong with a value. */
export interface Problem {
  readonly path: Path;
  /** Whether its name is meant or what stands behind it. */
  readonly part: "key" | "value";
  readonly say: Say;
}

export type Tell = (problem: Problem) => void;
type Keys = readonly string[];

/** Reads a value of unknown shape. What has the wrong one is told and counts as not given; null and "" are not given at all. */
export interface Shape {
  readonly flag: (keys: Keys) => boolean | undefined;
  readonly count: (keys: Keys) => number | undefined;
  readonly year: (keys: Keys) => number | undefined;
  readonly text: (keys: Keys) => string | undefined;
  /** A text alone is a list of one. */
  readonly texts: (keys: Keys) => readonly string[] | undefined;
  readonly day: (keys: Keys) => LocalDay | undefined;
  readonly oneOf: <T extends string>(keys: Keys, allowed: readonly T[]) => T | undefined;
  /** What stands under the names of an object; none where there is no object. */
  readonly entries: (keys: Keys) => readonly (readonly [string, Shape])[];
  readonly items: (keys: Keys) => readonly Shape[] | undefined;
  readonly isText: () => boolean;
  /** Whether anything stands there, of whatever shape. */
  readonly has: (keys: Keys) => boolean;
  /** Whether the value itself is an object; told where it is not. */
  readonly isObject: () => boolean;
  /** Tells of every key that nobody asked for. */
  readonly tellOthers: () => void;
  /** Tells something of the value itself, or of what stands under a key. */
  readonly tell: (say: Say, part?: Problem["part"], ...keys: Keys) => void;
}

/** `place` is where the value stands. */
export function createShape(raw: unknown, tell: Tell, place: Path = []): Shape {
  const leaves = new Set<string>();
  const groups = new Set<string>();
  const wrong = (path: Path, value: unknown, wanted: Say): undefined => {
    const key = String(path.findLast((each) => typeof each === "string") ?? "");
    const stated = typeof value === "object" ? undefined : excerpt(String(value));
    tell({ path, part: "value", say: (t) => t.projectFile.wanted(key, wanted(t), stated) });
  };
  const read = <T>(keys: Keys, take: (value: unknown) => T | undefined, wanted: Say): T | undefined => {
    for (let length = 1; length < keys.length; length++) groups.add(keys.slice(0, length).join("."));
    leaves.add(keys.join("."));
    const found = lookup(raw, keys);
    if (!found || isAbsent(found.value)) return undefined;
    const taken = take(found.value);
    return taken === undefined ? wrong([...place, ...found.path], found.value, wanted) : taken;
  };
  const inside = (keys: Keys): Path => [...place, ...(lookup(raw, keys)?.path ?? keys)];
  return {
    flag: (keys) => read(keys, flagOf, (t) => t.projectFile.flag),
    count: (keys) => read(keys, countOf, (t) => t.projectFile.count),
    year: (keys) => read(keys, yearOf, (t) => t.projectFile.year),
    text: (keys) => read(keys, textOf, (t) => t.projectFile.text),
    texts: (keys) => read(keys, textsOf, (t) => t.projectFile.texts),
    day: (keys) => read(keys, dayOf, (t) => t.projectFile.day),
    oneOf: (keys, allowed) =>
      read(
        keys,
        (value) => allowed.find((each) => each === plainOf(value)),
        (t) => t.projectFile.oneOf(allowed),
      ),
    entries: (keys) =>
      Object.entries(read(keys, objectOf, (t) => t.projectFile.object) ?? {}).map(
        ([key, value]) => [key, createShape(value, tell, [...inside(keys), key])] as const,
      ),
    items: (keys) =>
      read(
        keys,
        (value): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined),
        (t) => t.projectFile.list,
      )?.map((value, index) => createShape(value, tell, [...inside(keys), index])),
    isText: () => typeof raw === "string",
    has: (keys) => !isAbsent(lookup(raw, keys)?.value),
    isObject: () => {
      if (!objectOf(raw)) wrong(place, raw, (t) => t.projectFile.object);
      return objectOf(raw) !== undefined;
    },
    tellOthers: () => {
      for (const path of keysOf(raw, groups)) {
        const key = path.join(".");
        if (leaves.has(key)) continue;
        if (groups.has(key)) {
          wrong([...place, ...path], at(raw, ...path), (t) => t.projectFile.object);
          continue;
        }
        const near = nearest(key, [...leaves]);
        tell({ path: [...place, ...path], part: "key", say: (t) => t.projectFile.unknownKey(key, near) });
      }
    },
    tell: (say, part = "value", ...keys) => tell({ path: inside(keys), part, say }),
  };
}

/** A value by its path: nested, or under one dotted key as some clients send it; with the keys as they are written. */
export function lookup(
  raw: unknown,
  keys: Keys,
): { readonly value: unknown; readonly path: Keys } | undefined {
  const [first, ...rest] = keys;
  if (first === undefined) return { value: raw, path: [] };
  const object = objectOf(raw);
  if (!object) return undefined;
  const dotted = keys.join(".");
  if (Object.hasOwn(object, dotted)) return { value: object[dotted], path: [dotted] };
  if (rest.length === 0 || !Object.hasOwn(object, first)) return undefined;
  const found = lookup(object[first], rest);
  return found && { value: found.value, path: [first, ...found.path] };
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** The value alone; undefined where there is none. */
export function at(raw: unknown, ...keys: Keys): unknown {
  return lookup(raw, keys)?.value;
}

/** All keys of an object; of a group of settings, the keys within it. */
function keysOf(raw: unknown, groups: ReadonlySet<string>): readonly Keys[] {
  return Object.entries(objectOf(raw) ?? {}).flatMap(([key, value]) => {
    const within = groups.has(key) ? objectOf(value) : undefined;
    if (within) return Object.keys(within).map((each) => [key, each]);
    return groups.has(key) && isAbsent(value) ? [] : [[key]];
  });
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}

/** Numbers and truth values stand in quotes as often as not, and editions without: nobody is to be sent back for that. */
function plainOf(value: unknown): string | undefined {
  return typeof value === "object" ? undefined : String(value).trim();
}

function flagOf(value: unknown): boolean | undefined {
  const written = plainOf(value);
  return written === "true" ? true : written === "false" ? false : undefined;
}

function countOf(value: unknown): number | undefined {
  const written = plainOf(value) ?? "";
  return /^\d{1,9}$/.test(written) && Number(written) > 0 ? Number(written) : undefined;
}

function yearOf(value: unknown): number | undefined {
  const written = plainOf(value) ?? "";
  return /^20\d\d$/.test(written) ? Number(written) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = all.map(textOf).filter((text) => text !== undefined);
  return texts.length > 0 && texts.length === all.length ? texts : undefined;
}

function dayOf(value: unknown): LocalDay | undefined {
  const match = typeof value === "string" && /^(\d{1,2})(?:[-./]|月)(\d{1,2})日?$/.exec(value.trim());
  if (!match) return undefined;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return isPossible({ year: undefined, month, day }) ? { month, day } : undefined;
}
