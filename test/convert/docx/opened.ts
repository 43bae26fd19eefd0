import { strFromU8, unzipSync } from "fflate";

/** An element as a strict reader sees it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export type Parts = ReadonlyMap<string, Element>;

/** Every part of the file, each of them well-formed XML. */
export function opened(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([name, part]) => [name, wellFormed(strFromU8(part))]));
}

export function partOf(parts: Parts, name: string): Element {
  const part = parts.get(name);
  if (!part) throw new Error(`no part ${name} among ${[...parts.keys()]}`);
  return part;
}

const token = /<\?[^?]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;
const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

interface Draft {
  name: string;
  attributes: Record<string, string>;
  children: Draft[];
  text: string;
}

/** Reads XML 1.0 as strictly as Word does: nothing is forgiven. */
export function wellFormed(xml: string): Element {
  const root: Draft = { name: "", attributes: {}, children: [], text: "" };
  const open: Draft[] = [root];
  for (const [whole, closing, opening, attributes = "", selfClosing] of xml.matchAll(token)) {
    const current = open.at(-1);
    if (!current) throw new Error("an element too many is closed");
    if (whole.startsWith("<?")) continue;
    if (closing !== undefined) {
      if (current.name !== closing) throw new Error(`</${closing}> closes <${current.name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const element: Draft = { name: opening, attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(element);
      if (!selfClosing) open.push(element);
    } else if (whole === "<") throw new Error("a sign < that begins nothing");
    else if (current === root && whole.trim() !== "") throw new Error(`text outside: ${whole}`);
    else current.text += unescaped(whole);
  }
  const [only, ...others] = root.children;
  if (!only || others.length > 0 || open.length !== 1) throw new Error("not one element, closed");
  return only;
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of written.matchAll(/([\w:]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`);
    attributes[name] = unescaped(value);
  }
  return attributes;
}

function unescaped(text: string): string {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed =
      code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || code > 0xdfff;
    if (!isAllowed || code === 0xfffe || code === 0xffff) throw new Error(`U+${code.toString(16)} in XML`);
  }
  return text.replace(/&\w*;?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`no entity ${entity}`);
    return character;
  });
}

/** All elements of a name below another, in the order of the file. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function only(element: Element, name: string): Element {
  const [first, second] = all(element, name);
  if (!first || second) throw new Error(`not one ${name} in ${element.name}`);
  return first;
}

/** The value of a property, `on` where it has none, undefined where the element lacks it. */
export function valOf(element: Element, name: string): string | undefined {
  const [found] = all(element, name);
  return found && (found.attributes["w:val"] ?? "on");
}

/** What a reader sees of an element: paragraphs and line breaks as line feeds. */
export function readerText(element: Element): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:br") return "\n";
  if (element.name === "w:tab") return "\t";
  if (element.name !== "w:body" && element.name !== "w:tc") return element.children.map(readerText).join("");
  return element.children
    .filter(({ name }) => name === "w:p")
    .map(readerText)
    .join("\n");
}
