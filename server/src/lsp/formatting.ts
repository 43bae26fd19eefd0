import type { TextEdit } from "vscode-languageserver";
import { formatTables } from "../features/format.ts";
import { lineOf } from "../features/place.ts";
import { lineEnd } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { toSpan, toTextEdit } from "./convert.ts";
import type { Draft } from "./documents.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

/** Enter ends a row: then the table that it was typed into is aligned. */
export const formattingTrigger = "\n";

export function offerFormatting(session: Session): void {
  const { connection, log } = session;
  connection.onDocumentFormatting(
    guarded("textDocument/formatting", log, [], async ({ textDocument }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      return draft ? edits(session, draft) : [];
    }),
  );
  connection.onDocumentRangeFormatting(
    guarded("textDocument/rangeFormatting", log, [], async ({ textDocument, range }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      return draft ? edits(session, draft, toSpan(draft.document, range)) : [];
    }),
  );
  connection.onDocumentOnTypeFormatting(
    guarded("textDocument/onTypeFormatting", log, [], async ({ textDocument, position }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      const row = draft && rowAbove(draft, draft.document.offsetAt(position));
      return draft && row ? edits(session, draft, row) : [];
    }),
  );
}

function edits({ log }: Session, { document, report, settings }: Draft, within?: Span): TextEdit[] {
  const { edits: found, refused } = formatTables(report.tree, { wide: settings.wide, within });
  for (const offset of refused) {
    const line = document.positionAt(offset).line + 1;
    log(`The table in line ${line} is left as it is: aligned, it would not read the same.`);
  }
  return found.map((edit) => toTextEdit(document, edit));
}

/** The last row of a table, above a line that was just begun. A blank line among the rows is one that is being added. */
function rowAbove({ report }: Draft, offset: number): Span | undefined {
  const { text } = report.tree;
  const line = lineOf(text, offset);
  if (text.slice(line.start, line.end).trim() !== "" || line.start === 0) return undefined;
  const above = lineOf(text, text.startsWith("\r\n", line.start - 2) ? line.start - 2 : line.start - 1);
  const next = lineEnd(text, line.end);
  const isLast = !/^[ \t]*\|/.test(text.slice(next, next + 80));
  return isLast && text.slice(above.start, above.end).trimEnd().endsWith("|") ? above : undefined;
}
