import { fromLastYear, type NewFromLastYear } from "../convert/fromLastYear.ts";
import { alignedBy } from "../features/alignedBy.ts";
import { whyUnread } from "../features/readable.ts";
import { digestOf } from "../model/digest.ts";
import { readReport } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import { guarded } from "./guard.ts";
import type { Session } from "./session.ts";
import { canonicalUri, nameOfUri } from "./uris.ts";

export interface NewFromLastYearParams {
  /** Last year's report: an open document or a file. */
  readonly uri: string;
  /** Its text, from clients whose files the server cannot read. */
  readonly text?: string;
  /** The year after last year's where it is absent. */
  readonly year?: number;
}

/** This year's draft, or why there is none: the file cannot be read, is no report, or names no year. */
export type NewFromLastYearResult = NewFromLastYear | { readonly lack: "absent" | "unreadable" };

/** Answers `ogiReport/newFromLastYear`. The new draft is meant to lie beside last year's report. */
export function offerNewFromLastYear(session: Session): void {
  const { connection, log, settingsOf, workspace } = session;
  const none: object & NewFromLastYearResult = { lack: "unreadable" };
  connection.onRequest(
    "ogiReport/newFromLastYear",
    guarded(
      "ogiReport/newFromLastYear",
      log,
      none,
      async (params: NewFromLastYearParams): Promise<object> => {
        const source = await textOf(session, params);
        if ("lack" in source) return source;
        if (whyUnread(source.text)) return none;
        const { read, fill, wide, series } = await settingsOf(params.uri);
        const isFile = !params.uri.startsWith("untitled:");
        const name = nameOfUri(params.uri);
        const named = isFile ? { path: `./${name}` } : {};
        const last = readReport(parse(source.text), read);
        const made = fromLastYear(last, { year: params.year, edition: read.edition, fill, ...named });
        // A Word file is in no list of the folder's reports, and the draft is to be compared before it is saved.
        if ("text" in made && isFile && series)
          workspace.putFile(digestOf(last, { file: canonicalUri(params.uri), name }));
        return "text" in made ? { ...made, text: alignedBy(made.text, wide) } : made;
      },
    ),
  );
}

type Source = { readonly text: string } | { readonly lack: "absent" | "unreadable" };

async function textOf({ documents, host }: Session, { uri, text }: NewFromLastYearParams): Promise<Source> {
  const open = documents.get(uri)?.getText() ?? text;
  if (open !== undefined) return { text: open };
  return (await host.files?.read(uri)) ?? { lack: "absent" };
}
