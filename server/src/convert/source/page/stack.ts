import { enclosingNames } from "./elements.ts";
import { blockNames, type PageElement } from "./node.ts";

/** A tag that is open. */
export interface Open {
  /** Blank where it was closed before the blocks that stand in it. */
  name: string;
  /** The element that its words stand in: its own, or the one around it. */
  readonly element: PageElement;
  readonly href: string | undefined;
  readonly pre: boolean;
}

/** A table or a cell: no closing tag of another kind reaches out of it. */
interface Scope {
  readonly name: string;
  /** Where its tag stands in the stack. */
  readonly at: number;
  /** How many tags of each name are open in it, so that one that is not open is never looked for. */
  readonly counts: Map<string, number>;
}

export interface Stack {
  top(): Open;
  inTable(): boolean;
  push(open: Open, name: string): void;
  /** Closes a tag where it is open; `@cell` and `@table` close the one that the next tag would stand in. */
  close(name: string): void;
  /** Closes the item of the list that the next item stands in. */
  closeItem(name: string): void;
}

const scopeNames = new Set(["table", "td", "th", "caption"]);
const listNames = new Set(["ul", "ol", "dl", "menu", "dir"]);
/** Tags above an item, or above a tag that colours text, that are looked over for it. */
const patience = 64;

/** The open tags of a page. Whatever the tags, all calls together take time in proportion to their number. */
export function createStack(root: PageElement): Stack {
  const stack: Open[] = [{ name: "html", element: root, href: undefined, pre: false }];
  const scopes: Scope[] = [{ name: "", at: 0, counts: new Map() }];
  const bottom = stack[0] as Open;
  const scope = (): Scope => scopes.at(-1) as Scope;

  const pop = (): void => {
    const { name } = stack.pop() as Open;
    if (scope().at === stack.length && scopes.length > 1) scopes.pop();
    else if (name !== "") count(name, -1);
  };
  const count = (name: string, by: number): void => {
    const { counts } = scope();
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  const popTo = (at: number): void => {
    while (stack.length > at && stack.length > 1) pop();
  };
  const popThrough = (name: string): void => {
    if ((scope().counts.get(name) ?? 0) === 0) return;
    while (stack.length > scope().at + 1) {
      const isLast = stack.at(-1)?.name === name;
      pop();
      if (isLast) return;
    }
  };
  const closeCell = (): void => {
    if (scope().name !== "table" && scope().name !== "") popTo(scope().at);
  };
  const closeTable = (): void => {
    if (scopes.length === 1) return;
    closeCell();
    if (scope().name === "table") popTo(scope().at);
  };
  /** A tag that colours text and was opened outside of a block ends without ending the block. */
  const closeInline = (name: string): void => {
    if ((scope().counts.get(name) ?? 0) === 0) return;
    const last = Math.max(scope().at + 1, stack.length - patience);
    let isOutside = false;
    for (let at = stack.length - 1; at >= last; at--) {
      const each = stack[at];
      if (each?.name === name) {
        if (isOutside) {
          each.name = "";
          count(name, -1);
        } else popTo(at);
        return;
      }
      isOutside ||= blockNames.has(each?.name ?? "");
    }
  };
  const closePart = (name: string): void => {
    if (scope().name !== "table") {
      // The parts of the table around a cell end the cell; without such a table there is nothing to end.
      const outer = scopes.at(-2);
      if (outer?.name !== "table" || (outer.counts.get(name) ?? 0) === 0) return;
      closeCell();
    }
    popThrough(name);
  };

  return {
    top: () => stack.at(-1) ?? bottom,
    inTable: () => scopes.length > 1,
    push(open, name) {
      stack.push(open);
      if (scopeNames.has(name)) scopes.push({ name, at: stack.length - 1, counts: new Map() });
      else count(open.name, 1);
    },
    close(name) {
      if (name === "@cell") closeCell();
      else if (name === "table") closeTable();
      else if (name === "@table") {
        // A table between the cells of another, not inside one, says that the other was never closed.
        if (scope().name === "table") popTo(scope().at);
      } else if (name === "td" || name === "th" || name === "caption") {
        if (scope().name === name) closeCell();
      } else if (/^(?:tr|thead|tbody|tfoot)$/.test(name)) closePart(name);
      else if (blockNames.has(name) || enclosingNames.has(name)) popThrough(name);
      else closeInline(name);
    },
    closeItem(name) {
      const names = name === "li" ? ["li"] : ["dd", "dt"];
      if (names.every((each) => (scope().counts.get(each) ?? 0) === 0)) return;
      const last = Math.max(scope().at + 1, stack.length - patience);
      for (let at = stack.length - 1; at >= last; at--) {
        const found = stack[at]?.name ?? "";
        if (names.includes(found)) popTo(at);
        if (names.includes(found) || listNames.has(found)) return;
      }
    },
  };
}
