import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver";
import { type Highlight, highlightsAt } from "../features/highlight.ts";
import { toRange } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

const kinds: Readonly<Record<Highlight["kind"], DocumentHighlightKind>> = {
  write: DocumentHighlightKind.Write,
  read: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
};

/** In prose the answer is an empty list, never null: else editors mark every other place where the words stand. */
export function offerHighlights(session: Session): void {
  const { connection, log } = session;
  connection.onDocumentHighlight(
    guarded(
      "textDocument/documentHighlight",
      log,
      [] as DocumentHighlight[],
      async ({ textDocument, position }, token) => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return [];
        const { document, report } = draft;
        return highlightsAt(report, document.offsetAt(position)).map(({ span, kind }) => ({
          range: toRange(document, span),
          kind: kinds[kind],
        }));
      },
    ),
  );
}
