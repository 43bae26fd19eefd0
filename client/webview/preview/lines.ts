// Between lines of the draft and heights on the page. Pure, so that it can be tested without a browser.

/** A line of the draft and how far down the page it stands. */
export interface Anchor {
  readonly line: number;
  readonly top: number;
}

/** Keeps the anchors whose lines and heights both grow: a merged cell stands higher than the rows beside it. */
export function growing(anchors: readonly Anchor[]): readonly Anchor[] {
  const kept: Anchor[] = [];
  for (const each of anchors) {
    const last = kept.at(-1);
    if (!last || (each.line > last.line && each.top > last.top)) kept.push(each);
  }
  return kept;
}

/** How far down the page a line stands, between two anchors in proportion. */
export function topOf(anchors: readonly Anchor[], line: number): number {
  return between(anchors, line, "line", "top");
}

/** The line that stands at a height. */
export function lineAt(anchors: readonly Anchor[], top: number): number {
  return between(anchors, top, "top", "line");
}

function between(anchors: readonly Anchor[], at: number, from: keyof Anchor, to: keyof Anchor): number {
  const next = anchors.findIndex((each) => each[from] > at);
  const after = next < 0 ? undefined : anchors[next];
  const before = next < 0 ? anchors.at(-1) : anchors[next - 1];
  if (!before) return 0;
  if (!after) return before[to];
  const part = (at - before[from]) / (after[from] - before[from]);
  return before[to] + part * (after[to] - before[to]);
}
