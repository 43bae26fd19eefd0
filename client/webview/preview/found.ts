import type { PreviewMessages } from "../../preview/messages.ts";
import type { Gravity, PreviewFinding } from "../../preview/protocol.ts";
import { element } from "./dom.ts";
import type { Marks } from "./marks.ts";
import type { Scroll } from "./scroll.ts";
import type { Tip } from "./tip.ts";

interface Parts {
  readonly marks: Marks;
  readonly tip: Tip;
  readonly scroll: Scroll;
  readonly said: PreviewMessages;
  readonly showPaper: () => void;
}

/** The line that counts what was found; each press on it goes to the next place. */
export function createFound(
  button: HTMLButtonElement,
  parts: Parts,
): {
  readonly show: (findings: readonly PreviewFinding[]) => void;
} {
  const { marks, tip, scroll, said, showPaper } = parts;
  let all: readonly PreviewFinding[] = [];
  let last: HTMLElement | undefined;

  button.addEventListener("click", () => {
    const places = marks.places();
    const next = places[(last ? places.indexOf(last) + 1 : 0) % Math.max(1, places.length)];
    last = next;
    // A draft without a word in it has no place to go to.
    if (!next) return tip.showAt(button, all);
    showPaper();
    scroll.into(next, "middle");
    scroll.lead();
    next.focus({ preventScroll: true });
    tip.showAt(next, marks.of(next));
  });
  return {
    show: (findings) => {
      all = findings;
      const counts = countsOf(findings);
      const gravity = counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : "information";
      button.hidden = false;
      button.disabled = findings.length === 0;
      button.dataset.gravity = findings.length === 0 ? "none" : gravity;
      button.title = findings.length === 0 ? "" : said.next;
      const text = findings.length === 0 ? said.nothingFound : said.found(counts);
      const arrow = element("span", { class: "arrow", "aria-hidden": "true" });
      button.replaceChildren(
        element("span", { class: "sign", "aria-hidden": "true" }),
        text,
        ...(findings.length > 0 ? [arrow] : []),
      );
    },
  };
}

function countsOf(findings: readonly PreviewFinding[]): Record<Gravity, number> {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
