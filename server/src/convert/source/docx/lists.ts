import { readPart } from "./parts.ts";
import { attribute, isOn, wholeNumber } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** How one level of a list is numbered. */
export interface Level {
  start: number;
  format: string;
  /** `%1、`: the numbers of levels 1 to 9 and what is written about them. */
  text: string;
  suffix: string;
  /** The level, counted from 1, behind which it begins anew; 0 for never, undefined for any higher one. */
  restart: number | undefined;
  /** All numbers in plain digits. */
  legal: boolean;
  style: string | undefined;
}

export interface List {
  /** Lists with the same name count together. */
  readonly shared: string;
  readonly levels: readonly (Level | undefined)[];
  /** The numbers that this list begins its levels with. */
  readonly restarts: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<string, List>;

export const mostLevels = 9;

interface Definition {
  readonly id: string;
  readonly levels: (Level | undefined)[];
  /** The list style that it defines, or that defines it. */
  defines: string | undefined;
  definedBy: string | undefined;
}

interface Use {
  definition: string;
  readonly levels: (Level | undefined)[];
  readonly restarts: Map<number, number>;
}

export function readLists(archive: Archive, part: string | undefined): Lists {
  const definitions = new Map<string, Definition>();
  const uses = new Map<string, Use>();
  let definition: Definition | undefined;
  let use: Use | undefined;
  let override = 0;
  let level: Level | undefined;
  const open = (name: string, attributes: readonly string[]): boolean => {
    switch (name) {
      // Beside a format of its own a list states one that older programs know.
      case "mc:Fallback":
      case "w:numPicBullet":
        return false;
      case "w:abstractNum": {
        const id = attribute(attributes, "abstractNumId") ?? "";
        definition = { id, levels: [], defines: undefined, definedBy: undefined };
        definitions.set(id, definition);
        return true;
      }
      case "w:num":
        definition = undefined;
        use = { definition: "", levels: [], restarts: new Map() };
        uses.set(attribute(attributes, "numId") ?? "", use);
        return true;
      case "w:lvlOverride":
        override = wholeNumber(attributes, "ilvl") ?? 0;
        return true;
      case "w:lvl": {
        const at = wholeNumber(attributes, "ilvl") ?? 0;
        level = newLevel();
        const levels = (definition ?? use)?.levels;
        if (levels && at < mostLevels) levels[at] = level;
        return true;
      }
      case "w:abstractNumId":
        if (use) use.definition = attribute(attributes, "val") ?? "";
        return true;
      case "w:startOverride":
        use?.restarts.set(override, wholeNumber(attributes) ?? 1);
        return true;
      case "w:styleLink":
        if (definition) definition.defines = attribute(attributes, "val");
        return true;
      case "w:numStyleLink":
        if (definition) definition.definedBy = attribute(attributes, "val");
        return true;
      default:
        if (level) takeLevel(level, name, attributes);
        return true;
    }
  };
  if (part !== undefined) readPart(archive, part, { open, close: () => {}, text: () => {} });
  const defining = new Map<string | undefined, Definition>();
  for (const each of definitions.values()) if (each.defines !== undefined) defining.set(each.defines, each);
  return new Map([...uses].map(([id, each]) => [id, listOf(each, definitions, defining)]));
}

function newLevel(): Level {
  return {
    start: 0,
    format: "decimal",
    text: "",
    suffix: "tab",
    restart: undefined,
    legal: false,
    style: undefined,
  };
}

function takeLevel(level: Level, name: string, attributes: readonly string[]): void {
  if (name === "w:start") level.start = wholeNumber(attributes) ?? 0;
  else if (name === "w:lvlText") level.text = attribute(attributes, "val") ?? "";
  else if (name === "w:suff") level.suffix = attribute(attributes, "val") ?? "tab";
  else if (name === "w:lvlRestart") level.restart = wholeNumber(attributes);
  else if (name === "w:isLgl") level.legal = isOn(attributes);
  else if (name === "w:pStyle") level.style = attribute(attributes, "val");
  else if (name === "w:numFmt") {
    const format = attribute(attributes, "val") ?? "decimal";
    // `01, 02, 03, ...` is the one format of its own that documents have.
    const own = format === "custom" && attribute(attributes, "format")?.startsWith("01");
    level.format = own ? "decimalZero" : format;
  }
}

function listOf(
  use: Use,
  definitions: ReadonlyMap<string, Definition>,
  defining: ReadonlyMap<string | undefined, Definition>,
): List {
  const named = definitions.get(use.definition);
  const shared = named?.definedBy === undefined ? named : (defining.get(named.definedBy) ?? named);
  const levels = Array.from({ length: mostLevels }, (_, at) => use.levels[at] ?? shared?.levels[at]);
  return { shared: shared?.id ?? "", levels, restarts: use.restarts };
}
