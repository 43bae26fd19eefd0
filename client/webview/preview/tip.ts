import type { PreviewMessages } from "../../preview/messages.ts";
import type { PreviewFinding } from "../../preview/protocol.ts";
import { element } from "./dom.ts";
import type { Marks } from "./marks.ts";

/** The note that says what is wrong with what the pointer, or the keyboard's focus, is on. */
export interface Tip {
  readonly showAt: (place: HTMLElement, findings: readonly PreviewFinding[]) => void;
  readonly hide: () => void;
}

/** So long the pointer may be away, on its way from a cell to the note. */
const patience = 150;

/** Shows the findings of marked elements; Escape hides them, and the pointer may rest on the note itself. */
export function createTip(marks: Marks, said: PreviewMessages): Tip {
  const box = element("div", { class: "tip", role: "tooltip", hidden: "" });
  document.body.append(box);
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearTimeout(leaving);
    box.hidden = true;
  };
  const showAt = (place: HTMLElement, findings: readonly PreviewFinding[]): void => {
    clearTimeout(leaving);
    box.replaceChildren(...findings.map((each) => item(each, said)));
    box.hidden = false;
    settle(box, place.getBoundingClientRect());
  };
  const over = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const place = target?.closest<HTMLElement>("[data-mark]");
    if (target?.closest(".tip")) clearTimeout(leaving);
    else if (place) showAt(place, marks.of(place));
    else later();
  };
  const later = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, patience);
  };
  document.addEventListener("pointerover", over);
  document.documentElement.addEventListener("pointerleave", later);
  document.addEventListener("focusin", over);
  document.addEventListener("focusout", later);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  return { showAt, hide };
}

function item({ severity, message, rule }: PreviewFinding, said: PreviewMessages): HTMLElement {
  const head = element("span", { class: `gravity ${severity}` }, said.severity[severity]);
  return element("p", {}, head, ` ${message} `, element("code", {}, rule));
}

/** Below its place, or above where there is no room; never beyond the window's edge. */
function settle(box: HTMLElement, place: DOMRect): void {
  const gap = 6;
  const { offsetWidth: width, offsetHeight: height } = box;
  const isBelow = place.bottom + gap + height <= window.innerHeight;
  const top = isBelow ? place.bottom + gap : Math.max(gap, place.top - gap - height);
  const left = Math.max(gap, Math.min(place.left, document.documentElement.clientWidth - width - gap));
  box.style.top = `${top}px`;
  box.style.left = `${left}px`;
}
