import type { Position, Range } from "vscode-languageserver";
import { type CopiedTable, copyTable } from "../features/copyTable.ts";
import { type PasteOffer, type Pasting, paste } from "../features/paste.ts";
import type { PasteMessages } from "../messages/paste.zh.ts";
import { toRange, toSpan } from "./convert.ts";
import type { Draft } from "./documents.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

export interface PasteParams {
  readonly uri: string;
  /** What the paste replaces. */
  readonly range: Range;
  readonly html?: string;
  readonly text?: string;
  /** Whether the client kept back what was too long to be sent. */
  readonly isCut?: boolean;
}

/** Answers to `ogiReport/paste`: ways to paste, the best first, or why there is none. */
export interface PasteResult {
  /** Each range holds the one that was sent. */
  readonly offers: readonly {
    readonly kind: PasteOffer["kind"];
    readonly title: string;
    readonly range: Range;
    readonly newText: string;
  }[];
  /** Undefined where the clipboard holds no table: then nothing is to be said. */
  readonly note?: string;
}

/** The requests about the clipboard; the client alone can reach it. */
export function offerPaste(session: Session): void {
  const { connection, log } = session;
  connection.onRequest(
    "ogiReport/paste",
    guarded("ogiReport/paste", log, null, async ({ uri, range, html, text, isCut }: PasteParams) => {
      const draft = await draftOf(session, uri);
      if (!draft) return null;
      const pasting = paste(
        draft.report,
        toSpan(draft.document, range),
        { html, text, isCut },
        draft.settings.wide,
      );
      return toResult(draft, pasting, session.client().messages.paste);
    }),
  );
  connection.onRequest(
    "ogiReport/copyTable",
    guarded(
      "ogiReport/copyTable",
      log,
      null,
      async ({ uri, position }: { uri: string; position: Position }): Promise<CopiedTable | null> => {
        const draft = await draftOf(session, uri);
        return (draft && copyTable(draft.report, draft.document.offsetAt(position))) ?? null;
      },
    ),
  );
}

function toResult({ document }: Draft, { offers, refusal }: Pasting, messages: PasteMessages): PasteResult {
  return {
    offers: offers.map((offer) => ({
      kind: offer.kind,
      title: titleOf(offer, messages),
      range: toRange(document, offer.span),
      newText: offer.text,
    })),
    ...(refusal === undefined ? {} : { note: messages[refusal] }),
  };
}

function titleOf({ kind, name = "" }: PasteOffer, messages: PasteMessages): string {
  if (kind === "mixed" || kind === "ordinary" || kind === "paragraphs") return messages[kind];
  return messages[kind](name);
}
