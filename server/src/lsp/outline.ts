import {
  type DocumentSymbol,
  type FoldingRange,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { foldingRanges } from "../features/folding.ts";
import { documentSymbols, type SymbolKind as Kind, type Outlined } from "../features/symbols.ts";
import { toRange } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

const kinds: Readonly<Record<Kind, SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  heading: SymbolKind.String,
  table: SymbolKind.Struct,
  block: SymbolKind.Array,
  group: SymbolKind.Namespace,
  row: SymbolKind.Field,
};

export function offerOutline(session: Session): void {
  const { connection, client, log } = session;
  connection.onDocumentSymbol(
    guarded(
      "textDocument/documentSymbol",
      log,
      [] as DocumentSymbol[] | SymbolInformation[],
      async ({ textDocument }, token) => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return [];
        const symbols = documentSymbols(draft.report);
        if (client().hierarchicalSymbols) return symbols.map((each) => toSymbol(draft.document, each));
        return symbols.flatMap((each) => flattened(draft.document, each));
      },
    ),
  );
  connection.onFoldingRanges(
    guarded("textDocument/foldingRange", log, [], async ({ textDocument }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      if (!draft) return [];
      const folds = new Map<number, FoldingRange>();
      for (const { span, kind } of foldingRanges(draft.report)) {
        const startLine = draft.document.positionAt(span.start).line;
        const endLine = draft.document.positionAt(span.end).line;
        const known = folds.get(startLine);
        // Editors show one fold for each line: the longest is the outermost.
        if (endLine > (known?.endLine ?? startLine))
          folds.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
      }
      return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
    }),
  );
}

function toSymbol(
  document: TextDocument,
  { name, detail, kind, span, selection, children }: Outlined,
): DocumentSymbol {
  return {
    // A symbol without a name is refused by editors.
    name: name === "" ? "—" : name,
    ...(detail === "" ? {} : { detail }),
    kind: kinds[kind],
    range: toRange(document, span),
    selectionRange: toRange(document, selection),
    children: children.map((each) => toSymbol(document, each)),
  };
}

/** For clients that know no tree: sections and tables, without the rows that nobody looks for in a flat list. */
function flattened(
  document: TextDocument,
  { name, kind, span, children }: Outlined,
  parent?: string,
): SymbolInformation[] {
  if (kind === "row" || kind === "group") return [];
  const location = { uri: document.uri, range: toRange(document, span) };
  const own = {
    name,
    kind: kinds[kind],
    location,
    ...(parent === undefined ? {} : { containerName: parent }),
  };
  return [own, ...children.flatMap((each) => flattened(document, each, name))];
}
