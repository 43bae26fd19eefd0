const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/**
 * Beside html's own characters those that mean something in a draft, so that a page that is read again says the same:
 * a bar parts no cells, a number sign makes no heading.
 */
const special = /[&<>"'|#*_`~\t]/g;
/** No page can hold these; each has a picture of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as it is written into a page, between tags or between quotation marks. */
export function escapeHtml(text: string): string {
  return text
    .replace(special, (char) => entities.get(char) ?? `&#${char.charCodeAt(0)};`)
    .replace(control, (char) => pictureOf(char.charCodeAt(0)));
}

function pictureOf(code: number): string {
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}

/** Attributes as they stand in a tag, with a blank before each; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function attributesHtml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeHtml(String(value))}"`))
    .join("");
}
