/** Attributes in the order in which they are written; one without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const unknownCharacter = "\ufffd";

/** An element; its children are XML already, so that text gets in only by `escaped`. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** An element of WordprocessingML that says one thing, as most do: `<w:jc w:val="center"/>`. */
export function valued(name: string, value: string | number): string {
  return element(name, { "w:val": value });
}

/**
 * Text as XML. What XML 1.0 cannot hold (control characters, halves of characters) would make the file unreadable to
 * Word; a replacement character stands for it, so that a reader sees that something was there.
 */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) =>
      isAllowedControl(character) ? character : unknownCharacter,
    )
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

function isAllowedControl(character: string): boolean {
  return (
    character === "\t" || character === "\n" || character === "\r" || /^[\u0080-\u009f]$/.test(character)
  );
}

/** A part of the package: its one element behind the declaration. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
