import type {
  LinkedEditingRanges,
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type LinkedPlaces, linkedAt, moved } from "../features/linked.ts";
import { type Span, touches } from "../util/span.ts";
import { toRange, toSpan } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

/** What may be typed in a linked place; an editor lets the places go where anything else is. */
const patterns: Readonly<Record<LinkedPlaces["kind"], string>> = {
  year: "[0-9０-９〇○零一二三四五六七八九]*",
  body: "[^\\s|，。；：:《》]*",
};

type Groups = Map<LinkedPlaces["kind"], readonly Span[]>;

/**
 * The linked places of each document as they were when the text was last good. They are carried along with every
 * change: while a year is half typed (`202`) nothing in the text itself says that its copies belong together.
 */
export interface LinkedMemory {
  /** How documents take changes in, one after another, so that what is remembered of them goes along. */
  readonly documents: TextDocumentsConfiguration<TextDocument>;
  readonly of: (uri: string) => Groups;
  readonly forget: (uri: string) => void;
}

export function createLinkedMemory(): LinkedMemory {
  const remembered = new Map<string, Groups>();
  return {
    documents: {
      create: TextDocument.create,
      update: (document, changes, version) => {
        const groups = remembered.get(document.uri);
        if (!groups || groups.size === 0) return TextDocument.update(document, changes, version);
        for (const change of changes) {
          follow(groups, document, change);
          TextDocument.update(document, [change], version);
        }
        return document;
      },
    },
    of: (uri) => {
      const groups: Groups = remembered.get(uri) ?? new Map();
      remembered.set(uri, groups);
      return groups;
    },
    forget: (uri) => void remembered.delete(uri),
  };
}

function follow(groups: Groups, document: TextDocument, change: TextDocumentContentChangeEvent): void {
  for (const [kind, spans] of groups) {
    const still =
      "range" in change ? moved(spans, toSpan(document, change.range), change.text.length) : undefined;
    if (still) groups.set(kind, still);
    else groups.delete(kind);
  }
}

/** Offers to edit every place where the report says its year, or its body's name, as one. */
export function offerLinkedEditing(session: Session, memory: LinkedMemory): void {
  const { connection, documents, log } = session;
  documents.onDidClose(({ document: { uri } }) => memory.forget(uri));
  connection.languages.onLinkedEditingRange(
    guarded(
      "textDocument/linkedEditingRange",
      log,
      null,
      async ({ textDocument, position }, token): Promise<LinkedEditingRanges | null> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return null;
        const { document, report } = draft;
        const offset = document.offsetAt(position);
        const found = current(document, memory.of(document.uri), linkedAt(report, offset), offset);
        if (!found) return null;
        return {
          ranges: found.spans.map((span) => toRange(document, span)),
          wordPattern: patterns[found.kind],
        };
      },
    ),
  );
}

/** What the text says now, unless more was linked before and still is the same everywhere. */
function current(
  document: TextDocument,
  groups: Groups,
  fresh: LinkedPlaces | undefined,
  offset: number,
): LinkedPlaces | undefined {
  for (const [kind, spans] of groups) {
    if (spans.length <= (fresh?.spans.length ?? 0) || !spans.some((span) => touches(span, offset))) continue;
    const text = document.getText();
    const words = new Set(spans.map(({ start, end }) => text.slice(start, end)));
    return words.size === 1 ? { kind, spans } : undefined;
  }
  if (fresh) groups.set(fresh.kind, fresh.spans);
  return fresh;
}
