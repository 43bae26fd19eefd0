import type { Position, Range, TextEdit } from "vscode-languageserver";
import { newReport } from "../convert/blank.ts";
import { canonicalText } from "../convert/ogi.ts";
import { alignedBy } from "../features/alignedBy.ts";
import { fixAll } from "../features/fixAll.ts";
import { insertSkeleton, insertTable } from "../features/insertTable.ts";
import { settle } from "../features/settings.ts";
import { smallestEdit } from "../features/textEdit.ts";
import { firstGap } from "../features/written.ts";
import type { TableKey } from "../schema/types.ts";
import { positionWithin, toRange, toTextEdit } from "./convert.ts";
import type { Draft } from "./documents.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

/** Answers to `ogiReport/insertTable`: what to write where, and where the first number goes. */
export interface InsertTableResult {
  readonly range: Range;
  readonly newText: string;
  readonly caret?: Position;
}

export interface InsertTableParams {
  readonly uri: string;
  readonly table: TableKey | "skeleton";
  readonly position?: Position;
}

export interface NewReportParams {
  readonly body: string;
  readonly year: number;
  readonly fill?: "blank" | "zero";
  readonly wide?: boolean;
}

/** The requests of the extension's own commands; any other client may send them as well. */
export function offerRequests(session: Session): void {
  const { connection, log, projects } = session;
  connection.onRequest(
    "ogiReport/insertTable",
    guarded("ogiReport/insertTable", log, null, async (params: InsertTableParams) => {
      const draft = await draftOf(session, params.uri);
      return draft ? inserted(draft, params) : null;
    }),
  );
  connection.onRequest(
    "ogiReport/canonical",
    guarded("ogiReport/canonical", log, [], async ({ uri }: { uri: string }) => {
      const draft = await draftOf(session, uri);
      return draft ? rewritten(draft, canonical(draft)) : [];
    }),
  );
  connection.onRequest(
    "ogiReport/fixAll",
    guarded("ogiReport/fixAll", log, [], async ({ uri }: { uri: string }) => {
      const draft = await draftOf(session, uri);
      if (!draft) return [];
      const { report, analysis, settings } = draft;
      return rewritten(draft, fixAll(report, analysis, settings));
    }),
  );
  connection.onRequest(
    "ogiReport/newReport",
    guarded("ogiReport/newReport", log, "", async ({ body, year, fill, wide }: NewReportParams) => {
      // What the client sends is the editor's setting; the project file's goes before it.
      const project = await projects.of("untitled:");
      const editor = {
        rules: {},
        fill: fill === "zero" ? "zero" : "blank",
        ambiguousWidth: wide ? "wide" : "narrow",
      } as const;
      const settings = settle({ editor, file: project });
      const text = newReport({ body, year, fill: settings.fill, edition: settings.read.edition });
      return alignedBy(text, settings.wide);
    }),
  );
}

function canonical({ report, settings }: Draft): string {
  return alignedBy(canonicalText(report), settings.wide);
}

function inserted(
  { document, report, settings }: Draft,
  params: InsertTableParams,
): InsertTableResult | null {
  const offset = params.position ? document.offsetAt(params.position) : report.tree.text.length;
  const { table } = params;
  const insertion =
    table === "skeleton"
      ? insertSkeleton(report, settings.fill, offset)
      : insertTable(report, table, offset, settings.fill);
  if (!insertion) return null;
  const range = toRange(document, insertion.span);
  const newText = alignedBy(insertion.text, settings.wide);
  const caret = insertion.caret === undefined ? undefined : firstGap(newText);
  return {
    range,
    newText,
    ...(caret === undefined ? {} : { caret: positionWithin(range.start, newText, caret) }),
  };
}

/** The whole change as one small edit: one step of undo, and the caret stays where it can. */
function rewritten({ document, report }: Draft, text: string): TextEdit[] {
  const edit = smallestEdit(report.tree.text, text);
  return edit ? [toTextEdit(document, edit)] : [];
}
