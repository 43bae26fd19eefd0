import { type Hover, type MarkupContent, MarkupKind } from "vscode-languageserver";
import { type HoverText, hoverAt } from "../features/hover.ts";
import { masked } from "../util/personal.ts";
import { toRange } from "./convert.ts";
import { guarded } from "./guard.ts";
import { pageOf } from "./rulePages.ts";
import { draftOf, neighboursOf, type Session } from "./session.ts";

export function offerHover(session: Session): void {
  const { connection, client, log } = session;
  connection.onHover(
    guarded(
      "textDocument/hover",
      log,
      null,
      async ({ textDocument, position }, token): Promise<Hover | null> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return null;
        const { language, messages, rules } = client();
        const neighbours = () => neighboursOf(session, draft);
        const offset = draft.document.offsetAt(position);
        const found = hoverAt(draft.report, offset, { language, messages, rules, neighbours });
        return found ? { contents: drawn(session, found), range: toRange(draft.document, found.span) } : null;
      },
    ),
  );
}

function drawn(session: Session, { title, paragraphs, items, rule }: HoverText): MarkupContent {
  const { markdownHovers, messages } = session.client();
  const page = rule === undefined ? undefined : pageOf(session, rule);
  if (!markdownHovers) {
    const lines = [title, ...paragraphs, ...items, ...(page === undefined ? [] : [page])];
    return { kind: MarkupKind.PlainText, value: masked(lines.join("\n")) };
  }
  const blocks = [
    `**${escaped(title)}**`,
    ...paragraphs.map(escaped),
    ...(items.length === 0 ? [] : [items.map((item) => `- ${escaped(item)}`).join("\n")]),
  ];
  const link = page === undefined ? [] : [`[${messages.sums.rulePage}](${page})`];
  return { kind: MarkupKind.Markdown, value: [...blocks.map(masked), ...link].join("\n\n") };
}

/** What stands in a draft is text, whatever Markdown would make of it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
