import { fileKind, looksLikeReport } from "../model/detect.ts";
import { type Digest, digestOf } from "../model/digest.ts";
import { type ReadOptions, readReport } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import type { Files, FileText } from "./files.ts";
import { nameOfUri } from "./uris.ts";

/** A file to be read, with what the settings say about reading it. */
export interface DigestJob {
  readonly uri: string;
  /** Whether a text that is not named a draft may be a report. */
  readonly detect: boolean;
  readonly read: ReadOptions;
}

/** Why a file says nothing to other reports; `failure` is for the log. */
export interface Lacking {
  readonly lack: "absent" | "unreadable";
  readonly failure?: string;
}

/** What a file says to other reports, or why it says nothing. */
export type Digested = Digest | Lacking;

/** Reads files as far as other reports need them. */
export interface Digester {
  /** How many groups of files are worth being read at the same time. */
  readonly lanes: number;
  /** The answers are in the order of the jobs. */
  readonly digest: (jobs: readonly DigestJob[]) => Promise<readonly Digested[]>;
  /** Ends what was begun for it. What is under way is answered all the same. */
  readonly stop: () => void;
}

/** Reads a group of files, one after another, after all of them were fetched. Never fails. */
export async function* digestAll(files: Files, jobs: readonly DigestJob[]): AsyncGenerator<Digested> {
  const sources = await Promise.all(jobs.map((job) => fetchFile(files, job)));
  for (const [at, job] of jobs.entries()) yield digestOrLack(job, sources[at] ?? { lack: "absent" });
}

async function fetchFile(files: Files, { uri }: DigestJob): Promise<Lacking | FileText> {
  try {
    return await files.read(uri);
  } catch (error) {
    return failed(uri, error);
  }
}

/** What is no report cannot be read as one. */
function digestOrLack({ uri, detect, read }: DigestJob, source: Lacking | FileText): Digested {
  if ("lack" in source) return source;
  try {
    const name = nameOfUri(uri);
    const isReport = fileKind(name) === "draft" || (detect && looksLikeReport(source.text));
    if (!isReport) return { lack: "unreadable" };
    return digestOf(readReport(parse(source.text), read), { file: uri, name });
  } catch (error) {
    return failed(uri, error);
  }
}

function failed(uri: string, error: unknown): Lacking {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { lack: "unreadable", failure: `${uri}: ${what}` };
}

/** So long files are read before requests are answered in between, in milliseconds. */
const slice = 12;

/** Reads files on the thread that answers requests, in slices. While some are read, the disk fetches others. */
export function createDigester(files: Files): Digester {
  let rested = performance.now();
  return {
    lanes: 2,
    digest: async (jobs) => {
      const digested: Digested[] = [];
      for await (const each of digestAll(files, jobs)) {
        digested.push(each);
        if (performance.now() - rested < slice) continue;
        await new Promise((resolve) => setTimeout(resolve));
        rested = performance.now();
      }
      return digested;
    },
    stop: () => {},
  };
}
