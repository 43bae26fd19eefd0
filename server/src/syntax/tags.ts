/** An html tag outside tables: what a line break of output it makes, and where it ends. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** Offset behind the `>`. */
  readonly end: number;
  /** Whether the text behind the tag begins a line of its own: never, always, or only where no table row is. */
  readonly breaks: "never" | "always" | "outside-rows";
  /** 1 to 6 for `<h1>` … `<h6>`, else 0. */
  readonly level: number;
}

const blockTags = new Set(
  (
    "address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 " +
    "head header hr html li main meta nav ol p pre section table tbody td tfoot th thead title tr ul"
  ).split(" "),
);
const otherTags = new Set(
  (
    "a abbr b big br cite code col colgroup del dfn em font i iframe img input ins kbd label link mark q s samp " +
    "script small span strike strong style sub sup tt u var wbr"
  ).split(" "),
);
const longestName = 10;

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const lineFeed = 10;
const carriageReturn = 13;

function isBlankLineAt(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code === lineFeed || (code === carriageReturn && text.charCodeAt(start + 1) === lineFeed);
}

function isNameCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 58
  );
}

/**
 * The tag that begins at `open`, a `<`. Only names of HTML and Word's prefixed ones (`<o:p>`) count, so that
 * `<中华人民共和国…>`, `<https://…>` and `a < b` stay text. It looks no further than the next `<`, which keeps any number
 * of unclosed tags linear, nor over a blank line.
 */
export function tagAt(text: string, open: number): Tag | undefined {
  const closing = text.charCodeAt(open + 1) === slash;
  const nameStart = closing ? open + 2 : open + 1;
  let at = nameStart;
  while (at - nameStart <= longestName && isNameCharacter(text.charCodeAt(at))) at++;
  if (at === nameStart) return undefined;
  const name = text.slice(nameStart, at).toLowerCase();
  const isBlock = blockTags.has(name);
  if (!isBlock && !otherTags.has(name) && !/^[ovwm]:[a-z]+$/.test(name)) return undefined;
  const next = text.charCodeAt(at);
  if (next !== greaterThan && next !== slash && next !== 32 && !(next >= 9 && next <= 13)) return undefined;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lessThan || (code === lineFeed && isBlankLineAt(text, at + 1))) return undefined;
    if (code === greaterThan) break;
  }
  if (at === text.length) return undefined;
  const level = isBlock && !closing && /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0;
  const breaks = isBlock ? "always" : name === "br" ? "outside-rows" : "never";
  return { name, closing, end: at + 1, breaks, level };
}
