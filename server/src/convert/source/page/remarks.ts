import type { WebPageMessages } from "../../../messages/webPage.zh.ts";
import type { Say, SourceRemark } from "../source.ts";
import type { PageItem } from "./items.ts";
import type { Verdict } from "./verdict.ts";
import type { Written } from "./write.ts";

type Reason = Exclude<Verdict, "keep" | "title">;

const says: Readonly<Record<Reason, (page: WebPageMessages) => string>> = {
  before: (page) => page.before,
  facts: (page) => page.facts,
  tools: (page) => page.tools,
  aside: (page) => page.aside,
  after: (page) => page.after,
  attachments: (page) => page.attachments,
  hidden: (page) => page.hidden,
  control: (page) => page.controls,
};

/** What is not in the text, gathered by why it is not, with its words; each where the first of it stood. */
export function remarksOf(
  items: readonly PageItem[],
  verdicts: readonly Verdict[],
  { offsets, pictures }: Written,
): readonly SourceRemark[] {
  const groups = new Map<Reason, { readonly at: number; readonly words: string[] }>();
  for (const [index, item] of items.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict === "keep" || item.kind === "picture") continue;
    const reason = verdict === "title" ? "before" : verdict;
    const group = groups.get(reason) ?? { at: offsets[index] ?? 0, words: [] };
    groups.set(reason, group);
    group.words.push(item.kind === "table" ? item.texts.join("\n") : item.text);
  }
  return [
    ...[...groups].map(([reason, { at, words }]): SourceRemark => {
      const said: Say = (t) => says[reason](t.page);
      return { say: said, words: words.join("\n"), at };
    }),
    ...(pictures.length === 0 ? [] : [pictureRemark(pictures.length, offsets[pictures[0] ?? 0] ?? 0)]),
  ];
}

function pictureRemark(count: number, at: number): SourceRemark {
  return { say: (t) => t.page.pictures(count), at };
}
