import { type SelectionRange, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import { reportSymbols } from "../features/reportSymbols.ts";
import { selectionAt } from "../features/selection.ts";
import { rangeIn, toRange } from "./convert.ts";
import type { Draft } from "./documents.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

/** Offers what a selection grows to, and the workspace's reports by body and year. */
export function offerStructure(session: Session): void {
  const { connection, client, log, workspace } = session;
  connection.onSelectionRanges(
    guarded("textDocument/selectionRange", log, null, async ({ textDocument, positions }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      if (!draft) return null;
      return positions.map((position) => toSelection(draft, draft.document.offsetAt(position)));
    }),
  );
  connection.onWorkspaceSymbol(
    guarded("workspace/symbol", log, [], ({ query }): WorkspaceSymbol[] => {
      const reports = new Map(workspace.reports().map(({ uri, digest }) => [digest, uri]));
      return reportSymbols([...reports.keys()], query, client().messages).map(({ name, digest }) => ({
        name,
        kind: SymbolKind.File,
        location: { uri: reports.get(digest) ?? digest.file, range: rangeIn(digest, digest.head) },
      }));
    }),
  );
}

function toSelection({ document, report }: Draft, offset: number): SelectionRange {
  const spans = selectionAt(report, offset);
  const outermost: SelectionRange = { range: toRange(document, { start: 0, end: report.tree.text.length }) };
  return spans.toReversed().reduce<SelectionRange>((parent, span, at) => {
    const range = toRange(document, span);
    return at === 0 ? { range } : { range, parent };
  }, outermost);
}
