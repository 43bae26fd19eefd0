import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { type Refusal, renamableAt, renameAt } from "../features/rename.ts";
import { toRange, toWorkspaceEdit } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

/** Offers to give the report another year or body wherever it says its own. What is refused is told why. */
export function offerRename(session: Session): void {
  const { connection, client, log } = session;
  const refused = (why: Refusal): ResponseError<void> =>
    new ResponseError(LSPErrorCodes.RequestFailed, why(client().messages.rename));
  connection.onPrepareRename(
    guarded(
      "textDocument/prepareRename",
      log,
      null,
      async (
        { textDocument, position },
        token,
      ): Promise<PrepareRenameResult | ResponseError<void> | null> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return null;
        const found = renamableAt(draft.report, draft.document.offsetAt(position));
        if (typeof found === "function") return refused(found);
        return { range: toRange(draft.document, found.span), placeholder: found.placeholder };
      },
    ),
  );
  connection.onRenameRequest(
    guarded(
      "textDocument/rename",
      log,
      null,
      async (
        { textDocument, position, newName },
        token,
      ): Promise<WorkspaceEdit | ResponseError<void> | null> => {
        const draft = await draftOf(session, textDocument.uri, token);
        if (!draft) return null;
        const { document, report } = draft;
        const edits = renameAt(report, document.offsetAt(position), newName);
        if (typeof edits === "function") return refused(edits);
        return toWorkspaceEdit(document, edits, client(), client().messages.otherFile);
      },
    ),
  );
}
