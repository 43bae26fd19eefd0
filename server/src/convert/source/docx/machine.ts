import type { SourceLimits } from "../source.ts";
import type { Block, Cell, GroupedKind, Notice, Paragraph, Region, Row } from "./blocks.ts";
import { type Fields, makeFields } from "./fields.ts";
import type { Mark, Numbering } from "./numbering.ts";
import type { Relationships } from "./package.ts";
import { Refusal } from "./refusal.ts";
import type { Style, Styles } from "./styles.ts";

/** What the elements of a part are read by. */
export interface Setting {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: Relationships;
  /** The words of comments by their id. */
  readonly comments: ReadonlyMap<string, string>;
  readonly gauge: Gauge;
}

/** Counts what a document costs, over all of its parts. */
export interface Gauge {
  readonly cell: () => void;
  readonly characters: (count: number) => void;
}

/** A paragraph that is being read. */
export interface Draft {
  text: string;
  style: string | undefined;
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  /** Its number; undefined before it is known, null where it has none. */
  mark: Mark | null | undefined;
  /** The end of the paragraph was deleted: it goes on with the next one. */
  endDeleted: boolean;
  figure: Paragraph["figure"];
  contents: Region | undefined;
  readonly left: { readonly kind: GroupedKind; words: string; readonly at: number }[];
  readonly notices: Notice[];
  readonly notes: string[];
  /** Blocks of text boxes, which follow. */
  readonly after: Block[];
}

/** Something that holds paragraphs and tables: the body, a cell, a text box, a note. */
export interface Frame {
  readonly blocks: Block[];
  paragraph: Draft | undefined;
  /** A paragraph whose end was deleted. */
  carried: Draft | undefined;
  table: OpenTable | undefined;
  readonly cell: Cell | undefined;
}

/** A table that is being read. */
export interface OpenTable {
  readonly rows: Row[];
  readonly widths: number[];
  readonly notices: Notice[];
  row: Row | undefined;
}

/** A drawing, picture or embedded object that is being read. */
export interface Drawing {
  figure: "picture" | "chart" | "embedded" | "sheet" | "formula" | undefined;
  floating: boolean;
  alternative: string | undefined;
  words: string;
}

export interface Story {
  readonly element: string;
  readonly id: string;
  readonly type: string;
  readonly blocks: readonly Block[];
}

/** Whose properties the elements state. */
export type Mode = "paragraph" | "mark" | "run" | "row" | "cell" | "content";

export interface Machine {
  readonly setting: Setting;
  readonly frames: Frame[];
  readonly stories: Story[];
  readonly fields: Fields;
  readonly alternatives: { chosen: boolean; readonly produced: number }[];
  mode: Mode | undefined;
  drawing: Drawing | undefined;
  /** The link that is being read, and the words that are shown for it. */
  link: { shown: string } | undefined;
  /** Where text goes: into the paragraph, a field's code, a drawing; nowhere outside of the elements for text. */
  sink: "text" | "code" | "drawing" | undefined;
  hidden: boolean;
  struck: boolean;
  deleted: number;
  phonetic: number;
  /** Tables that are nested too deeply: their words are read as paragraphs. */
  flat: number;
  /** How much was read that a user would see; only its growth counts. */
  produced: number;
  contents: Region | undefined;
}

export function makeMachine(setting: Setting): Machine {
  return {
    setting,
    frames: [],
    stories: [],
    fields: makeFields(),
    alternatives: [],
    mode: undefined,
    drawing: undefined,
    link: undefined,
    sink: undefined,
    hidden: false,
    struck: false,
    deleted: 0,
    phonetic: 0,
    flat: 0,
    produced: 0,
    contents: undefined,
  };
}

export function makeGauge(limits: SourceLimits): Gauge {
  let cells = 0;
  let characters = 0;
  return {
    cell: () => {
      if (++cells > limits.cells) throw new Refusal((t) => t.word.cells(limits.cells));
    },
    characters: (count) => {
      characters += count;
      if (characters > limits.characters) throw new Refusal((t) => t.imported.tooLong(limits.characters));
    },
  };
}

export function newFrame(cell?: Cell): Frame {
  return {
    blocks: cell?.blocks ?? [],
    paragraph: undefined,
    carried: undefined,
    table: undefined,
    cell,
  };
}

export function newDraft(): Draft {
  return {
    text: "",
    style: undefined,
    outline: undefined,
    numId: undefined,
    level: undefined,
    mark: undefined,
    endDeleted: false,
    figure: undefined,
    contents: undefined,
    left: [],
    notices: [],
    notes: [],
    after: [],
  };
}

/** The paragraph that is being read; text outside of any makes one. */
export function draftOf(machine: Machine): Draft {
  const frame = machine.frames.at(-1);
  if (!frame) return newDraft();
  frame.paragraph ??= newDraft();
  return frame.paragraph;
}

export function styleOf(machine: Machine, draft: Draft): Style {
  return machine.setting.styles.of(draft.style);
}

/** Text of the document: into the paragraph where it is shown, else to what is left out. */
export function write(machine: Machine, text: string): void {
  if (text === "" || machine.frames.length === 0) return;
  machine.setting.gauge.characters(text.length);
  machine.produced++;
  const draft = draftOf(machine);
  const left = whyLeft(machine);
  if (left) leave(draft, left, text);
  else if (!machine.fields.isSilent()) {
    draft.contents ??= machine.contents ?? machine.fields.contents();
    draft.text += text;
    if (machine.link) machine.link.shown += text;
  }
}

function whyLeft(machine: Machine): GroupedKind | undefined {
  if (machine.deleted > 0) return "deleted";
  if (machine.phonetic > 0) return "phonetic";
  if (machine.hidden) return "hidden";
  return machine.struck ? "struck" : undefined;
}

/** Pieces that touch are one: Word parts a text wherever it likes. */
function leave(draft: Draft, kind: GroupedKind, words: string): void {
  const last = draft.left.at(-1);
  if (last && last.kind === kind && last.at === draft.text.length) last.words += words;
  else draft.left.push({ kind, words, at: draft.text.length });
}
