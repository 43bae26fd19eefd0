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
  /** The ids of the blocks whose content the client has: it is left out. */
  readonly known?: readonly string[];
  /** The `state` of the answer that it shows. */
  readonly shown?: string;
  /** False while its user does not look at the analysis: then it is left out. */
  readonly analysis?: boolean;
}

/** Answers to `ogiReport/preview`; null where the document is not open or is no report. */
export type PreviewAnswer = PreviewResult | PreviewUnchanged | null;

/** The client shows the draft as it is. */
export interface PreviewUnchanged {
  readonly unchanged: true;
}

export interface PreviewResult {
  /** Tells this answer from those to come; empty where nothing could be read. */
  readonly state: string;
  /** Of the text that the lines and characters are of. */
  readonly version: number;
  /** Set where the draft could not be read: why. Then all else is empty. */
  readonly unread?: string;
  readonly blocks: readonly PlacedBlock[];
  readonly findings: readonly PreviewFinding[];
  readonly analysis: PreviewAnalysis | null;
}

export interface PlacedBlock {
  /** The same for the same content. */
  readonly id: string;
  /** Its first line. */
  readonly start: number;
  /** Left out where the client has it, or was given it with a block before. */
  readonly content?: BlockContent;
}

/** All of a block that stays the same while it moves: its lines are counted from its first. */
export interface BlockContent {
  readonly html: string;
  /** The last line. */
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
  const answer = async (params: PreviewParams, token: CancellationToken): Promise<PreviewAnswer> => {
    const found = await readingOf(session, params.uri, token);
    if (!found) return null;
    const { document, reading } = found;
    if (isDraft(reading)) return drawn(session, reading, params);
    return reading.kind === "none" ? null : unread(session, document, reading);
  };
  connection.onRequest<PreviewAnswer, unknown>(
    "ogiReport/preview",
    guarded("ogiReport/preview", log, null, answer),
  );
}

function drawn(session: Session, draft: Draft, params: PreviewParams): PreviewAnswer {
  const { id, document, version, report } = draft;
  const isAnalysed = params.analysis !== false;
  // Findings come a moment after each key, and say that there is something new: mostly it is drawn already. What was
  // never saved hears nothing of other years, which the analysis shows.
  if (params.shown === id && !isAnalysed) return { unchanged: true };
  const { blocks, findings } = previewOf(report, draft.analysis, session.client().rules);
  const known = new Set(params.known);
  return {
    state: id,
    version,
    blocks: blocks.map((block) => placed(document, block, known)),
    findings,
    analysis: isAnalysed ? analysisOf(session, draft) : null,
  };
}

function analysisOf(session: Session, draft: Draft): PreviewAnalysis {
  const { report } = draft;
  return {
    outcomes: outcomeShares(report),
    applicants: applicantShares(report),
    trend: trend(session, draft),
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
    state: "",
    version: document.version,
    unread: String(said?.message ?? ""),
    blocks: [],
    findings: [],
    analysis: null,
  };
}

/** @param known gets the id of what is told of in full */
function placed(document: TextDocument, block: PreviewBlock, known: Set<string>): PlacedBlock {
  const { line: start, character } = document.positionAt(block.span.start);
  // Characters are counted from the beginning of a line, which may stand before the block.
  const id = `${block.id}.${character}`;
  if (known.has(id)) return { id, start };
  known.add(id);
  return { id, start, content: contentOf(document, block, start) };
}

function contentOf(document: TextDocument, { html, span, cells }: PreviewBlock, first: number): BlockContent {
  const numbers = cells.flatMap((cell) => {
    if (!cell) return [-1, -1, -1, -1];
    const [start, end] = [document.positionAt(cell.start), document.positionAt(cell.end)];
    return [start.line - first, start.character, end.line - first, end.character];
  });
  return { html, end: document.positionAt(span.end).line - first, cells: numbers };
}
