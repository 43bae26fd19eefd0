import type { Say, SourceRemark } from "../source.ts";
import type { GroupedKind, Notice, SingleKind } from "./blocks.ts";

const grouped: Readonly<Record<GroupedKind, (count: number) => Say>> = {
  textBox: (count) => (t) => t.word.textBox(count),
  note: (count) => (t) => t.word.note(count),
  deleted: (count) => (t) => t.word.deleted(count),
  hidden: (count) => (t) => t.word.hidden(count),
  struck: (count) => (t) => t.word.struck(count),
  covered: (count) => (t) => t.word.covered(count),
  phonetic: (count) => (t) => t.word.phonetic(count),
  link: (count) => (t) => t.word.link(count),
  external: (count) => (t) => t.word.external(count),
};

const single: Readonly<Record<SingleKind, Say>> = {
  picture: (t) => t.word.picture,
  chart: (t) => t.word.chart,
  embedded: (t) => t.word.embedded,
  sheet: (t) => t.word.sheet,
  included: (t) => t.word.included,
  formula: (t) => t.word.formula,
  innerTable: (t) => t.word.innerTable,
  comment: (t) => t.word.comment,
  contents: (t) => t.word.contents,
  signatureSheet: (t) => t.word.signatureSheet,
};

/** So many of one kind are told one by one where they have no words; nobody reads more. */
const mostWordless = 50;

export interface RemarkList {
  readonly add: (notice: Notice, at: number | undefined) => void;
  readonly all: () => readonly SourceRemark[];
}

/** Gathers what is to be told, one remark for all places of a kind where that is enough. */
export function makeRemarks(): RemarkList {
  const remarks: SourceRemark[] = [];
  const groups = new Map<
    GroupedKind,
    { count: number; readonly words: Set<string>; readonly at: number | undefined }
  >();
  const wordless = new Map<SingleKind, number>();
  return {
    add: ({ kind, words }, at) => {
      if (isGrouped(kind)) {
        const group = groups.get(kind) ?? { count: 0, words: new Set(), at };
        group.count++;
        if (words !== undefined) group.words.add(words);
        groups.set(kind, group);
        return;
      }
      if (words === undefined) wordless.set(kind, (wordless.get(kind) ?? 0) + 1);
      if (words === undefined && (wordless.get(kind) ?? 0) > mostWordless) return;
      remarks.push(remark(single[kind], words, at));
    },
    all: () => [
      ...remarks,
      ...[...groups].map(([kind, { count, words, at }]) =>
        remark(grouped[kind](count), words.size > 0 ? [...words].join("；") : undefined, at),
      ),
      ...[...wordless.values()]
        .filter((count) => count > mostWordless)
        .map((count) => remark((t) => t.word.more(count - mostWordless), undefined, undefined)),
    ],
  };
}

function isGrouped(kind: Notice["kind"]): kind is GroupedKind {
  return kind in grouped;
}

export function remark(say: Say, words: string | undefined, at: number | undefined): SourceRemark {
  return { say, ...(words === undefined ? {} : { words }), ...(at === undefined ? {} : { at }) };
}
