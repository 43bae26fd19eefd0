import type { PreviewMessages } from "../../preview/messages.ts";
import type { Gravity, PreviewFinding } from "../../preview/protocol.ts";
import type { Blocks } from "./blocks.ts";
import { element } from "./dom.ts";

/** What was found, on the page: marks on cells and paragraphs, and the texts that describe them. */
export interface Marks {
  readonly show: (findings: readonly PreviewFinding[]) => void;
  /** The findings that a marked element carries. */
  readonly of: (target: Element) => readonly PreviewFinding[];
  /** The marked elements from top to bottom. */
  readonly places: () => readonly HTMLElement[];
}

const gravities: readonly Gravity[] = ["error", "warning", "information"];

export function createMarks(blocks: Blocks, texts: HTMLElement, said: PreviewMessages): Marks {
  let marked = new Map<HTMLElement, PreviewFinding[]>();

  return {
    show: (findings) => {
      const before = marked;
      marked = new Map();
      for (const finding of findings) {
        const place =
          finding.block === undefined ? undefined : blocks.at({ ...finding, block: finding.block });
        if (place) marked.set(place, [...(marked.get(place) ?? []), finding]);
      }
      for (const place of before.keys()) if (!marked.has(place)) unmark(place);
      texts.replaceChildren();
      for (const [place, own] of marked) {
        const text = element("div", { id: `finding-${texts.children.length}` }, spoken(own, said));
        texts.append(text);
        mark(place, gravest(own), text.id);
      }
      underline(marked);
    },
    of: (target) => (target instanceof HTMLElement ? (marked.get(target) ?? []) : []),
    places: () => [...marked.keys()].filter((each) => each.isConnected).sort(inOrder),
  };
}

function mark(place: HTMLElement, gravity: Gravity, description: string): void {
  place.dataset.mark = gravity;
  place.setAttribute("aria-describedby", description);
  place.tabIndex = 0;
}

function unmark(place: HTMLElement): void {
  delete place.dataset.mark;
  place.removeAttribute("aria-describedby");
  place.removeAttribute("tabindex");
}

function gravest(findings: readonly PreviewFinding[]): Gravity {
  return gravities.find((each) => findings.some(({ severity }) => severity === each)) ?? "information";
}

function spoken(findings: readonly PreviewFinding[], said: PreviewMessages): string {
  return findings.map(({ severity, message }) => `${said.severity[severity]}：${message}`).join(" ");
}

function inOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Underlines the very words that a finding is about, without an element around them. */
function underline(marked: ReadonlyMap<HTMLElement, readonly PreviewFinding[]>): void {
  if (!("highlights" in CSS)) return;
  for (const gravity of gravities) {
    const ranges = [...marked].flatMap(([place, findings]) =>
      findings.flatMap(({ severity, words, before = 0 }) =>
        severity === gravity && words !== undefined ? (rangeOf(place, words, before) ?? []) : [],
      ),
    );
    CSS.highlights.set(`ogi-${gravity}`, new Highlight(...ranges));
  }
}

/** The words in an element that may have others before them that read the same. */
function rangeOf(place: HTMLElement, words: string, before: number): Range | undefined {
  const text = place.textContent;
  let start = text.indexOf(words);
  for (let left = before; left > 0 && start >= 0; left--) start = text.indexOf(words, start + words.length);
  if (start < 0) return undefined;
  const range = document.createRange();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const end = passed + node.length;
    if (!isBegun && start < end) {
      range.setStart(node, start - passed);
      isBegun = true;
    }
    if (isBegun && start + words.length <= end) {
      range.setEnd(node, start + words.length - passed);
      return range;
    }
    passed = end;
  }
  return undefined;
}
