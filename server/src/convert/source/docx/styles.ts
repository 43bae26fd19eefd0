import { readPart } from "./parts.ts";
import { attribute, isOn, wholeNumber } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** What a paragraph's style says of it, styles that it is based on included. */
export interface Style {
  readonly name: string;
  readonly isTitle: boolean;
  /** 0 to 8; 9 is the text itself. */
  readonly outline: number | undefined;
  readonly numId: string | undefined;
  /** The level that the style itself names. */
  readonly level: number | undefined;
  /** The style of the chain that brings the numbering: a list's level may name it. */
  readonly numbered: string | undefined;
  readonly hidden: boolean;
}

export interface Styles {
  /** The style with this id; the default one of paragraphs where the id is undefined. */
  readonly of: (id: string | undefined) => Style;
}

interface Raw {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  hidden: boolean | undefined;
}

const none: Style = {
  name: "",
  isTitle: false,
  outline: undefined,
  numId: undefined,
  level: undefined,
  numbered: undefined,
  hidden: false,
};
/** Word has no chain as long as this; a loop ends here. */
const longestChain = 32;
const headingName = /^(?:heading|标题)\s?([1-9])$/i;
const titleName = /^(?:title|标题)$/i;
const notRead = new Set(["w:tblStylePr", "w:docDefaults", "w:latentStyles", "w:pPrChange", "w:rPrChange"]);

export function readStyles(archive: Archive, part: string | undefined): Styles {
  const raws = new Map<string, Raw>();
  let current: Raw | undefined;
  let usual: string | undefined;
  if (part !== undefined) {
    readPart(archive, part, {
      open: (name, attributes) => {
        if (notRead.has(name)) return false;
        if (name === "w:style") {
          current = blank(attribute(attributes, "styleId") ?? "");
          raws.set(current.id, current);
          const isDefault = attribute(attributes, "default");
          if (attribute(attributes, "type") === "paragraph" && isDefault !== undefined && isDefault !== "0") {
            usual ??= current.id;
          }
        } else if (current) take(current, name, attributes);
        return true;
      },
      close: () => {},
      text: () => {},
    });
  }
  const known = new Map<string, Style>();
  return {
    of: (id) => {
      const wanted = id !== undefined && raws.has(id) ? id : usual;
      if (wanted === undefined) return none;
      const found = known.get(wanted) ?? resolve(raws, wanted);
      known.set(wanted, found);
      return found;
    },
  };
}

function blank(id: string): Raw {
  return {
    id,
    name: "",
    basedOn: undefined,
    outline: undefined,
    numId: undefined,
    level: undefined,
    hidden: undefined,
  };
}

function take(style: Raw, name: string, attributes: readonly string[]): void {
  if (name === "w:name") style.name = attribute(attributes, "val") ?? "";
  else if (name === "w:basedOn") style.basedOn = attribute(attributes, "val");
  else if (name === "w:outlineLvl") style.outline = wholeNumber(attributes);
  else if (name === "w:numId") style.numId = attribute(attributes, "val");
  else if (name === "w:ilvl") style.level = wholeNumber(attributes);
  else if (name === "w:vanish") style.hidden = isOn(attributes);
}

function resolve(raws: ReadonlyMap<string, Raw>, id: string): Style {
  const chain: Raw[] = [];
  for (let next = raws.get(id); next && chain.length < longestChain; next = raws.get(next.basedOn ?? "")) {
    chain.push(next);
  }
  const list = chain.findIndex((each) => each.numId !== undefined);
  const numbering = chain[list];
  // A style may say the level alone, and take the list from the one that it is based on.
  const level = chain.slice(0, list + 1).find((each) => each.level !== undefined)?.level;
  const heading = chain.map(({ name }) => headingName.exec(name)?.[1]).find((level) => level !== undefined);
  return {
    name: chain[0]?.name ?? "",
    isTitle: chain.some(({ name }) => titleName.test(name)),
    outline:
      chain.find((each) => each.outline !== undefined)?.outline ??
      (heading === undefined ? undefined : Number(heading) - 1),
    numId: numbering?.numId,
    level,
    numbered: numbering?.id,
    hidden: chain.find((each) => each.hidden !== undefined)?.hidden ?? false,
  };
}
