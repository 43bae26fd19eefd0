import type { TableKey } from "../../../schema/types.ts";
import { withoutBreaks } from "../../../syntax/plainHtml.ts";
import type { Span } from "../../../util/span.ts";
import { withoutUnseen } from "../../../util/unseen.ts";
import type { Origin } from "../origins.ts";
import { listMark } from "./listMark.ts";
import { blockNames, type Concealment, type PageElement, type PageNode, type PageWords } from "./node.ts";

/** A line of the page as a reader sees it. */
export interface PageLine {
  readonly kind: "line";
  readonly text: string;
  /** The number that a list puts before it. */
  readonly mark: string;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  readonly pre: boolean;
  /** The blank lines above it, where they are meant: a tab alone may be a blank cell. */
  readonly gap: string;
  /** Whether all of it is a link, and where that leads to. */
  readonly href: string | undefined;
  /** Where the first link in it leads to. */
  readonly leadsTo: string | undefined;
  /** Where its words stand in the page. */
  readonly span: Span;
  readonly node: PageElement;
  readonly concealed: Concealment | undefined;
}

/** A table that holds data. */
export interface PageTable {
  readonly kind: "table";
  readonly html: string;
  /** What its cells say, one after the other. */
  readonly texts: readonly string[];
  /** Where the texts of its cells stand in `html`, and where in the page. */
  readonly cells: readonly Origin[];
  readonly official: TableKey | undefined;
  readonly node: PageElement;
  readonly concealed: Concealment | undefined;
}

export interface PageImage {
  readonly kind: "picture";
  readonly name: string;
  readonly span: Span;
  readonly node: PageElement;
  readonly concealed: Concealment | undefined;
}

export type PageItem = PageLine | PageTable | PageImage;

/** What is made of a table: the items that stand in its place; none where its cells are to be read as lines. */
export type TableReader = (table: PageElement) => readonly PageItem[] | undefined;

/** Everything in an element, in the order of the page. */
export function itemsOf(element: PageElement, readTable: TableReader): readonly PageItem[] {
  const items: PageItem[] = [];
  const gather = (root: PageElement): void => {
    const line = newLine(items);
    const walk = (node: PageNode, within: PageElement): void => {
      if (node.kind === "words") line.add(node, within);
      else if (node.kind === "break") line.end(true);
      else if (node.kind === "picture")
        line.picture({
          kind: "picture",
          name: node.name,
          span: node.tag,
          node: within,
          concealed: within.concealed,
        });
      else if (node.concealed !== within.concealed) {
        // What is not shown parts no line.
        if (blockNames.has(node.name)) line.end();
        gather(node);
      } else enter(node);
    };
    const enter = (inner: PageElement): void => {
      const isBlock = blockNames.has(inner.name);
      if (isBlock) line.end();
      const made = inner.name === "table" ? readTable(inner) : undefined;
      if (made) for (const each of made) items.push(each);
      else {
        if (inner.name === "li") line.number(listMark(inner));
        for (const child of inner.children) walk(child, inner);
      }
      if (isBlock) line.end();
    };
    enter(root);
    line.end();
  };
  gather(element);
  return items;
}

/** Blanks that a browser runs together; wider ones are the author's own. */
const runs = /[ \t\r\n\f]+/g;
const longestGap = 2000;

interface LineDraft {
  add(words: PageWords, node: PageElement): void;
  picture(picture: PageImage): void;
  number(mark: string): void;
  end(isBreak?: boolean): void;
}

function newLine(items: PageItem[]): LineDraft {
  let text = "";
  let node: PageElement | undefined;
  let isPre = false;
  let href: string | undefined;
  let isLink = true;
  let mark = "";
  let gap = "";
  let pictures: PageImage[] = [];
  let span: Span | undefined;

  const finish = (): void => {
    const shown = isPre ? text : withoutBreaks(text).replace(runs, " ").trim();
    if (node && withoutUnseen(shown).trim() !== "") {
      items.push({
        kind: "line",
        text: shown,
        mark,
        level: levelOf(node),
        pre: isPre,
        gap: isPre ? gap : "",
        href: isLink ? href : undefined,
        leadsTo: href,
        span: span ?? node.tag,
        node,
        concealed: node.concealed,
      });
      mark = "";
      gap = "";
    } else if (isPre && gap.length < longestGap) gap += `${text}\n`;
    for (const each of pictures) items.push(each);
    [text, node, href, isLink, pictures, span] = ["", undefined, undefined, true, [], undefined];
  };
  return {
    add({ text: more, href: to, pre, start, end }, within) {
      isPre = pre;
      node ??= within;
      if (more.trim() !== "") {
        href ??= to;
        isLink &&= to !== undefined;
      }
      if (!pre) {
        text += more;
        if (more.trim() !== "") span = { start: span?.start ?? start, end };
        return;
      }
      // Lines and what divides them, in turn. A character that is written by its name has one place as a whole.
      const isPlain = end - start === more.length;
      let at = start;
      for (const [index, each] of more.split(/(\r\n?|\n)/).entries()) {
        const from = at;
        if (isPlain) at += each.length;
        if (index % 2 === 1) {
          finish();
          node = within;
          href = to;
          isLink = to !== undefined;
        } else if (each !== "") {
          text += each;
          span = { start: span?.start ?? from, end: isPlain ? at : end };
        }
      }
    },
    picture(picture) {
      pictures.push(picture);
    },
    number(made) {
      mark = made;
    },
    end(isBreak = false) {
      finish();
      if (!isBreak) {
        isPre = false;
        gap = "";
      }
    },
  };
}

function levelOf(node: PageElement): number {
  for (let at: PageElement | undefined = node; at; at = at.parent) {
    const level = /^h([1-6])$/.exec(at.name)?.[1];
    if (level) return Number(level);
    if (at.name === "td" || at.name === "div" || at.name === "body") return 0;
  }
  return 0;
}
