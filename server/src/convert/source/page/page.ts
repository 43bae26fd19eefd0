import { wordsIn } from "../origins.ts";
import type { SourceLimits, SourceReading, SourceRemark } from "../source.ts";
import { archivedPage, isArchive } from "./archive.ts";
import { type Article, findArticle, isAnother } from "./article.ts";
import { buildPage } from "./build.ts";
import { type PageText, pageText } from "./charset.ts";
import { itemsOf, type PageItem } from "./items.ts";
import { type Marks, marksOf } from "./marks.ts";
import type { PageElement } from "./node.ts";
import { refusalOf } from "./refusal.ts";
import { remarksOf } from "./remarks.ts";
import { createTableReader } from "./tables.ts";
import { judge, type Verdict } from "./verdict.ts";
import { writeItems } from "./write.ts";

/**
 * Reads a saved web page (.html, .mht, or what Word saved as a page): the report on it as raw text, and a remark for
 * all that stands about it. Never throws; fetches nothing and runs nothing.
 */
export function readPage(bytes: Uint8Array, limits: SourceLimits): SourceReading {
  if (bytes.length > limits.fileBytes) {
    const megabytes = Math.floor(limits.fileBytes / 1024 / 1024);
    return { reason: (t) => t.fileTooLarge(megabytes) };
  }
  const archive = isArchive(bytes);
  const page = archive ? archivedPage(bytes) : pageText(bytes);
  // An archive's text lies encoded in its file, where nobody can find a line.
  if (page) return readPageText(page, limits, !archive);
  return { reason: (t) => (archive ? t.page.cutOff : t.imported.binary) };
}

function readPageText(
  { text: source, damaged }: PageText,
  limits: SourceLimits,
  hasLines: boolean,
): SourceReading {
  const tree = buildPage(source);
  if (!tree) return { reason: (t) => t.page.crowded };
  if (tree.cells > limits.cells) return { reason: (t) => t.page.cells(limits.cells) };
  const all = itemsOf(tree.root, createTableReader());
  const characters = all.reduce((total, item) => total + lengthOf(item), 0);
  if (characters > limits.characters) return { reason: (t) => t.imported.tooLong(limits.characters) };
  const { items, marks, article } = recognised(all);
  const refusal = refusalOf(tree, items, article);
  if (refusal) return { reason: refusal };
  const verdicts = judge(items, marks, article);
  const written = writeItems(items, marks, verdicts, tree.ignores);
  const remarks: readonly SourceRemark[] = [
    ...(article ? [] : [{ say: (t) => t.page.unknown } satisfies SourceRemark]),
    ...(hasAnother(marks, verdicts) ? [{ say: (t) => t.page.another } satisfies SourceRemark] : []),
    ...(tree.frames.length > 0 && !article ? [{ say: (t) => t.page.frames } satisfies SourceRemark] : []),
    ...(damaged > 0 ? [{ say: (t) => t.page.damaged(damaged) } satisfies SourceRemark] : []),
    ...remarksOf(items, verdicts, written),
  ];
  if (!hasLines) return { text: written.text, remarks };
  const places = written.origins.map((each) => ({ ...each, span: wordsIn(source, each.span) }));
  return { text: written.text, remarks, origins: { source, all: places } };
}

function lengthOf(item: PageItem): number {
  if (item.kind === "table") return item.html.length;
  return item.kind === "line" ? item.text.length : 0;
}

interface Recognised {
  readonly items: readonly PageItem[];
  readonly marks: Marks;
  readonly article: Article | undefined;
}

/** Finds the report in what the page shows, or, where more of it stands in what a click would show, in that too. */
function recognised(items: readonly PageItem[]): Recognised {
  const marks = marksOf(items);
  const bits = (isShown: (item: PageItem) => boolean): number =>
    items.reduce((all, item, index) => (isShown(item) ? all | (marks[index] ?? 0) : all), 0);
  const shown = bits(({ concealed }) => concealed === undefined);
  const whole = bits(({ concealed }) => concealed === undefined || concealed === "hidden");
  const revealed = whole === shown ? items : reveal(items, marks);
  const own = marks.map((mark, index) => (revealed[index]?.concealed ? 0 : mark));
  return { items: revealed, marks: own, article: findArticle(revealed, own) };
}

/** Shows the parts of a page that hold some of the report, as those behind the tabs of a page do. */
function reveal(items: readonly PageItem[], marks: Marks): readonly PageItem[] {
  const holding = new Set<PageElement>();
  for (const [index, { concealed, node }] of items.entries()) {
    if (concealed === "hidden" && marks[index]) holding.add(outermost(node));
  }
  return items.map((item) =>
    item.concealed === "hidden" && holding.has(outermost(item.node))
      ? { ...item, concealed: undefined }
      : item,
  );
}

/** The element that is hidden as a whole. */
function outermost(node: PageElement): PageElement {
  let at = node;
  while (at.parent?.concealed) at = at.parent;
  return at;
}

function hasAnother(marks: Marks, verdicts: readonly Verdict[]): boolean {
  let bits = 0;
  for (const [index, mark] of marks.entries()) if (verdicts[index] !== "keep") bits |= mark;
  return isAnother(bits);
}
