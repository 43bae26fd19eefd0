import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Unread, whyUnread } from "../features/readable.ts";
import type { Settings } from "../features/settings.ts";
import { looksLikeReport } from "../model/detect.ts";
import { noNeighbours } from "../model/neighbours.ts";
import { type Report, readReport } from "../model/report.ts";
import { type Analysis, analyse } from "../rules/analyse.ts";
import { parse } from "../syntax/parse.ts";
import type { Log } from "./guard.ts";
import type { Workspace } from "./workspace.ts";

/** A document that is a report, read once for each version of it and each change of its settings. */
export interface Draft {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: Settings;
  /** Tells this state from every other; what clients are given as `resultId`. */
  readonly id: string;
  readonly report: Report;
  readonly analysis: Analysis;
}

/** What a document is to the server: no report, one that cannot be read, or a draft. */
export type Reading = { readonly kind: "none" } | { readonly kind: "unread"; readonly why: Unread } | Draft;

export function isDraft(reading: Reading): reading is Draft {
  return "report" in reading;
}

/** The one cache: what was read of each open document, as long as its version and settings are the same. */
export interface Drafts {
  readonly read: (document: TextDocument, settings: Settings) => Reading;
  readonly forget: (uri: string) => void;
}

interface Cached {
  readonly version: number;
  readonly settings: Settings;
  readonly reading: Reading;
}

export function createDrafts(log: Log, workspace: Workspace): Drafts {
  const cache = new Map<string, Cached>();
  let count = 0;
  const fresh = (document: TextDocument, settings: Settings): Reading => {
    const text = document.getText();
    if (!isJudged(document, text, settings)) return { kind: "none" };
    const why = whyUnread(text);
    if (why) return { kind: "unread", why };
    const report = readReport(parse(text), settings.read);
    const onError = (rule: string, error: unknown): void =>
      log(`${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    let judged: { readonly stamp: number; readonly analysis: Analysis } | undefined;
    const { uri, version } = document;
    const number = ++count;
    return {
      document,
      version,
      settings,
      // What other reports say may change while the text stays.
      get id() {
        return `${number}.${workspace.stampOf(uri)}`;
      },
      report,
      // The outline and completion need no findings; the rules run for the first who asks for them.
      get analysis() {
        const stamp = workspace.stampOf(uri);
        if (judged?.stamp === stamp) return judged.analysis;
        const neighbours = settings.series ? workspace.neighboursOf(uri, report) : noNeighbours;
        judged = {
          stamp,
          analysis: analyse(report, { rules: settings.rules, local: settings.local, neighbours, onError }),
        };
        return judged.analysis;
      },
    };
  };
  return {
    read: (document, settings) => {
      const known = cache.get(document.uri);
      if (known?.version === document.version && known.settings === settings) return known.reading;
      const reading = fresh(document, settings);
      cache.set(document.uri, { version: document.version, settings, reading });
      workspace.putOpen(document.uri, isDraft(reading) ? reading.report : undefined);
      return reading;
    },
    forget: (uri) => {
      cache.delete(uri);
      workspace.close(uri);
    },
  };
}

/** A document of the language, or named as one, is a report; any other must be recognisable, and wanted. */
function isJudged({ uri, languageId }: TextDocument, text: string, { detect }: Settings): boolean {
  return languageId === "ogi-report" || /\.ogi\.md$/i.test(uri) || (detect && looksLikeReport(text));
}
