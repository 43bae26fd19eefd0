import type { Settings } from "../features/settings.ts";
import { createDigester, type Digested, type Digester, type DigestJob } from "./digesting.ts";
import type { Files } from "./files.ts";
import type { Host } from "./session.ts";
import { canonicalUri, isWithin } from "./uris.ts";
import type { Workspace } from "./workspace.ts";

/** Reads the workspace's files into its index; requests are answered in between. */
export interface Indexing {
  /** Reads all that lies in the folders; a run that is under way is given up. */
  readonly start: (folders: readonly string[]) => void;
  /** Reads single files anew, after whatever is waiting. */
  readonly read: (uris: readonly string[]) => void;
  /** Reads all that lies below some places, which need be no folders. */
  readonly readBelow: (uris: readonly string[]) => Promise<void>;
  /** Forgets a file that is gone, or every file of a folder that is, also those that are just being read. */
  readonly drop: (uri: string) => void;
  readonly stop: () => void;
  /** Resolves as soon as nothing is waiting to be read. */
  readonly ready: () => Promise<void>;
}

export interface IndexingOptions {
  readonly files: Files;
  readonly threads: Host["threads"];
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

/** So many files are read at a time. */
const atOnce = 16;
/** So often somebody who looks at a progress bar is shown how far it is, in milliseconds. */
const glance = 100;
/** Fewer files are read before anyone could look at a progress bar, or another thread could begin. */
const long = 100;

export function createIndexing(options: IndexingOptions): Indexing {
  const { files, threads, workspace, settingsOf, log, progress } = options;
  const single = createDigester(files);
  const waiting = new Set<string>();
  /** The files that are being read, each with a mark of its last reading: what an earlier one finds is out of date. */
  const reading = new Map<string, object>();
  let run = 0;
  let working: Promise<void> = Promise.resolve();
  let busy = false;
  let listed = false;
  workspace.setReading(true);

  const work = async (): Promise<void> => {
    const isLong = waiting.size >= long;
    if (!isLong) return readAll(single, run, () => {});
    workspace.pause();
    const digester = threads?.(single, log) ?? single;
    const bar = await progress(waiting.size);
    let done = 0;
    let shown = 0;
    await readAll(digester, run, (count) => {
      done += count;
      if (bar?.cancelled()) waiting.clear();
      const now = performance.now();
      if (now - shown < glance) return;
      bar?.show(done, done + waiting.size);
      shown = now;
    }).finally(() => {
      digester.stop();
      bar?.done();
      workspace.resume();
    });
  };

  /** Reads whatever waits, in as many groups at a time as the digester has use for. */
  const readAll = async (
    digester: Digester,
    current: number,
    told: (count: number) => void,
  ): Promise<void> => {
    const lane = async (): Promise<void> => {
      while (current === run && waiting.size > 0) {
        const group = [...take(waiting, atOnce)];
        const mark = {};
        for (const uri of group) reading.set(uri, mark);
        const digested = await digester.digest(await Promise.all(group.map(jobOf)));
        if (current !== run) return;
        for (const [at, uri] of group.entries()) if (reading.get(uri) === mark) keep(uri, digested[at]);
        for (const uri of workspace.takeWanted()) waiting.add(uri);
        told(group.length);
      }
    };
    while (current === run && waiting.size > 0) {
      await Promise.all(Array.from({ length: digester.lanes }, lane));
    }
  };

  const jobOf = async (uri: string): Promise<DigestJob> => {
    const { detect, read } = await settingsOf(uri);
    return { uri, detect, read };
  };

  const keep = (uri: string, digested: Digested | undefined): void => {
    reading.delete(uri);
    if (!digested || "lack" in digested) {
      if (digested?.failure) log(digested.failure);
      workspace.dropFile(uri, digested?.lack ?? "unreadable");
    } else workspace.putFile(digested);
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
    // What was there before may be there no more; nobody may have told of it.
    for (const file of workspace.files()) waiting.add(file);
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
    drop: (uri) => {
      const gone = canonicalUri(uri);
      const isGone = (file: string): boolean => file === gone || isWithin(gone, file);
      for (const some of [waiting, reading]) {
        for (const file of [...some.keys()]) if (isGone(file)) some.delete(file);
      }
      workspace.dropFile(uri, "absent");
      for (const file of [...workspace.files()]) if (isGone(file)) workspace.dropFile(file, "absent");
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
