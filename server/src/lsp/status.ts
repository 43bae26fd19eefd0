import type { CancellationToken } from "vscode-languageserver";
import { type Status, statusOf } from "../features/status.ts";
import { guarded } from "./guard.ts";
import { draftOf, neighboursOf, type Session } from "./session.ts";

export interface StatusParams {
  readonly uri: string;
}

/** Answers to `ogiReport/status`: what a status bar shows of a draft; null where there is none. */
export interface StatusResult extends Status {
  /** Whether last year's report was found, so that the two are compared. */
  readonly lastYear: boolean;
}

/** Offers the few numbers that a client shows beside a draft. */
export function offerStatus(session: Session): void {
  const { connection, log } = session;
  connection.onRequest(
    "ogiReport/status",
    guarded(
      "ogiReport/status",
      log,
      null,
      async ({ uri }: StatusParams, token: CancellationToken): Promise<StatusResult | null> => {
        const draft = await draftOf(session, uri, token);
        if (!draft) return null;
        const lastYear = neighboursOf(session, draft).previous.kind === "one";
        return { ...statusOf(draft.report, draft.analysis), lastYear };
      },
    ),
  );
}
