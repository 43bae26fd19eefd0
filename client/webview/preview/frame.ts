import type { PreviewMessages } from "../../preview/messages.ts";
import type { Note } from "../../preview/protocol.ts";
import { element } from "./dom.ts";
import { tell } from "./host.ts";

/** As wide as the renderer's classes `w1` to `w100` say: a strict page allows no styles in tags. */
function setWidths(): void {
  const widths = new CSSStyleSheet();
  widths.replaceSync(Array.from({ length: 100 }, (_, at) => `.w${at + 1}{width:${at + 1}%}`).join(""));
  document.adoptedStyleSheets.push(widths);
}

/** What stands on the page whatever the draft is. */
export interface Frame {
  readonly bar: HTMLElement;
  readonly paperTab: HTMLButtonElement;
  readonly analysisTab: HTMLButtonElement;
  readonly found: HTMLButtonElement;
  readonly exports: HTMLButtonElement;
  readonly paper: HTMLElement;
  readonly sheet: HTMLElement;
  readonly analysis: HTMLElement;
  readonly charts: HTMLElement;
  /** Texts that describe marks to those who do not see them. */
  readonly texts: HTMLElement;
  readonly note: (why: Note | null) => void;
}

export function createFrame(said: PreviewMessages): Frame {
  setWidths();
  const tab = (name: string, panel: string): HTMLButtonElement =>
    element("button", { type: "button", role: "tab", id: `${panel}-tab`, "aria-controls": panel }, name);
  const paperTab = tab(said.paper, "paper");
  const analysisTab = tab(said.analysis, "analysis");
  const found = element("button", { type: "button", class: "found", hidden: "" });
  const exports = element("button", { type: "button", class: "action", title: said.exportHint }, said.export);
  const tabs = element("div", { role: "tablist", "aria-label": said.tabs }, paperTab, analysisTab);
  const bar = element("header", { class: "bar" }, tabs, found, exports);
  const remark = element("div", { class: "note", role: "status" }, said.reading);
  const sheet = element("article", { class: "sheet", lang: "zh-CN", hidden: "" });
  const panel = (id: string, ...content: readonly HTMLElement[]): HTMLElement =>
    element("div", { role: "tabpanel", id, "aria-labelledby": `${id}-tab`, tabindex: "-1" }, ...content);
  const paper = panel("paper", sheet);
  const charts = element("div", { class: "charts" });
  const analysis = panel("analysis", charts);
  const texts = element("div", { hidden: "" });
  const top = element("div", { class: "top" }, bar, remark);
  document.body.append(top, paper, analysis, texts);
  const note = (why: Note | null): void => {
    remark.hidden = why === null;
    remark.replaceChildren(...(why === null ? [] : written(why, said)));
  };
  return { bar: top, paperTab, analysisTab, found, exports, paper, sheet, analysis, charts, texts, note };
}

function written(why: Note, said: PreviewMessages): readonly (Node | string)[] {
  if (why.kind === "unread") return [why.why];
  const text = said.notes[why.kind];
  if (why.kind === "closed") return [text, button(said.reopen, "reopen")];
  return why.kind === "stopped" ? [text, button(said.restart, "restart")] : [text];
}

function button(name: string, action: "reopen" | "restart"): HTMLButtonElement {
  const made = element("button", { type: "button", class: "action" }, name);
  made.addEventListener("click", () => tell({ kind: "run", action }));
  return made;
}
