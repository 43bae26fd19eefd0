import type { Location, LocationLink } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CellPlace, definitionAt } from "../features/definition.ts";
import { referencesAt } from "../features/references.ts";
import { rangeIn, toRange } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, neighboursOf, type Session } from "./session.ts";

/** Offers the ways between numbers: to those that one is made of, and to those that are made of it. */
export function offerDefinition(session: Session): void {
  const { connection, client, log, workspace } = session;
  connection.onDefinition(
    guarded(
      "textDocument/definition",
      log,
      null,
      async ({ textDocument, position }, token): Promise<LocationLink[] | Location[] | null> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return null;
        const { document, report } = draft;
        const neighbours = () => neighboursOf(session, draft);
        const found = definitionAt(report, neighbours, document.offsetAt(position));
        if (!found) return null;
        const locations = found.places.map((place) => toLocation(document, place));
        if (!client().links) return locations;
        const originSelectionRange = toRange(document, found.origin);
        return locations.map(({ uri: targetUri, range }) => {
          return { originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range };
        });
      },
    ),
  );
  connection.onReferences(
    guarded("textDocument/references", log, null, async ({ textDocument, position, context }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      if (!draft) return null;
      const { document, report, settings } = draft;
      const readers = () => (settings.series ? workspace.readersOf(document.uri) : []);
      const found = referencesAt(report, readers, document.offsetAt(position));
      if (!found) return null;
      const own = context.includeDeclaration ? [{ span: found.origin }] : [];
      return [...own, ...found.places].map((place) => toLocation(document, place));
    }),
  );
}

function toLocation(document: TextDocument, { file, span }: CellPlace): Location {
  return file
    ? { uri: file.file, range: rangeIn(file, span) }
    : { uri: document.uri, range: toRange(document, span) };
}
