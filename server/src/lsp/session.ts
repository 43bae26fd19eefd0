import type { CancellationToken, Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Office } from "../convert/office.ts";
import type { Settings } from "../features/settings.ts";
import { type Neighbours, noNeighbours } from "../model/neighbours.ts";
import type { Client } from "./client.ts";
import type { Digester } from "./digesting.ts";
import { type Draft, type Drafts, isDraft, type Reading } from "./documents.ts";
import type { Files } from "./files.ts";
import type { Projects } from "./projects.ts";
import type { Workspace } from "./workspace.ts";

/** What only the program around the server can do: the same handlers run under Node and in a browser's worker. */
export interface Host {
  /** Base URI of the rules' pages, ending in `/`; undefined where none are shipped. */
  readonly rulePages: string | undefined;
  /** Whether a page is there to be opened. */
  readonly exists: (uri: string) => boolean;
  readonly now: () => Date;
  /** The files around the open ones; undefined where nothing but open documents can be read. */
  readonly files: Files | undefined;
  /** Reads many files on threads of their own, and by `spare` what these leave behind; undefined where there are none. */
  readonly threads: ((spare: Digester, log: (line: string) => void) => Digester) | undefined;
  /** The converters, loaded by the first who asks for them. */
  readonly office: () => Promise<Office>;
}

/** All that a handler works with. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: Drafts;
  readonly workspace: Workspace;
  readonly projects: Projects;
  readonly client: () => Client;
  /** What the client and the project file say, for a file or for a folder whose address ends in `/`. */
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly log: (line: string) => void;
}

/** What an open document is, read with its settings; undefined where it is not open or nobody waits any more. */
export async function readingOf(
  { documents, drafts, settingsOf }: Session,
  uri: string,
  token?: CancellationToken,
): Promise<{ readonly document: TextDocument; readonly reading: Reading } | undefined> {
  if (!documents.get(uri)) return undefined;
  const settings = await settingsOf(uri);
  const document = documents.get(uri);
  if (!document || token?.isCancellationRequested) return undefined;
  return { document, reading: drafts.read(document, settings) };
}

/** The draft in an open document, as it is now. */
export async function draftOf(
  session: Session,
  uri: string,
  token?: CancellationToken,
): Promise<Draft | undefined> {
  const found = await readingOf(session, uri, token);
  return found && isDraft(found.reading) ? found.reading : undefined;
}

/** What the other reports of the workspace say to a draft, unless the settings want every report alone. */
export function neighboursOf({ workspace }: Session, { document, report, settings }: Draft): Neighbours {
  return settings.series ? workspace.neighboursOf(document.uri, report) : noNeighbours;
}
