import { type CodeLens, CodeLensRefreshRequest, type Command, type InlayHint } from "vscode-languageserver";
import { inlayHints } from "../features/inlayHints.ts";
import { type Lens, tableLenses } from "../features/lenses.ts";
import { masked } from "../util/personal.ts";
import { toRange, toSpan, toTextEdit } from "./convert.ts";
import type { Draft } from "./documents.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

export interface Hints {
  /** The settings changed: what is shown is asked for again. */
  readonly refresh: () => void;
}

/** Offers what stands in the text without being of it: numbers at the ends of lines, a lens above each table. */
export function offerHints(session: Session): Hints {
  const { connection, client, log } = session;
  connection.languages.inlayHint.on(
    guarded(
      "textDocument/inlayHint",
      log,
      [],
      async ({ textDocument, range }, token): Promise<InlayHint[]> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft?.settings.inlayHints) return [];
        const { document, report } = draft;
        return inlayHints(report, toSpan(document, range), client().messages).map(
          ({ offset, text, tooltip, edits }) => ({
            position: document.positionAt(offset),
            label: masked(text),
            tooltip: masked(tooltip),
            paddingLeft: true,
            ...(edits.length > 0 ? { textEdits: edits.map((edit) => toTextEdit(document, edit)) } : {}),
          }),
        );
      },
    ),
  );
  connection.onCodeLens(
    guarded("textDocument/codeLens", log, [], async ({ textDocument }, token): Promise<CodeLens[]> => {
      const draft = await draftOf(session, textDocument.uri, token);
      if (!draft?.settings.codeLens) return [];
      const { messages, peekCommand } = client();
      return tableLenses(draft.report, messages, peekCommand !== undefined).map((lens) => ({
        range: toRange(draft.document, lens.span),
        command: commandOf(draft, lens, peekCommand),
      }));
    }),
  );
  const refresh = guarded("workspace/inlayHint/refresh", log, undefined, async () => {
    const { refreshesHints, refreshesLenses } = client();
    if (refreshesHints) await connection.languages.inlayHint.refresh();
    if (refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  });
  return { refresh: () => void refresh() };
}

/** Text alone, unless there are cells to show and the client has a command that shows them. */
function commandOf({ document }: Draft, { title, span, cells }: Lens, peek: string | undefined): Command {
  if (peek === undefined || cells.length === 0) return { title, command: "" };
  const { start: position } = toRange(document, span);
  const locations = cells.map((cell) => toRange(document, cell));
  return { title, command: peek, arguments: [{ uri: document.uri, position, locations }] };
}
