import type { Settings } from "../features/settings.ts";
import { fileKind, looksLikeReport } from "../model/detect.ts";
import { readReport } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import type { Files, FileText } from "./files.ts";
import { canonicalUri, nameOfUri } from "./uris.ts";
import type { Workspace } from "./workspace.ts";

/** Reads the workspace's files into its index, in slices, so that requests are answered in between. */
export interface Indexing {
  /** Reads all that lies in the folders; a run that is under way is given up. */
  readonly start: (folders: readonly string[]) => void;
  /** Reads single files anew, after whatever is waiting. */
  readonly read: (uris: readonly string[]) => void;
  /** Reads all that lies below some places, which need be no folders. */
  readonly readBelow: (uris: readonly string[]) => Promise<void>;
  readonly stop: () => void;
  /** Resolves as soon as nothing is waiting to be read. */
  readonly ready: () => Promise<void>;
}

export interface IndexingOptions {
  readonly files: Files;
  readonly workspace: Workspace;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly log: (line: string) => void;
  /** Shows how far a long reading has come; gives undefined where nobody wants to see it. */
  readonly progress: (count: number) => Promise<Progress | undefined>;
}

export interface Progress {
  readonly show: (done: number, all: number) => void;
  readonly done: () => void;
  readonly cancelled: () => boolean;
}

/** So long a slice may take, in milliseconds, and so many files are read at a time. */
const slice = 12;
const atOnce = 16;
/** So often somebody who looks at a progress bar is shown how far it is, in milliseconds. */
const glance = 100;
/** Fewer files are read before anyone could look at a progress bar. */
const long = 100;

export function createIndexing({ files, workspace, settingsOf, log, progress }: IndexingOptions): Indexing {
  const waiting = new Set<string>();
  let run = 0;
  let working: Promise<void> = Promise.resolve();
  let busy = false;
  let listed = false;
  workspace.setReading(true);

  const readSome = (): Promise<readonly { readonly uri: string; readonly source: FileText }[]> =>
    Promise.all([...take(waiting, atOnce)].map(async (uri) => ({ uri, source: await files.read(uri) })));

  const work = async (): Promise<void> => {
    const current = run;
    const isLong = waiting.size >= long;
    if (isLong) workspace.pause();
    const bar = isLong ? await progress(waiting.size) : undefined;
    let done = 0;
    let shown = 0;
    let rested = performance.now();
    let next = readSome();
    while (current === run) {
      const texts = await next;
      if (bar?.cancelled()) waiting.clear();
      if (texts.length === 0 && waiting.size === 0) break;
      // The disk goes on while these are digested.
      next = readSome();
      for (const { uri, source } of texts) {
        if (current !== run) break;
        if ("text" in source) await digest(uri, source.text);
        else workspace.dropFile(uri, source.lack);
        done++;
        const now = performance.now();
        if (now - rested < slice) continue;
        if (now - shown >= glance) {
          bar?.show(done, done + waiting.size);
          shown = now;
        }
        await pause();
        rested = performance.now();
      }
      for (const uri of workspace.takeWanted()) waiting.add(uri);
    }
    bar?.done();
    if (isLong) workspace.resume();
  };

  const digest = async (uri: string, text: string): Promise<void> => {
    try {
      const settings = await settingsOf(uri);
      const isReport = fileKind(nameOfUri(uri)) === "draft" || (settings.detect && looksLikeReport(text));
      if (isReport) workspace.putFile(uri, readReport(parse(text), settings.read));
      else workspace.dropFile(uri, "unreadable");
    } catch (error) {
      log(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      workspace.dropFile(uri, "unreadable");
    }
  };

  const go = (): void => {
    if (busy) return;
    busy = true;
    working = work()
      .catch((error: unknown) => log(`workspace: ${String(error)}`))
      .finally(() => {
        busy = false;
        if (waiting.size > 0) go();
        else if (listed) workspace.setReading(false);
      });
  };

  const list = async (folders: readonly string[], current: number): Promise<void> => {
    for (const folder of folders) {
      for await (const uri of files.list(folder)) {
        if (current !== run) return;
        waiting.add(canonicalUri(uri));
      }
    }
    // What was there before and is not any more; nobody may have told of it.
    for (const file of [...workspace.files()]) if (!waiting.has(file)) workspace.dropFile(file, "absent");
  };

  const read = (uris: readonly string[]): void => {
    for (const uri of uris) waiting.add(uri);
    go();
  };

  let listing: Promise<void> = Promise.resolve();
  return {
    start: (folders) => {
      run++;
      waiting.clear();
      listed = false;
      workspace.setReading(true);
      listing = list(folders, run)
        .catch((error: unknown) => log(`workspace: ${String(error)}`))
        .then(() => {
          listed = true;
          go();
        });
    },
    read,
    readBelow: async (uris) => {
      const found: string[] = [];
      for (const uri of uris) for await (const file of files.list(uri)) found.push(canonicalUri(file));
      read(found);
    },
    stop: () => {
      run++;
      waiting.clear();
    },
    ready: async () => {
      await listing;
      while (busy) await working;
    },
  };
}

function* take(from: Set<string>, count: number): Generator<string> {
  for (const each of from) {
    if (count-- <= 0) return;
    from.delete(each);
    yield each;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
