import { flatHandler, readPart } from "./parts.ts";
import { damaged, Refusal } from "./refusal.ts";
import { attribute } from "./xml.ts";
import type { Archive } from "./zip.ts";

export interface Relationship {
  /** The last word of its type, which both editions of the standard share: `styles`, `hyperlink`. */
  readonly type: string;
  /** A part's name in the archive, or an address outside of it. */
  readonly target: string;
  readonly external: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** The document of the package, and what it is made of. */
export interface DocumentPackage {
  readonly main: string;
  readonly relationships: Relationships;
  readonly macros: boolean;
}

const wordTypes = /wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/i;
const usualMain = "word/document.xml";

/** Finds the document among the parts; refuses the packages of other programs by what they are. */
export function openPackage(archive: Archive): DocumentPackage {
  const types = contentTypes(archive);
  const stated = [...readRelationships(archive, "").values()].find(({ type }) => type === "officeDocument");
  const typed = [...types].find(([, type]) => wordTypes.test(type))?.[0];
  const candidates = [stated?.target, typed, usualMain];
  const main = candidates.find((name) => name !== undefined && archive.has(name));
  const type = main === undefined ? undefined : types.get(main.toLowerCase());
  if (main === undefined || (type !== undefined && !wordTypes.test(type) && isForeign(type))) {
    throw foreign(archive, type);
  }
  return {
    main,
    relationships: readRelationships(archive, main),
    macros: archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)),
  };
}

/** The part that a relationship of this type leads to; the first where there are several. */
export function related(relationships: Relationships, type: string): readonly string[] {
  return [...relationships.values()].flatMap((each) =>
    each.type === type && !each.external ? [each.target] : [],
  );
}

function contentTypes(archive: Archive): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  readPart(
    archive,
    "[Content_Types].xml",
    flatHandler((name, attributes) => {
      if (!name.endsWith(":Override")) return;
      const part = attribute(attributes, "PartName") ?? "";
      types.set(part.replace(/^\//, "").toLowerCase(), attribute(attributes, "ContentType") ?? "");
    }),
  );
  return types;
}

function readRelationships(archive: Archive, part: string): Relationships {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const relationships = new Map<string, Relationship>();
  readPart(
    archive,
    `${folder}_rels/${part.slice(slash)}.rels`,
    flatHandler((name, attributes) => {
      if (!name.endsWith(":Relationship")) return;
      const target = attribute(attributes, "Target") ?? "";
      const external = attribute(attributes, "TargetMode") === "External";
      const type = attribute(attributes, "Type") ?? "";
      relationships.set(attribute(attributes, "Id") ?? `${relationships.size}`, {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : resolve(folder, target),
        external,
      });
    }),
  );
  return relationships;
}

/** `../media/x` seen from a folder. It only ever names an entry of the archive, so it cannot lead out of it. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const steps = folder.split("/").filter((step) => step !== "");
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function isForeign(type: string): boolean {
  return /spreadsheetml|ms-excel|presentationml|ms-powerpoint/i.test(type);
}

function foreign(archive: Archive, type = ""): Refusal {
  if (/spreadsheetml|ms-excel/i.test(type)) return new Refusal((t) => t.imported.legacySheet);
  if (/presentationml|ms-powerpoint/i.test(type)) return new Refusal((t) => t.imported.slides);
  if (archive.has("OFD.xml")) return new Refusal((t) => t.word.fixedLayout);
  if (archive.has("mimetype") && archive.has("content.xml")) {
    return new Refusal((t) => t.imported.openDocument);
  }
  if (archive.has("[Content_Types].xml")) return damaged();
  return new Refusal((t) => t.imported.archive);
}
