import type { Span } from "../../../util/span.ts";
import { attributesOf, concealmentOf, type ElementFacts, isSilent, voidNames } from "./elements.ts";
import { blockNames, type PageElement, type PageIgnore, type PageTree, type PageWords } from "./node.ts";
import { createStack, type Open } from "./stack.ts";
import { type OpenTag, readTags } from "./tags.ts";

/** Deeper elements are read as if they were not there: their words stand in the one around them. */
const deepest = 200;
/** A page of more parts is not read: each of them takes memory. */
const mostParts = 1_000_000;
const tableParts = new Set(["caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"]);
const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Reads a page as a tree, mending what is not closed as browsers do; undefined where it has too many parts. */
export function buildPage(source: string): PageTree | undefined {
  const root = newElement("html", undefined, undefined, attributesOf({}), { start: 0, end: 0 });
  const stack = createStack(root);
  const frames: string[] = [];
  const ignores: PageIgnore[] = [];
  let scripts = 0;
  let parts = 0;
  let cells = 0;

  const open = (tag: OpenTag): void => {
    const { name, attributes } = tag;
    if (name === "script") scripts++;
    else if (name === "td" || name === "th") cells++;
    if ((name === "iframe" || name === "frame") && !isSilent(attributes))
      frames.push(fileName(attributes.src));
    if (voidNames.has(name) || (tag.closesItself && name.includes(":"))) {
      const { element } = stack.top();
      if (name === "br" || name === "hr") element.children.push({ kind: "break" });
      if (name === "img" && !isSilent(attributes)) {
        element.children.push({ kind: "picture", name: fileName(attributes.src), tag: tag.span });
      }
      // Systems for data entry print their numbers as what was typed; a field outside of tables is the site's.
      if (name === "input" && stack.inTable() && !isSilent(attributes)) {
        const text = typedIn(attributes);
        if (text !== "") element.children.push(words(text, placeOf(source, text, tag.span)));
      }
      parts++;
      return;
    }
    if (name === "head") return;
    const closing = closedBy(name, stack.inTable());
    for (const each of closing) stack.close(each);
    if (name === "li" || name === "dd" || name === "dt") stack.closeItem(name);
    const isPart = tableParts.has(name);
    // A part of a table outside any table makes a line of its own, no more.
    const standsAs = isPart && !stack.inTable() ? "div" : name;
    stack.push(opened(tag, standsAs, stack.top()), standsAs);
    parts++;
  };

  readTags(source, {
    open(tag) {
      open(tag);
      return parts < mostParts;
    },
    close(name) {
      if (name === "br") stack.top().element.children.push({ kind: "break" });
      else if (name !== "body" && name !== "html") stack.close(name);
    },
    words(text, start, end) {
      const { element, href, pre } = stack.top();
      const last = element.children.at(-1);
      // Preformatted words stay apart, so that each of their lines has its own place.
      if (last?.kind === "words" && last.href === href && !last.pre && !pre) {
        last.text += text;
        last.end = end;
      } else {
        element.children.push({ kind: "words", text, href, pre, start, end });
        parts++;
      }
    },
    ignore(text, start) {
      ignores.push({ text: text.replace(/[\r\n]/g, " "), span: { start, end: start + text.length } });
      parts++;
    },
  });
  return parts < mostParts ? { root, frames, scripts, cells, ignores } : undefined;
}

/** The text in a field that its user can see and type in. */
function typedIn({ type = "text", value = "" }: OpenTag["attributes"]): string {
  return /^(?:text|number|tel|)$/i.test(type.trim()) ? value.trim() : "";
}

/** Where a text stands in a tag; the whole tag where it is written by its characters' names. */
function placeOf(source: string, text: string, tag: Span): Span {
  const start = source.indexOf(text, tag.start);
  return start >= 0 && start + text.length <= tag.end ? { start, end: start + text.length } : tag;
}

function words(text: string, { start, end }: Span): PageWords {
  return { kind: "words", text, href: undefined, pre: false, start, end };
}

/** What an opening tag closes although nothing says so: a paragraph ends where the next one begins. */
function closedBy(name: string, inTable: boolean): readonly string[] {
  if (name === "table") return inTable ? ["p", "@table"] : ["p"];
  if (inTable && (name === "td" || name === "th")) return ["@cell"];
  if (inTable && name === "tr") return ["@cell", "tr"];
  if (inTable && tableParts.has(name)) return ["@cell", "tr", "thead", "tbody", "tfoot"];
  if (name === "a" || name === "option") return [name];
  if (headings.has(name)) return ["p", ...headings];
  return blockNames.has(name) ? ["p"] : [];
}

function opened({ name, attributes, span }: OpenTag, standsAs: string, around: Open): Open {
  const concealed = around.element.concealed ?? concealmentOf(name, attributes);
  const isOwn = blockNames.has(standsAs) || concealed !== around.element.concealed;
  const element =
    isOwn && around.element.depth < deepest
      ? newElement(standsAs, around.element, concealed, attributesOf(attributes), span)
      : around.element;
  if (element !== around.element) around.element.children.push(element);
  const isPre = name === "pre" || name === "xmp" || name === "listing" || name === "plaintext";
  // A link that is never closed reaches no further than its own cell or table.
  const isCell = standsAs === "table" || standsAs === "td" || standsAs === "th";
  const href = name === "a" && attributes.href !== undefined ? attributes.href : around.href;
  return { name: standsAs, element, href: isCell ? undefined : href, pre: isPre || around.pre };
}

function newElement(
  name: string,
  parent: PageElement | undefined,
  concealed: PageElement["concealed"],
  facts: ElementFacts,
  tag: Span,
): PageElement {
  return {
    kind: "element",
    name,
    parent,
    depth: (parent?.depth ?? -1) + 1,
    children: [],
    concealed,
    tag,
    ...facts,
  };
}

/** The last part of an address; nothing of an address that holds the file itself. */
function fileName(address = ""): string {
  if (/^\s*(?:data|javascript|about|blob):/i.test(address)) return "";
  const path = address.split(/[?#]/, 1)[0] ?? "";
  const name = path.slice(path.lastIndexOf("/") + 1).slice(0, 100);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
