import type { Notice, Paragraph } from "./blocks.ts";
import { type Draft, draftOf, type Frame, type Machine, newDraft, styleOf } from "./machine.ts";
import type { Mark } from "./numbering.ts";
import type { Style } from "./styles.ts";

export function openParagraph(machine: Machine): void {
  const frame = machine.frames.at(-1);
  if (!frame) return;
  closeParagraph(machine, frame);
  const { carried } = frame;
  frame.carried = undefined;
  const fresh = newDraft();
  frame.paragraph = carried
    ? {
        ...fresh,
        text: carried.text,
        left: carried.left,
        notices: carried.notices,
        notes: carried.notes,
        after: carried.after,
      }
    : fresh;
}

export function closeParagraph(machine: Machine, frame: Frame): void {
  const draft = frame.paragraph;
  if (!draft) return;
  frame.paragraph = undefined;
  machine.fields.endParagraph();
  if (draft.endDeleted) frame.carried = draft;
  else emit(machine, frame, draft);
}

/** Ends a frame with all that is still open in it. */
export function closeFrame(machine: Machine, frame: Frame): void {
  closeParagraph(machine, frame);
  const { carried } = frame;
  frame.carried = undefined;
  if (carried) emit(machine, frame, carried);
}

/** Numbers are counted where the paragraph begins, before those of the text boxes in it. */
export function countParagraph(machine: Machine, draft: Draft): void {
  if (draft.mark !== undefined || draft.endDeleted) return;
  const style = styleOf(machine, draft);
  const numId = draft.numId ?? style.numId;
  if (numId === undefined || numId === "0") {
    draft.mark = null;
    return;
  }
  const own = draft.numId !== undefined;
  const level = draft.level ?? (own ? 0 : style.level);
  draft.mark = machine.setting.numbering.next(numId, level, own ? undefined : style.numbered) ?? null;
}

function emit(machine: Machine, frame: Frame, draft: Draft): void {
  countParagraph(machine, draft);
  const style = styleOf(machine, draft);
  const text = withMark(draft.mark ?? undefined, draft.text);
  const notices = [...draft.notices, ...leftOut(draft)];
  if (text.trim() !== "" || notices.length > 0 || draft.notes.length > 0) {
    frame.blocks.push({
      kind: "paragraph",
      text,
      level: levelOf(draft, style),
      bullet: draft.mark?.bullet === true,
      figure: draft.figure,
      notices,
      notes: draft.notes,
      contents: draft.contents ?? (isEntry(style, text) ? { closed: true } : undefined),
    });
  }
  for (const block of draft.after) frame.blocks.push(block);
}

function leftOut(draft: Draft): readonly Notice[] {
  return draft.left.filter(({ words }) => words.trim() !== "").map(({ kind, words }) => ({ kind, words }));
}

function levelOf(draft: Draft, style: Style): Paragraph["level"] {
  if (draft.outline === undefined && style.isTitle) return 0;
  const outline = draft.outline ?? style.outline;
  return outline === undefined || outline > 8 ? undefined : outline + 1;
}

/** An entry of a table of contents that is no field any more: it ends with the page. */
function isEntry(style: Style, text: string): boolean {
  return /^toc \d$/i.test(style.name) && /[\t.…·\s]\d{1,4}$/.test(text.slice(-12));
}

const wide = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“‘《]/;

/** The number and the text, apart where they would run together: `1 总则`, `一、总体情况`, `1.属于国家秘密`. */
function withMark(mark: Mark | undefined, text: string): string {
  if (!mark || mark.text === "") return text;
  const words = text.trimStart();
  if (words === "" || !mark.gap) return mark.text + words;
  // A mark that the author typed behind the number.
  if (/^[、，．.：:)）]/.test(words)) return mark.text + words;
  const closed = /[^\p{L}\p{N}]$/u.test(mark.text);
  const blank = closed && (/[、）．。：》】]$/.test(mark.text) || wide.test(words)) ? "" : " ";
  return mark.text + blank + words;
}

/** An address stays behind where it is another than the words that are shown for it. */
export function openLink(machine: Machine, target: string): () => void {
  const draft = draftOf(machine);
  const outer = machine.link;
  const link = { shown: "" };
  machine.link = link;
  return () => {
    machine.link = outer;
    const bare = target.replace(/^(?:[a-z]{2,10}:\/{0,3})/i, "").replace(/\/$/, "");
    if (bare !== "" && !link.shown.includes(bare)) draft.notices.push({ kind: "link", words: target });
  };
}
