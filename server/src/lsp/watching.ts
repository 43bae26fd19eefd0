import { DidChangeWatchedFilesNotification, FileChangeType, type WatchKind } from "vscode-languageserver";
import { projectFileName } from "../features/projectFile.ts";
import { fileKind, isPassedFolder } from "../model/detect.ts";
import { guarded } from "./guard.ts";
import { createIndexing, type Indexing, type Progress } from "./indexing.ts";
import type { Session } from "./session.ts";
import { canonicalUri, nameOfUri } from "./uris.ts";

/** Keeps the index of the workspace's reports: its folders, and what happens to the files in them. */
export interface Following extends Pick<Indexing, "read" | "ready" | "stop"> {
  /** To be called once the client can answer. */
  readonly begin: () => void;
  /** Reads everything anew where a change of the settings wants it. */
  readonly restart: () => void;
}

const watched = ["**/*.{md,markdown,txt,html,htm}", `**/${projectFileName}`];

export function followFiles(session: Session, settingsChanged: () => void): Following {
  const { connection, client, host, log, workspace, projects, settingsOf } = session;
  let folders: readonly string[] = [];
  let before = "";
  const indexing: Indexing | undefined =
    host.files &&
    createIndexing({
      files: host.files,
      threads: host.threads,
      workspace,
      settingsOf,
      log,
      progress: () => startProgress(session),
    });
  const restart = guarded("workspace", log, undefined, async () => {
    const settings = await Promise.all(folders.map((each) => settingsOf(each.replace(/\/?$/, "/"))));
    const followed = folders.filter((_, at) => settings[at]?.series);
    // Severities are no reason to read thousands of files again.
    const now = JSON.stringify([folders, settings.map(({ detect, read, series }) => [detect, read, series])]);
    if (now === before) return;
    before = now;
    workspace.setFolders(followed);
    indexing?.start(followed);
  });
  const followProject = guarded("workspace/didChangeWatchedFiles", log, undefined, async (uri: string) => {
    if (await projects.changed(uri)) before = "";
    settingsChanged();
  });
  const begin = guarded("initialized", log, undefined, async () => {
    folders = client().folders;
    void restart();
    if (client().workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((each) => !gone.has(each)), ...added.map(({ uri }) => uri)];
        void restart();
      });
    }
    if (client().registersWatchers && indexing) {
      const watchers = [
        ...watched.map((globPattern) => ({ globPattern, kind: everything })),
        // A folder comes and goes as one: nobody is told of the files in it.
        { globPattern: "**/*", kind: comingsAndGoings },
      ];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });
  connection.onDidChangeWatchedFiles(
    guarded("workspace/didChangeWatchedFiles", log, undefined, async ({ changes }) => {
      const read: string[] = [];
      const folders: string[] = [];
      for (const { uri, type } of changes) {
        if (nameOfUri(uri) === projectFileName) void followProject(uri);
        if (type === FileChangeType.Deleted) indexing?.drop(uri);
        else if (isPassed(uri, workspace.folderOf(uri))) continue;
        else if (mayBeReport(uri)) read.push(canonicalUri(uri));
        else if (type === FileChangeType.Created) folders.push(uri);
      }
      indexing?.read(read);
      await indexing?.readBelow(folders);
    }),
  );
  return {
    begin: () => void begin(),
    read: (uris) => indexing?.read(uris),
    ready: () => indexing?.ready() ?? Promise.resolve(),
    stop: () => indexing?.stop(),
    restart: () => void restart(),
  };
}

/** Created, changed and deleted. */
const everything: WatchKind = 7;
/** Created and deleted. */
const comingsAndGoings: WatchKind = 5;

function mayBeReport(uri: string): boolean {
  const kind = fileKind(nameOfUri(uri));
  return kind === "draft" || kind === "text";
}

/** Outside of the workspace's folders, or in one that nobody looks into. */
function isPassed(uri: string, folder: string | undefined): boolean {
  if (folder === undefined) return true;
  return canonicalUri(uri).slice(canonicalUri(folder).length).split("/").some(isPassedFolder);
}

async function startProgress({ connection, client }: Session): Promise<Progress | undefined> {
  if (!client().progress) return undefined;
  const { messages } = client();
  const bar = await connection.window.createWorkDoneProgress();
  bar.begin(messages.readingSeries, 0, undefined, true);
  return {
    show: (done, all) => bar.report(Math.floor((done / all) * 100), messages.readSoFar(done, all)),
    done: () => bar.done(),
    cancelled: () => bar.token.isCancellationRequested,
  };
}
