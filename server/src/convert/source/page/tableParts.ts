import { cover, type Span } from "../../../util/span.ts";
import { itemsOf, type PageItem } from "./items.ts";
import type { PageElement, PageNode } from "./node.ts";

/** A cell of a table of the page, without what stands in tables inside it. */
export interface PageCell {
  readonly element: PageElement;
  readonly lines: readonly string[];
  readonly rest: readonly PageItem[];
  /** Where its lines stand in the page, or its tag where it has none. */
  readonly span: Span;
}

export interface PageRow {
  readonly cells: readonly PageCell[];
  readonly inHead: boolean;
}

/** The parts of a table, whatever order and tags they stand in. */
export interface TableParts {
  readonly rows: readonly PageRow[];
  /** Tables that stand in its cells. */
  readonly inner: readonly PageElement[];
  /** What stands between its rows and cells, where browsers show nothing or show it above. */
  readonly loose: readonly PageNode[];
}

export function partsOf(table: PageElement): TableParts {
  const rows: PageRow[] = [];
  const feet: PageRow[] = [];
  const inner: PageElement[] = [];
  const loose: PageNode[] = [];
  let bare: PageCell[] = [];

  const endBare = (into: PageRow[], inHead: boolean): void => {
    if (bare.length > 0) into.push({ cells: bare, inHead });
    bare = [];
  };
  const walk = (element: PageElement, into: PageRow[], inHead: boolean): void => {
    for (const node of element.children) {
      if (node.kind !== "element") {
        if (node.kind === "picture" || (node.kind === "words" && node.text.trim() !== ""))
          loose.push(node, { kind: "break" });
        continue;
      }
      const { name } = node;
      // A row or a cell that is not shown takes no place in the table; its words are told with what else is hidden.
      if (node.concealed === "hidden" && element.concealed !== "hidden") loose.push(node);
      else if (name === "td" || name === "th") bare.push(readCell(node, inner));
      else if (name === "caption") {
        endBare(into, inHead);
        rows.push({ cells: [readCell(node, inner)], inHead: false });
      } else if (name === "table") inner.push(node);
      else if (/^(?:tr|thead|tbody|tfoot)$/.test(name) || holdsCells(node)) {
        endBare(into, inHead);
        const isFoot = name === "tfoot";
        walk(node, isFoot ? feet : into, inHead || name === "thead");
        endBare(isFoot ? feet : into, inHead || name === "thead");
      } else loose.push(node);
    }
  };
  walk(table, rows, false);
  endBare(rows, false);
  return { rows: [...rows, ...feet], inner, loose };
}

/** A form or a block between a table and its rows, as old pages have it. */
function holdsCells({ children }: PageElement): boolean {
  return children.some(
    (each) =>
      each.kind === "element" &&
      each.name !== "table" &&
      (/^(?:tr|td|th|thead|tbody|tfoot)$/.test(each.name) || holdsCells(each)),
  );
}

function readCell(element: PageElement, inner: PageElement[]): PageCell {
  const items = itemsOf(element, (table) => {
    inner.push(table);
    return [];
  });
  return cellOf(items, element);
}

/** The lines that a cell shows, and what of it is shown otherwise or not at all. */
export function cellOf(items: readonly PageItem[], element: PageElement): PageCell {
  const lines: string[] = [];
  const rest: PageItem[] = [];
  let span: Span | undefined;
  for (const item of items) {
    if (item.kind === "line" && item.concealed === element.concealed) {
      lines.push(item.mark + item.text);
      span = span ? cover(span, item.span) : item.span;
    } else rest.push(item);
  }
  return { element, lines, rest, span: span ?? element.tag };
}
