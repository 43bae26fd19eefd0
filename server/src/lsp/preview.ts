import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type PreviewBlock, type PreviewFinding, previewOf } from "../features/preview.ts";
import { applicantShares, outcomeShares, type ShareLack, type Shares } from "../features/shares.ts";
import { type Trend, trendOf } from "../features/trend.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { type Draft, isDraft, type Reading } from "./documents.ts";
import { guarded } from "./guard.ts";
import { readingOf, type Session } from "./session.ts";

export interface PreviewParams {
  readonly uri: string;
  /** The ids of the blocks that the client has: their HTML is left out. */
  readonly known?: readonly string[];
}

/** Answers to `ogiReport/preview`; null where the document is not open or is no report. */
export interface PreviewResult {
  /** Of the text that the lines and characters are of. */
  readonly version: number;
  /** Set where the draft could not be read: why. Then all else is empty. */
  readonly unread?: string;
  readonly blocks: readonly PlacedBlock[];
  readonly findings: readonly PreviewFinding[];
  readonly analysis: PreviewAnalysis | null;
}

export interface PlacedBlock extends Pick<PreviewBlock, "id"> {
  readonly html?: string;
  /** First and last line. */
  readonly start: number;
  readonly end: number;
  /** For each cell of a table four numbers: line and character of its start and of its end; -1 where it is not written. */
  readonly cells: readonly number[];
}

export interface PreviewAnalysis {
  readonly outcomes: Shares | ShareLack;
  readonly applicants: Shares | ShareLack;
  readonly trend: Trend;
}

/** Offers the draft as it will be published. Nothing is computed until a client asks, and nothing is kept. */
export function offerPreview(session: Session): void {
  const { connection, log } = session;
  connection.onRequest(
    "ogiReport/preview",
    guarded(
      "ogiReport/preview",
      log,
      null,
      async ({ uri, known }: PreviewParams, token: CancellationToken): Promise<PreviewResult | null> => {
        const found = await readingOf(session, uri, token);
        if (!found) return null;
        const { document, reading } = found;
        if (isDraft(reading)) return drawn(session, reading, new Set(known));
        return reading.kind === "none" ? null : unread(session, document, reading);
      },
    ),
  );
}

function drawn(session: Session, draft: Draft, known: ReadonlySet<string>): PreviewResult {
  const { document, report, analysis, version } = draft;
  const { blocks, findings } = previewOf(report, analysis, session.client().rules);
  return {
    version,
    blocks: blocks.map((block) => placed(document, block, known)),
    findings,
    analysis: {
      outcomes: outcomeShares(report),
      applicants: applicantShares(report),
      trend: trend(session, draft),
    },
  };
}

/** By the settings every report may be alone: then the years that it stands among are not looked at. */
function trend({ workspace }: Session, { document, report, settings }: Draft): Trend {
  const { own, others } = workspace.yearsOf(document.uri, report);
  return settings.series ? trendOf(own, others) : { ...trendOf(own, []), isAlone: true };
}

/** What diagnostics say of it as well. */
function unread(session: Session, document: TextDocument, reading: Reading): PreviewResult {
  const [said] = diagnosticsOf(session, document, reading);
  return {
    version: document.version,
    unread: String(said?.message ?? ""),
    blocks: [],
    findings: [],
    analysis: null,
  };
}

function placed(
  document: TextDocument,
  { id, html, span, cells }: PreviewBlock,
  known: ReadonlySet<string>,
): PlacedBlock {
  const numbers = cells.flatMap((cell) => {
    if (!cell) return [-1, -1, -1, -1];
    const [start, end] = [document.positionAt(cell.start), document.positionAt(cell.end)];
    return [start.line, start.character, end.line, end.character];
  });
  return {
    id,
    ...(known.has(id) ? {} : { html }),
    start: document.positionAt(span.start).line,
    end: document.positionAt(span.end).line,
    cells: numbers,
  };
}
