import { Tokenizer } from "htmlparser2";
import { canonicalPrefix, habitualPrefix } from "./namespaces.ts";
import { damaged, Refusal } from "./refusal.ts";

/** Attributes as name, value, name, value …. Read within `open` only: it is used again. */
export type Attributes = readonly string[];

export interface XmlHandler {
  /** `name` has the usual prefix of its namespace, whatever the file calls it. False: nothing inside is read. */
  readonly open: (name: string, attributes: Attributes) => boolean;
  readonly close: () => void;
  readonly text: (text: string) => void;
}

export interface XmlReader {
  readonly write: (chunk: string) => void;
  readonly end: () => void;
}

/** Word itself refuses files that are nested deeper than some hundreds of tables. */
const deepest = 5000;
/** Documents declare some thirty namespaces; looking up more of them would be a way to make reading slow. */
const mostDeclared = 500;
const colon = 58;
const letterX = 120;

/** The attribute of this name, whatever its prefix: no element has two that differ by that alone. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) {
    const raw = attributes[at] ?? "";
    if (raw === name || (raw.endsWith(name) && raw.charCodeAt(raw.length - name.length - 1) === colon)) {
      return attributes[at + 1];
    }
  }
  return undefined;
}

/** An attribute that is on or off: present without a value it is on. */
export function isOn(attributes: Attributes): boolean {
  const value = attribute(attributes, "val");
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

export function wholeNumber(attributes: Attributes, name = "val"): number | undefined {
  const value = attribute(attributes, name);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/**
 * Reads XML as it comes, piece by piece. It must be well-formed, as every Word file is. Entities are those of XML
 * itself: a file that declares others is refused, since no program writes one and they can be made to grow without end.
 */
export function xmlReader(handler: XmlHandler): XmlReader {
  const attributes: string[] = [];
  /** Raw names of the open elements, and how many namespaces were declared outside of each. */
  const open: string[] = [];
  const outside: number[] = [];
  const declared: { readonly prefix: string; readonly canonical: string }[] = [];
  let names = new Map<string, string>();
  /** Text from `base` on, as far as it is still needed. */
  let buffer = "";
  let base = 0;
  let needed = 0;
  let length = 0;
  let skipping = 0;
  let rooted = false;
  let tag = "";
  let name = "";
  let value = "";

  const slice = (start: number, end: number): string => buffer.slice(start - base, end - base);
  const resolve = (raw: string): string => {
    const known = names.get(raw);
    if (known !== undefined) return known;
    const mark = raw.indexOf(":");
    const prefix = mark === -1 ? "" : raw.slice(0, mark);
    const canonical =
      declared.findLast((each) => each.prefix === prefix)?.canonical ?? habitualPrefix(prefix);
    const full = `${canonical}:${raw.slice(mark + 1)}`;
    names.set(raw, full);
    return full;
  };
  const opened = (): void => {
    open.push(tag);
    if (open.length > deepest) throw new Refusal((t) => t.word.deep);
    outside.push(declared.length);
    if (skipping > 0) skipping++;
    else {
      declare();
      if (!handler.open(resolve(tag), attributes)) skipping = 1;
    }
    attributes.length = 0;
  };
  const declare = (): void => {
    for (let at = 0; at < attributes.length; at += 2) {
      const raw = attributes[at] ?? "";
      if (raw.charCodeAt(0) !== letterX || (raw !== "xmlns" && !raw.startsWith("xmlns:"))) continue;
      declared.push({ prefix: raw.slice(6), canonical: canonicalPrefix(attributes[at + 1] ?? "") });
      names = new Map();
    }
    if (declared.length > mostDeclared) throw damaged();
  };
  const closed = (raw: string): void => {
    if (open.pop() !== raw) throw damaged();
    rooted = true;
    const count = outside.pop() ?? 0;
    if (skipping > 0) skipping--;
    else handler.close();
    if (count < declared.length) {
      declared.length = count;
      names = new Map();
    }
  };
  const text = (data: string): void => {
    if (skipping === 0 && open.length > 0) handler.text(data);
  };

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = slice(start, end);
        needed = end;
      },
      onattribname: (start, end) => {
        name = slice(start, end);
        value = "";
        needed = end;
      },
      onattribdata: (start, end) => {
        value += slice(start, end);
        needed = end;
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: (_, end) => {
        attributes.push(name, value);
        needed = end;
      },
      onopentagend: (end) => {
        opened();
        needed = end;
      },
      onselfclosingtag: (end) => {
        opened();
        closed(tag);
        needed = end;
      },
      onclosetag: (start, end) => {
        closed(slice(start, end));
        needed = end;
      },
      ontext: (start, end) => {
        if (start < base) return;
        text(slice(start, end));
        needed = end;
      },
      ontextentity: (code, end) => {
        text(String.fromCodePoint(code));
        needed = end;
      },
      oncdata: (start, end, offset) => {
        text(slice(start, end - offset));
        needed = end;
      },
      ondeclaration: () => {
        throw new Refusal((t) => t.word.declares);
      },
      oncomment: (_, end) => {
        needed = end;
      },
      onprocessinginstruction: (_, end) => {
        needed = end;
      },
      onend: () => {},
    },
  );
  return {
    write: (chunk) => {
      const from = Math.min(needed, length);
      buffer = buffer.slice(from - base) + chunk;
      base = from;
      length += chunk.length;
      tokenizer.write(chunk);
    },
    end: () => {
      tokenizer.end();
      // A part without a single whole element was cut off within its first one; a blank one says nothing.
      if (open.length > 0 || (!rooted && length > 0)) throw damaged();
    },
  };
}
