import type { Say } from "../source.ts";
import type { Article } from "./article.ts";
import type { PageItem, PageLine } from "./items.ts";
import type { PageTree } from "./node.ts";
import { bare, isProse } from "./noise.ts";

/** A page with fewer characters has its text elsewhere. */
const fewest = 60;
const attachment = /\.(?:docx?|wps|pdf|ofd|rar|zip)(?:$|[?#（(])/i;
const reportWords = /信息公开|政务公开|年度报告|年报/;

/** Why there is no report on a page, where that is certain: it is in a frame, in a script's hands or in an attachment. */
export function refusalOf(
  { frames, scripts }: PageTree,
  items: readonly PageItem[],
  article: Article | undefined,
): Say | undefined {
  if (article) return undefined;
  const lines = items.filter(
    (item): item is PageLine => item.kind === "line" && item.concealed === undefined,
  );
  const text = lines.filter(({ href }) => href === undefined).map((line) => bare(line.text));
  const length = text.reduce((sum, each) => sum + each.length, 0);
  const hasTable = items.some(({ kind, concealed }) => kind === "table" && concealed === undefined);
  const hasPicture = items.some(({ kind, concealed }) => kind === "picture" && concealed === undefined);
  const isBare = length < fewest && !hasTable && !text.some(isProse);
  const [frame] = frames;
  if (isBare && frame !== undefined) return (t) => t.page.inFrame(frame);
  const attached = attachmentOf(lines);
  if (attached !== undefined && !hasTable && !text.some(isProse)) return (t) => t.page.asAttachment(attached);
  if (isBare && scripts > 0 && lines.length < 3 && !hasPicture) return (t) => t.page.byScript;
  return lines.length === 0 && !hasTable && !hasPicture ? (t) => t.page.noWords : undefined;
}

/** The name of a link to a file that is the report by its name. */
function attachmentOf(lines: readonly PageLine[]): string | undefined {
  const found = lines.find(
    ({ text, leadsTo }) =>
      leadsTo !== undefined && (attachment.test(leadsTo) || attachment.test(text)) && reportWords.test(text),
  );
  return found?.text.replace(/^(?:相关)?附件[0-9]{0,2}[：:]?\s{0,9}/, "").slice(0, 80);
}
