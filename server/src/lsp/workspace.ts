import type { Reader } from "../features/references.ts";
import { type Digest, digestOf, printOf } from "../model/digest.ts";
import { type Neighbours, noNeighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import type { Roster } from "../model/roster.ts";
import { createSeries } from "../model/series.ts";
import { canonicalUri, isWithin, nameOfUri, resolveUri } from "./uris.ts";

/**
 * Every report of the workspace as far as the others need it. An open document's text wins over the file's; what a
 * report names is known from outside the workspace too. Files go by their canonical address.
 */
export interface Workspace {
  /** The folders whose reports belong together and are reported on. */
  readonly setFolders: (folders: readonly string[]) => void;
  readonly isInside: (uri: string) => boolean;
  /** The folder that a file lies in, as the client calls it. */
  readonly folderOf: (uri: string) => string | undefined;
  /** An open document, as it reads now; undefined while it is no report. The others hear of it once one asks. */
  readonly putOpen: (uri: string, report: Report | undefined) => void;
  /** Lets the others hear what open documents say, where nobody asks. */
  readonly settle: () => void;
  /** A document was closed: its file speaks again, once it is read. */
  readonly close: (uri: string) => void;
  readonly isOpen: (uri: string) => boolean;
  /** A file, as it reads on the disk; of no effect while it is open. */
  readonly putFile: (digest: Digest) => void;
  /** A file that is gone, cannot be read or is no report. */
  readonly dropFile: (uri: string, lack: "absent" | "unreadable") => void;
  /** The files in the folders that are reports, open ones too. */
  readonly files: () => ReadonlySet<string>;
  /** What is known of every report that can be read, with its address as the client calls it. */
  readonly reports: () => readonly { readonly uri: string; readonly digest: Digest }[];
  readonly neighboursOf: (uri: string, report: Report) => Neighbours;
  /** What a report says to others, and those of the same body in whatever years. */
  readonly yearsOf: (
    uri: string,
    report: Report,
  ) => { readonly own: Digest; readonly others: readonly Digest[] };
  /** The reports that repeat or add up what a file says. */
  readonly readersOf: (uri: string) => readonly Reader[];
  /** Grows whenever a report has to be judged again because of another one. */
  readonly stampOf: (uri: string) => number;
  /** While many files are read, nobody is told whom each of them touches: afterwards all are judged anew. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** While files wait to be read, a report that the roster names and nobody has seen may be among them. */
  readonly setReading: (reading: boolean) => void;
  /** The files that should be read and were not asked for yet; they are given once. */
  readonly takeWanted: () => readonly string[];
}

/** Told of the files that must be judged again, the one that is the cause among them. */
export type Changed = (files: ReadonlySet<string>, cause: string) => void;

export function createWorkspace(
  changed: Changed,
  rosterOf: (file: string) => Roster | undefined = () => undefined,
): Workspace {
  const series = createSeries(resolveUri, rosterOf);
  const inside = new Set<string>();
  /** What was never saved is in no list, and is asked about more than once. */
  const unsaved = new WeakMap<Report, Digest>();
  const open = new Map<string, string>();
  /** What open documents say now and nobody has asked for yet: a digest with every key would be in the way. */
  const unread = new Map<string, Report | undefined>();
  const stamps = new Map<string, number>();
  const wanted = new Set<string>();
  let folders: readonly string[] = [];
  let paused = false;
  let reading = false;
  /** What was judged without the members that the roster names. */
  const early = new Set<string>();

  const folderOf = (uri: string): string | undefined =>
    folders.find((folder) => isWithin(canonicalUri(folder), canonicalUri(uri)));
  const isInside = (uri: string): boolean => folderOf(uri) !== undefined;

  /** Changes what is known of a file, and lets everybody know whose report that touches. */
  const change = (file: string, body: () => void, next?: Digest): void => {
    if (paused) {
      body();
      return;
    }
    const old = digestIn(file);
    const touched = new Set([...series.affectedBy(file, next), ...seenBeside(old)]);
    body();
    for (const each of series.affectedBy(file, next && old)) touched.add(each);
    for (const each of seenBeside(next)) touched.add(each);
    for (const each of touched) bump(each);
    changed(touched.add(file), file);
  };
  const bump = (file: string): void => void stamps.set(file, (stamps.get(file) ?? 0) + 1);
  const put = (digest: Digest): void => {
    const { file } = digest;
    const body = (): void => {
      series.put(digest);
      for (const each of series.unknown(digest)) wanted.add(each);
    };
    change(file, body, digest);
  };
  const unsavedDigest = (file: string, report: Report): Digest => {
    const digest = unsaved.get(report) ?? digestOf(report, { file, name: nameOfUri(file) });
    unsaved.set(report, digest);
    return digest;
  };
  const digestIn = (file: string): Digest | undefined => {
    const known = series.get(file);
    return known && !("lack" in known) ? known : undefined;
  };
  /** The open reports of the same body: whoever looks at one of them sees its other years beside it. */
  const seenBeside = (digest: Digest | undefined): readonly string[] =>
    (digest ? series.sameBody(digest) : []).map(({ file }) => file).filter((file) => open.has(file));
  /** A file that is only opened, or saved, says what it said before. */
  const saysAlready = (file: string, print: string): boolean => digestIn(file)?.print === print;
  /** Hears what the open documents say, before anybody is told what reports say of each other. */
  const settle = (): void => {
    if (unread.size === 0) return;
    const said = [...unread];
    unread.clear();
    for (const [file, report] of said) {
      if (report) {
        if (!saysAlready(file, printOf(report))) put(digestOf(report, { file, name: nameOfUri(file) }));
      } else if (series.get(file)) change(file, () => series.remove(file));
    }
  };

  return {
    setFolders: (now) => {
      folders = now;
      for (const file of [...inside]) {
        if (isInside(file)) continue;
        inside.delete(file);
        if (!open.has(file)) change(file, () => series.remove(file));
      }
    },
    isInside,
    folderOf,
    putOpen: (uri, report) => {
      const file = canonicalUri(uri);
      if (!isFile(uri) && !isInside(uri)) return;
      open.set(file, uri);
      if (report && isInside(uri)) inside.add(file);
      unread.set(file, report);
    },
    settle,
    close: (uri) => {
      const file = canonicalUri(uri);
      unread.delete(file);
      if (!open.delete(file)) return;
      if (isInside(file) || series.isNamed(file)) wanted.add(file);
      else change(file, () => series.remove(file));
      bump(file);
      changed(new Set([file]), file);
    },
    isOpen: (uri) => open.has(canonicalUri(uri)),
    putFile: (digest) => {
      const { file, print } = digest;
      if (open.has(file)) return;
      if (isInside(file)) inside.add(file);
      bump(file);
      if (!saysAlready(file, print)) put(digest);
    },
    dropFile: (uri, lack) => {
      const file = canonicalUri(uri);
      if (open.has(file)) return;
      inside.delete(file);
      // Most texts of a workspace are no reports, and nobody asks for them.
      if (series.get(file) || series.isNamed(file)) change(file, () => series.lacks(file, lack));
    },
    files: () => inside,
    reports: () => {
      settle();
      return [...new Set([...inside, ...open.keys()])].flatMap((file) => {
        const digest = digestIn(file);
        return digest ? [{ uri: open.get(file) ?? file, digest }] : [];
      });
    },
    neighboursOf: (uri, report) => {
      settle();
      const file = canonicalUri(uri);
      const known = digestIn(file);
      if (known) {
        const among = series.neighbours(known);
        if (!reading || !among.members.some(({ byRoster }) => byRoster)) return among;
        early.add(file);
        return { ...among, members: [] };
      }
      // What was never saved stands beside its sources, and what a version control shows is no report of its own.
      if (!uri.startsWith("untitled:")) return noNeighbours;
      return { ...series.neighbours(unsavedDigest(file, report)), duplicates: [] };
    },
    yearsOf: (uri, report) => {
      settle();
      const file = canonicalUri(uri);
      const known = digestIn(file);
      if (known) return { own: known, others: series.sameBody(known) };
      const own = unsavedDigest(file, report);
      return { own, others: uri.startsWith("untitled:") ? series.sameBody(own) : [] };
    },
    readersOf: (uri) => {
      settle();
      const file = canonicalUri(uri);
      return [...series.affectedBy(file)].flatMap((each): readonly Reader[] => {
        const digest = digestIn(each);
        if (each === file || !digest) return [];
        const { previous, members } = series.neighbours(digest);
        if (previous.kind === "one" && previous.digest.file === file) return [{ digest, kind: "next" }];
        return members.some((member) => member.digest?.file === file) ? [{ digest, kind: "whole" }] : [];
      });
    },
    stampOf: (uri) => {
      settle();
      return stamps.get(canonicalUri(uri)) ?? 0;
    },
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
      const all = new Set([...inside, ...open.keys()]);
      for (const file of all) bump(file);
      changed(all, "");
    },
    setReading: (now) => {
      reading = now;
      if (reading || early.size === 0) return;
      const files = new Set(early);
      early.clear();
      for (const file of files) bump(file);
      changed(files, "");
    },
    takeWanted: () => {
      const taken = [...wanted];
      wanted.clear();
      return taken;
    },
  };
}

function isFile(uri: string): boolean {
  return uri.startsWith("file:");
}
