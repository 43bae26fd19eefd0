import { type Digest, digestOf } from "../model/digest.ts";
import { type Neighbours, noNeighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import { createSeries } from "../model/series.ts";
import { hashOf } from "../util/hash.ts";
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
  /** An open document, as it reads now; undefined while it is no report. */
  readonly putOpen: (uri: string, report: Report | undefined) => void;
  /** A document was closed: its file speaks again, once it is read. */
  readonly close: (uri: string) => void;
  readonly isOpen: (uri: string) => boolean;
  /** A file, as it reads on the disk; of no effect while it is open. */
  readonly putFile: (uri: string, report: Report) => void;
  /** A file that is gone, cannot be read or is no report. */
  readonly dropFile: (uri: string, lack: "absent" | "unreadable") => void;
  /** The files in the folders that are reports, open ones too. */
  readonly files: () => ReadonlySet<string>;
  readonly neighboursOf: (uri: string, report: Report) => Neighbours;
  /** Grows whenever a report has to be judged again because of another one. */
  readonly stampOf: (uri: string) => number;
  /** The files that should be read and were not asked for yet; they are given once. */
  readonly takeWanted: () => readonly string[];
}

/** Told of the files that must be judged again, the one that is the cause among them. */
export type Changed = (files: ReadonlySet<string>, cause: string) => void;

export function createWorkspace(changed: Changed): Workspace {
  const series = createSeries(resolveUri);
  const inside = new Set<string>();
  const open = new Map<string, string>();
  const stamps = new Map<string, number>();
  const wanted = new Set<string>();
  const prints = new Map<string, string>();
  let folders: readonly string[] = [];

  const folderOf = (uri: string): string | undefined =>
    folders.find((folder) => isWithin(canonicalUri(folder), canonicalUri(uri)));
  const isInside = (uri: string): boolean => folderOf(uri) !== undefined;

  /** Changes what is known of a file, and lets everybody know whose report that touches. */
  const change = (file: string, body: () => void): void => {
    const before = series.affectedBy(file);
    body();
    const touched = new Set([...before, ...series.affectedBy(file)]);
    for (const each of touched) stamps.set(each, (stamps.get(each) ?? 0) + 1);
    changed(touched.add(file), file);
  };
  const put = (file: string, report: Report): void => {
    const print = hashOf(report.tree.text);
    // A file that is only opened says what it said before.
    if (prints.get(file) === print && isKnown(file)) return;
    prints.set(file, print);
    change(file, () => {
      const digest = digestOf(report, { file, name: nameOfUri(file) });
      series.put(digest);
      for (const each of series.unknown(digest)) wanted.add(each);
    });
  };
  const isKnown = (file: string): boolean => {
    const known = series.get(file);
    return known !== undefined && !("lack" in known);
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
      if (report) put(file, report);
      else if (series.get(file)) change(file, () => series.remove(file));
    },
    close: (uri) => {
      const file = canonicalUri(uri);
      if (!open.delete(file)) return;
      if (isInside(file) || series.isNamed(file)) wanted.add(file);
      else change(file, () => series.remove(file));
      stamps.set(file, (stamps.get(file) ?? 0) + 1);
      changed(new Set([file]), file);
    },
    isOpen: (uri) => open.has(canonicalUri(uri)),
    putFile: (uri, report) => {
      const file = canonicalUri(uri);
      if (open.has(file)) return;
      if (isInside(file)) inside.add(file);
      stamps.set(file, (stamps.get(file) ?? 0) + 1);
      put(file, report);
    },
    dropFile: (uri, lack) => {
      const file = canonicalUri(uri);
      if (open.has(file)) return;
      inside.delete(file);
      // Most texts of a workspace are no reports, and nobody asks for them.
      if (series.get(file) || series.isNamed(file)) change(file, () => series.lacks(file, lack));
    },
    files: () => inside,
    neighboursOf: (uri, report) => {
      const file = canonicalUri(uri);
      const known = series.get(file);
      if (known && !("lack" in known)) return series.neighbours(known);
      // What was never saved stands beside its sources, and what a version control shows is no report of its own.
      if (!uri.startsWith("untitled:")) return noNeighbours;
      const digest: Digest = digestOf(report, { file, name: nameOfUri(file) });
      return { ...series.neighbours(digest), duplicates: [] };
    },
    stampOf: (uri) => stamps.get(canonicalUri(uri)) ?? 0,
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
