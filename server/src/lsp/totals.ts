import type { Position, TextEdit } from "vscode-languageserver";
import { fillBlanks, followTotals, recomputeTotals } from "../features/totals.ts";
import type { Report } from "../model/report.ts";
import type { Edit } from "../rules/finding.ts";
import { toTextEdit } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

export interface TotalsParams {
  readonly uri: string;
  /** The table that it stands in is meant, if any; else all are. */
  readonly position?: Position;
}

export interface FollowTotalsParams {
  readonly uri: string;
  /** Of the text that the positions are of. */
  readonly version: number;
  /** In the cells that were changed. */
  readonly positions: readonly Position[];
}

/** The requests about totals; the edits of all of them stay within the tables' cells. */
export function offerTotals(session: Session): void {
  const { connection, log } = session;
  const offer = (method: string, computed: (report: Report, offset?: number) => readonly Edit[]): void => {
    connection.onRequest(
      method,
      guarded(method, log, [], async ({ uri, position }: TotalsParams): Promise<TextEdit[]> => {
        const draft = await draftOf(session, uri);
        if (!draft) return [];
        const { document, report } = draft;
        const edits = computed(report, position && document.offsetAt(position));
        return edits.map((edit) => toTextEdit(document, edit));
      }),
    );
  };
  offer("ogiReport/recomputeTotals", recomputeTotals);
  offer("ogiReport/fillBlanks", fillBlanks);
  connection.onRequest(
    "ogiReport/followTotals",
    guarded("ogiReport/followTotals", log, null, async (params: FollowTotalsParams) => {
      const draft = await draftOf(session, params.uri);
      // Positions in another text than this one may be those of other cells.
      if (draft?.version !== params.version) return null;
      const { document, report } = draft;
      const offsets = params.positions.map((position) => document.offsetAt(position));
      return followTotals(report, offsets).map((edit) => toTextEdit(document, edit));
    }),
  );
}
