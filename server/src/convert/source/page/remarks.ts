import type { WebPageMessages } from "../../../messages/webPage.zh.ts";
import type { Say, SourceRemark } from "../source.ts";
import type { PageItem } from "./items.ts";
import { bare } from "./noise.ts";
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
  const begun = beginningOf(items, verdicts);
  for (const [index, item] of items.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict === "keep" || item.kind === "picture") continue;
    // What the browser shows in its tab is mostly the report's title, which is in the draft, and the site's name.
    const words = item.kind === "table" ? item.texts.join("\n") : behind(item.text, verdict, begun);
    if (words === "") continue;
    const reason = verdict === "title" ? "before" : verdict;
    const group = groups.get(reason) ?? { at: offsets[index] ?? 0, words: [] };
    groups.set(reason, group);
    group.words.push(words);
  }
  return [
    ...[...groups].map(([reason, { at, words }]): SourceRemark => {
      const said: Say = (t) => says[reason](t.page);
      return { say: said, words: words.join("\n"), at };
    }),
    ...(pictures.length === 0 ? [] : [pictureRemark(pictures.length, offsets[pictures[0] ?? 0] ?? 0)]),
  ];
}

/** A title has three lines at most. */
const titleLines = 3;

/** What the text begins with: its first line, its first two, its first three. */
function beginningOf(items: readonly PageItem[], verdicts: readonly Verdict[]): readonly string[] {
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    if (verdicts[index] !== "keep" || item.kind === "picture") continue;
    if (item.kind !== "line" || lines.push(item.text) === titleLines) break;
  }
  return lines.map((_, at) => bare(lines.slice(0, at + 1).join("")));
}

/** The words of the page's title behind those that the text begins with; all words of anything else. */
function behind(text: string, verdict: Verdict, begun: readonly string[]): string {
  if (verdict !== "title") return text;
  const own = begun.filter((each) => each !== "" && bare(text).startsWith(each)).at(-1);
  if (own === undefined) return text;
  let at = 0;
  for (let left = own.length; left > 0; at++) if (bare(text.charAt(at)) !== "") left--;
  return text.slice(at).replace(/^[\s_|｜—–·-]{1,9}/, "");
}

function pictureRemark(count: number, at: number): SourceRemark {
  return { say: (t) => t.page.pictures(count), at };
}
