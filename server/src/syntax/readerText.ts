import { tagAt } from "./tags.ts";

const named: ReadonlyMap<string, string> = new Map([
  ["nbsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["middot", "·"],
  ["mdash", "—"],
  ["shy", "\u00ad"],
  ["zwnj", "\u200c"],
  ["zwj", "\u200d"],
]);

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g;

/** A backslash before ASCII punctuation, which Markdown drops; converters write `1\.` for `1.`. */
const escaped = /\\([!-/:-@[-`{-~])/g;

/**
 * A cell's text as a reader sees it: comments and tags dropped, entities decoded, Markdown's escapes resolved.
 */
export function readerText(raw: string, markdown: boolean): string {
  // Most cells hold one figure.
  if (raw.length === 1) return raw;
  let text = raw;
  if (text.includes("<")) text = withoutTags(text);
  text = withoutEntities(text);
  if (markdown && text.includes("\\")) text = text.replace(escaped, "$1");
  return text === raw ? raw : text.trim();
}

/** The text with html's entities decoded. */
export function withoutEntities(text: string): string {
  return text.includes("&") ? text.replace(entity, decode) : text;
}

function decode(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named.get(name) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function withoutTags(raw: string): string {
  let text = "";
  let from = 0;
  let closed = true;
  for (let open = raw.indexOf("<"); open !== -1; open = raw.indexOf("<", open)) {
    const comment = closed && raw.startsWith("<!--", open) ? raw.indexOf("-->", open + 2) : -1;
    // Once no comment is closed, none behind it is either: asking again for each would be quadratic.
    if (comment === -1 && raw.startsWith("<!--", open)) closed = false;
    const tag = comment === -1 ? tagAt(raw, open) : undefined;
    if (comment === -1 && !tag) {
      open++;
      continue;
    }
    text += raw.slice(from, open);
    // Two lines of a cell are two words to the reader, and two numbers are not one.
    if (tag && tag.breaks !== "never" && text !== "") text += "\n";
    from = tag?.end ?? comment + 3;
    open = from;
  }
  return text + raw.slice(from);
}
