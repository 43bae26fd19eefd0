// The page of the preview: what it is sent it draws, what its user does it tells. It decides nothing about reports.
import { previewMessagesFor } from "../../preview/messages.ts";
import type { Caret, Note, PreviewAnalysis, ToPage } from "../../preview/protocol.ts";
import { analysisHtml } from "./analysis.ts";
import { createBlocks } from "./blocks.ts";
import { createClicks } from "./clicks.ts";
import { morphChildren, parsed } from "./dom.ts";
import { createFound } from "./found.ts";
import { createFrame } from "./frame.ts";
import { keep, kept, tell } from "./host.ts";
import { createMarks } from "./marks.ts";
import { createScroll } from "./scroll.ts";
import { createTabs } from "./tabs.ts";
import { createTip } from "./tip.ts";

const said = previewMessagesFor(document.documentElement.lang);
const frame = createFrame(said);
const blocks = createBlocks(frame.sheet);
const scroll = createScroll(blocks, frame.bar, () => !frame.paper.hidden);
const marks = createMarks(blocks, frame.texts, said);
const tip = createTip(marks, said);
const found = createFound(frame.found, { marks, tip, scroll, said, showPaper });

let here: HTMLElement | undefined;
let analysed = "";
/** How far down each tab was left, and where the editor went while the paper was not to be seen. */
const heights = [0, 0];
let chosen = 0;
let missed: number | undefined;

function showPaper(): void {
  if (frame.paper.hidden) choose(0);
}

const choose = createTabs(
  [
    { tab: frame.paperTab, panel: frame.paper },
    { tab: frame.analysisTab, panel: frame.analysis },
  ],
  (at) => {
    tip.hide();
    const tab = at === 0 ? "paper" : "analysis";
    keep({ tab });
    tell({ kind: "tab", tab });
    if (at === 0 && missed !== undefined) scroll.toLine(missed);
    else scroll.to(heights[at] ?? 0);
    chosen = at;
    missed = undefined;
  },
);
choose(kept().tab === "analysis" ? 1 : 0);
createClicks(frame.sheet, blocks);
frame.exports.addEventListener("click", () => tell({ kind: "run", action: "export" }));

window.addEventListener("scroll", () => {
  heights[chosen] = window.scrollY;
});

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case "draft":
      return draw(data);
    case "note":
      return note(data.note);
    case "caret":
      return point(data);
    case "scroll":
      if (frame.paper.hidden) missed = data.line;
      else scroll.toLine(data.line);
  }
});
tell({ kind: "ready" });

function draw(draft: ToPage & { kind: "draft" }): void {
  const { blocks: fresh, findings, analysis, note: why, caret, uri } = draft;
  keep({ uri });
  scroll.still(() => {
    blocks.show(fresh);
    marks.show(findings);
  });
  found.show(findings);
  frame.sheet.hidden = fresh.length === 0;
  note(why);
  point(caret);
  // It is left out of what was asked for while nobody looked at it.
  if (analysis !== null || fresh.length === 0) analyse(analysis);
}

function analyse(analysis: PreviewAnalysis | null): void {
  const html = analysis === null ? "" : analysisHtml(analysis, said);
  if (html === analysed) return;
  analysed = html;
  morphChildren(frame.charts, parsed(html));
}

/** Says why the page does not show the draft as it is now. */
function note(why: Note | null): void {
  frame.note(why);
  // What is no report any more, because the settings or its text changed, is shown no longer.
  if (why?.kind === "none") frame.sheet.hidden = true;
}

/** Shows where the caret is, and brings it into view after each step of it. */
function point({ spot, follow }: Caret): void {
  const place = spot === null ? undefined : blocks.at(spot);
  if (place !== here) {
    here?.classList.remove("here");
    here = place;
  }
  place?.classList.add("here");
  if (follow && place && !frame.paper.hidden) scroll.into(place);
}
