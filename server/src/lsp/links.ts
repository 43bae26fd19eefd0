import type { DocumentLink } from "vscode-languageserver";
import { fileLinks } from "../features/fileLinks.ts";
import { toRange } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";
import { resolveUri } from "./uris.ts";

/** Offers the ways to the files that a draft names. */
export function offerLinks(session: Session): void {
  const { connection, log } = session;
  connection.onDocumentLinks(
    guarded(
      "textDocument/documentLink",
      log,
      [],
      async ({ textDocument }, token): Promise<DocumentLink[]> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return [];
        const { document, report } = draft;
        return fileLinks(report).map(({ path, span }) => ({
          range: toRange(document, span),
          target: resolveUri(document.uri, path),
        }));
      },
    ),
  );
}
