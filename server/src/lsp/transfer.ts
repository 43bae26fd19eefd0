import type { CancellationToken, Range } from "vscode-languageserver";
import type { ExportTarget } from "../convert/exportTargets.ts";
import type { Imported } from "../convert/import/import.ts";
import { formatted } from "../features/format.ts";
import type { Finding, Severity } from "../rules/finding.ts";
import { parse } from "../syntax/parse.ts";
import { fromBase64, toBase64 } from "../util/base64.ts";
import { lineStartsOf } from "../util/lines.ts";
import { rangeIn, toRange } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

export interface ImportParams {
  /** The file's name, which tells its kind where its contents do not. */
  readonly name: string;
  /** The file, in base64. */
  readonly bytes: string;
  /** Where it lies, for the settings that hold there. */
  readonly uri?: string;
}

/** Answers to `ogiReport/import`: the draft that the file becomes, or why it cannot be read. */
export type ImportResult =
  | {
      readonly text: string;
      readonly body?: string;
      readonly year?: number;
      readonly remarks: readonly { readonly message: string; readonly range?: Range }[];
    }
  | { readonly failure: string };

export interface ExportParams {
  readonly uri: string;
  readonly to: ExportTarget;
  readonly signatureSheet?: boolean;
}

/** Answers to `ogiReport/export`: the file in base64, and the errors that it leaves with. */
export interface ExportResult {
  readonly bytes: string;
  readonly errors: readonly { readonly message: string; readonly range: Range }[];
}

/** The requests that turn files of other programs into drafts, and drafts into such files. The client alone writes. */
export function offerTransfer(session: Session): void {
  const { connection, log } = session;
  connection.onRequest(
    "ogiReport/import",
    guarded("ogiReport/import", log, null, (params: ImportParams, token: CancellationToken) =>
      imported(session, params, token),
    ),
  );
  connection.onRequest(
    "ogiReport/export",
    guarded("ogiReport/export", log, null, (params: ExportParams, token: CancellationToken) =>
      exported(session, params, token),
    ),
  );
}

async function imported(
  { host, client, settingsOf }: Session,
  { name, bytes, uri }: ImportParams,
  token: CancellationToken,
): Promise<object | null> {
  const [office, settings] = await Promise.all([host.office(), settingsOf(uri ?? "untitled:")]);
  if (token.isCancellationRequested) return null;
  const messages = office.sourceMessages[client().language];
  const made = office.importReport(name, fromBase64(bytes), office.readers, { read: settings.read });
  if ("reason" in made) return { failure: made.reason(messages) } satisfies ImportResult;
  const remarks = remarksOf(made, (remark) => office.remarkText(remark, messages));
  const { text, body, year } = made;
  return {
    // Alignment moves nothing to another line; a place within a line is looked at, not computed with.
    text: settings.wide ? formatted(parse(text), { wide: true }) : text,
    ...(body === undefined ? {} : { body }),
    ...(year === undefined ? {} : { year }),
    remarks,
  } satisfies ImportResult;
}

function remarksOf(
  { text, remarks }: Imported,
  say: (remark: Imported["remarks"][number]) => string,
): readonly { readonly message: string; readonly range?: Range }[] {
  const place = { file: "", name: "", lines: lineStartsOf(text) };
  return remarks.map((remark) => ({
    message: say(remark),
    ...(remark.span ? { range: rangeIn(place, remark.span) } : {}),
  }));
}

async function exported(
  session: Session,
  { uri, to, signatureSheet = false }: ExportParams,
  token: CancellationToken,
): Promise<ExportResult | null> {
  const [office, draft] = await Promise.all([session.host.office(), draftOf(session, uri, token)]);
  if (!draft) return null;
  const { document, report, analysis } = draft;
  const { rules } = session.client();
  const of = (wanted: Severity): readonly Finding[] =>
    analysis.findings.filter(({ severity }) => severity === wanted);
  const errors = of("error");
  const findings = { errors: errors.length, warnings: of("warning").length };
  return {
    bytes: toBase64(
      await office.exportReport(report, to, { signatureSheet: signatureSheet ? { findings } : undefined }),
    ),
    errors: errors.map((finding) => ({
      message: finding.say(rules),
      range: toRange(document, finding.span),
    })),
  };
}
