import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { noNeighbours } from "../model/neighbours.ts";
import { readReport } from "../model/report.ts";
import { analyse } from "../rules/analyse.ts";
import { parse } from "../syntax/parse.ts";
import { hashOf } from "../util/hash.ts";
import type { Files } from "./files.ts";
import { atItsPlaces } from "./fileText.ts";
import type { Session } from "./session.ts";
import { canonicalUri } from "./uris.ts";

/** What is to be said of a file that is not open; `id` is the same for the same diagnostics. */
export interface ClosedReport {
  readonly uri: string;
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** Judges the workspace's files that are not open. Nothing is kept of them but what tells whether they were judged. */
export interface Closed {
  /** The files whose diagnostics are not those that `known` names by their ids. */
  readonly pending: (known: ReadonlyMap<string, string>) => Iterable<string>;
  /** Undefined where the file says what `known` has already. */
  readonly judge: (file: string, known: ReadonlyMap<string, string>) => Promise<ClosedReport | undefined>;
  /** A document was closed: whatever was shown for it last is out of date. */
  readonly forget: (file: string) => void;
  /** Settings changed: all must be judged again. */
  readonly reset: () => void;
}

/** Turns findings into diagnostics. */
export type Draw = (document: TextDocument, analysis: ReturnType<typeof analyse>) => readonly Diagnostic[];

export function createClosed(session: Session, files: Files | undefined, draw: Draw): Closed {
  const { documents, workspace, settingsOf, log } = session;
  const judged = new Map<string, { readonly stamp: number; readonly id: string }>();
  /** Documents that were closed, and in how many answers their files are still to be told of. */
  const untold = new Map<string, number>();

  const read = async (file: string): Promise<readonly Diagnostic[]> => {
    const source = await files?.read(file);
    // The index is told of the loss by the watcher; until then there is nothing to say.
    if (!source || "lack" in source) return [];
    const settings = await settingsOf(file);
    const report = readReport(parse(source.text), settings.read);
    const neighbours = settings.series ? workspace.neighboursOf(file, report) : noNeighbours;
    const onError = (rule: string, error: unknown): void => log(`${rule}: ${String(error)}`);
    const analysis = analyse(report, { rules: settings.rules, local: settings.local, neighbours, onError });
    const shown = atItsPlaces(source, analysis);
    return draw(TextDocument.create(file, "ogi-report", 0, shown.text), shown.analysis);
  };

  return {
    *pending(known) {
      const inside = workspace.files();
      // A draft that was never saved is no file, but its client names what it knows of it all the same.
      const open = new Set(documents.keys().map(canonicalUri));
      for (const file of inside) {
        if (open.has(file)) continue;
        const last = judged.get(file);
        const same = last?.stamp === workspace.stampOf(file) && (known.get(file) ?? empty) === last.id;
        if (!same || untold.has(file)) yield file;
      }
      for (const file of new Set([...known.keys(), ...untold.keys()])) {
        if (inside.has(file) || open.has(file)) continue;
        if ((known.get(file) ?? empty) !== empty || untold.has(file)) yield file;
      }
    },
    judge: async (file, known) => {
      const stamp = workspace.stampOf(file);
      const items = workspace.files().has(file) ? await read(file) : [];
      const id = items.length === 0 ? empty : `closed.${hashOf(JSON.stringify(items))}`;
      judged.set(file, { stamp, id });
      const answers = untold.get(file) ?? 0;
      if (answers > 1) untold.set(file, answers - 1);
      else untold.delete(file);
      const isNews = answers > 0 || (known.get(file) ?? empty) !== id;
      return isNews ? { uri: file, id, items } : undefined;
    },
    forget: (file) => {
      untold.set(file, tellings);
    },
    reset: () => judged.clear(),
  };
}

const empty = "closed";
/**
 * A client's own last question about a document may outlive it. What is told of the file meanwhile it remembers as told
 * and never shows, so the next answer tells it once more.
 */
const tellings = 2;
