import type { Span } from "../../../util/span.ts";

/** Why a text of the page is none of its visible words. */
export type Concealment = "hidden" | "control" | "title";

/** A page as a tree: elements that make a place of their own; what only colours text is not in it. */
export interface PageElement {
  readonly kind: "element";
  readonly name: string;
  readonly parent: PageElement | undefined;
  /** How many elements stand around it; never more than a fixed number, so that a walk may call itself. */
  readonly depth: number;
  readonly children: PageNode[];
  readonly concealed: Concealment | undefined;
  readonly colSpan: number;
  /** 0 for a cell that reaches down to the end of its table. */
  readonly rowSpan: number;
  /** Of a list and its items: where the numbers begin, and how they are written. */
  readonly start: number | undefined;
  readonly marks: string;
  /** Where its tag stands in the page. */
  readonly tag: Span;
}

export interface PageWords {
  readonly kind: "words";
  text: string;
  /** Where they lead to, in a link. */
  readonly href: string | undefined;
  /** Whether their blanks and line breaks are meant. */
  readonly pre: boolean;
  /** Where they stand in the page, tags between them included. */
  readonly start: number;
  end: number;
}

export interface PagePicture {
  readonly kind: "picture";
  /** The name of its file. */
  readonly name: string;
  readonly tag: Span;
}

export interface PageBreak {
  readonly kind: "break";
}

export type PageNode = PageElement | PageWords | PagePicture | PageBreak;

/** A comment that silences a finding. */
export interface PageIgnore {
  readonly text: string;
  readonly span: Span;
}

/** A page that was read, and what of it stands elsewhere. */
export interface PageTree {
  readonly root: PageElement;
  /** The files of the pages in its frames. */
  readonly frames: readonly string[];
  readonly scripts: number;
  /** Comments that silence findings, in their order. */
  readonly ignores: readonly PageIgnore[];
  /** Cells of all tables together, layout included. */
  readonly cells: number;
}

/** The names of the tags that open an element of this tree as a block of its own. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup option p plaintext pre " +
    "section summary table tbody td tfoot th thead tr ul xmp"
  ).split(" "),
);

/** Parts of a page that are not the text, by the names that html has for them. */
export const besideNames: ReadonlySet<string> = new Set(["nav", "aside", "footer", "header", "menu"]);

export function isWithin(element: PageElement | undefined, outer: PageElement): boolean {
  let at = element;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}
