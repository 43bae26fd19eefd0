const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
const tab = 9;

/**
 * Beside html's own characters those that mean something in a draft, so that a page that is read again says the same:
 * a bar parts no cells, a number sign makes no heading. And those that no page can hold: each has a picture of its own.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const special = /[&<>"'|#*_`~\t\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as it is written into a page, between tags or between quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(special, (char) => entities.get(char) ?? escaped(char.charCodeAt(0)));
}

function escaped(code: number): string {
  if (code === 0x7f) return "\u2421";
  return code < 0x20 && code !== tab ? String.fromCharCode(0x2400 + code) : `&#${code};`;
}

/** Attributes as they stand in a tag, with a blank before each; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function attributesHtml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeHtml(String(value))}"`))
    .join("");
}
