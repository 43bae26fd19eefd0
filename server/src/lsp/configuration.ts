import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { ProjectFile } from "../features/projectFile.ts";
import { type GivenSettings, readGiven, type Settings, settle } from "../features/settings.ts";
import { at } from "../features/shape.ts";
import type { Client } from "./client.ts";
import { guarded, type Log } from "./guard.ts";

export interface Configuration {
  /** Asks to be told of changes; to be called once the client can answer. */
  readonly begin: () => void;
  /** The client's settings for a document; asked for once and kept until they change. */
  readonly of: (uri: string) => Promise<GivenSettings>;
  readonly forget: (uri: string) => void;
}

const nothingGiven: GivenSettings = { rules: {} };

/** A client that does not answer must not keep every other answer waiting. */
const patience = 3000;

/** Follows the client's settings: asked for each document where the client can be asked, else as they were sent. */
export function followConfiguration(
  connection: Connection,
  client: () => Client,
  log: Log,
  changed: () => void,
): Configuration {
  const known = new Map<string, Promise<GivenSettings>>();
  const warned = new Set<string>();
  const warn = (line: string): void => {
    if (!warned.has(line)) connection.console.warn(line);
    warned.add(line);
  };
  let sent: GivenSettings | undefined;
  const read = (raw: unknown): GivenSettings =>
    readGiven(raw, ({ path, say }) => {
      const key = path.length > 1 ? `ogiReport.${path[0]}` : "ogiReport";
      warn(`${key}: ${say(client().rules)}`);
    });
  const ask = guarded(
    "workspace/configuration",
    log,
    nothingGiven,
    async (uri: string): Promise<GivenSettings> => {
      const answer = connection.workspace.getConfiguration({ scopeUri: uri, section: "ogiReport" });
      return read(await inTime(answer));
    },
  );
  const begin = guarded("initialized", log, undefined, async () => {
    const { configuration, registersConfiguration } = client();
    if (!configuration || !registersConfiguration) return;
    const section = { section: "ogiReport" };
    await connection.client.register(DidChangeConfigurationNotification.type, section);
  });
  connection.onDidChangeConfiguration(
    guarded("workspace/didChangeConfiguration", log, undefined, ({ settings }: { settings: unknown }) => {
      known.clear();
      const pushed = at(settings, "ogiReport");
      if (!client().configuration) sent = read(pushed ?? settings);
      changed();
    }),
  );
  return {
    begin: () => void begin(),
    of: (uri) => {
      if (!client().configuration) {
        sent ??= read(client().sentSettings);
        return Promise.resolve(sent);
      }
      const found = known.get(uri) ?? ask(uri);
      known.set(uri, found);
      return found;
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}

/** Brings together what the client and a project file say; the same two give the same settings, as caches want them. */
export function rememberSettled(): (editor: GivenSettings, file: ProjectFile | undefined) => Settings {
  const known = new WeakMap<GivenSettings, Map<ProjectFile | undefined, Settings>>();
  return (editor, file) => {
    const files = known.get(editor) ?? new Map<ProjectFile | undefined, Settings>();
    known.set(editor, files);
    const settings = files.get(file) ?? settle({ editor, file });
    files.set(file, settings);
    return settings;
  };
}

/** What is answered in time; undefined otherwise. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
