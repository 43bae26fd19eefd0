import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ProjectFile, projectFileName, readProjectFile } from "../features/projectFile.ts";
import { masked } from "../util/personal.ts";
import type { Client } from "./client.ts";
import { source, toRange } from "./convert.ts";
import type { Files, FileText } from "./files.ts";
import { canonicalUri, nameOfUri } from "./uris.ts";

/** The project files of the folders that reports lie in. */
export interface Projects {
  /** The one that holds for a file, or for a folder where the address ends in `/`: the nearest beside or above it. */
  readonly of: (uri: string) => Promise<ProjectFile | undefined>;
  /** The same, where it was asked for before. */
  readonly known: (uri: string) => ProjectFile | undefined;
  /** To be called when a project file came, changed or went; gives whether reports are to be read in another way. */
  readonly changed: (uri: string) => Promise<boolean>;
}

/** Reads project files when they are asked for. What is wrong in one is shown on it and logged, once. */
export function createProjects(
  connection: Connection,
  client: () => Client,
  files: Files | undefined,
): Projects {
  const asked = new Map<string, Promise<ProjectFile | undefined>>();
  const found = new Map<string, ProjectFile | undefined>();
  /** Grows with every change, so that what was asked before it is not kept. */
  let state = 0;
  /** The project files that something is shown on. */
  const marked = new Set<string>();

  const show = (uri: string, text: string, { problems }: Pick<ProjectFile, "problems">): void => {
    const { rules: messages } = client();
    if (problems.length === 0 && !marked.delete(uri)) return;
    const document = TextDocument.create(uri, "jsonc", 0, text);
    const diagnostics = problems.map(({ span, line, say }): Diagnostic => {
      const message = masked(say(messages));
      connection.console.warn(messages.projectFile.at(nameOfUri(uri), line + 1, message));
      return { range: toRange(document, span), severity: DiagnosticSeverity.Warning, source, message };
    });
    if (problems.length > 0) marked.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  /** An address that the machine has no file for, such as one of another host, is no reason not to judge a report. */
  const contentOf = async (uri: string): Promise<FileText | undefined> => {
    try {
      return await files?.read(uri);
    } catch {
      return undefined;
    }
  };
  const read = async (uri: string): Promise<ProjectFile | undefined> => {
    const content = await contentOf(uri);
    if (!content || ("lack" in content && content.lack === "absent")) {
      show(uri, "", { problems: [] });
      return undefined;
    }
    const text = "text" in content ? content.text : "";
    const project = readProjectFile("text" in content ? text : "{}");
    const lost = { span: { start: 0, end: 0 }, line: 0, say: unreadable };
    show(uri, text, "text" in content ? project : { problems: [lost] });
    return project;
  };

  const inFolder = (folder: string): Promise<ProjectFile | undefined> => {
    const before = asked.get(folder);
    if (before) return before;
    const asking = ask(folder, state);
    asked.set(folder, asking);
    return asking;
  };
  const ask = async (folder: string, then: number): Promise<ProjectFile | undefined> => {
    const above = parentOf(folder);
    const own = await read(folder + projectFileName);
    const project = own ?? (above === undefined ? undefined : await inFolder(above));
    if (then === state) found.set(folder, project);
    return project;
  };

  /** What was never saved belongs to the first folder of the workspace. */
  const folderOf = (uri: string): string | undefined => {
    const file = canonicalUri(uri);
    if (!uri.startsWith("untitled:")) return file.slice(0, file.lastIndexOf("/") + 1);
    const [first] = client().folders;
    return first === undefined ? undefined : `${canonicalUri(first).replace(/\/$/, "")}/`;
  };

  return {
    of: (uri) => {
      const folder = files && folderOf(uri);
      return folder === undefined ? Promise.resolve(undefined) : inFolder(folder);
    },
    known: (uri) => found.get(folderOf(uri) ?? ""),
    changed: async (uri) => {
      const folder = folderOf(uri) ?? "";
      const before = readingOf(await asked.get(folder));
      state++;
      asked.clear();
      found.clear();
      return before !== readingOf(await inFolder(folder));
    },
  };
}

const unreadable: ProjectFile["problems"][number]["say"] = (t) => t.projectFile.unreadable;

/** What decides how texts are read; severities are no reason to read thousands of files again. */
function readingOf(project: ProjectFile | undefined): string {
  const { edition, detect, series } = project?.given ?? {};
  return JSON.stringify([edition, detect, series]);
}

/** The folder above, with `/` at its end; undefined for the outermost. */
function parentOf(folder: string): string | undefined {
  const root = folder.indexOf("/", folder.indexOf("://") + 3);
  const end = folder.lastIndexOf("/", folder.length - 2);
  return root < 0 || end < root ? undefined : folder.slice(0, end + 1);
}
