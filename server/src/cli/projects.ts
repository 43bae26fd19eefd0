import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type ProjectFile, projectFileName, readProjectFile } from "../features/projectFile.ts";
import { decode } from "../util/decode.ts";
import { masked } from "../util/personal.ts";
import type { Context } from "./context.ts";

/** Gives the project file that holds for a path: the nearest one beside it or above; undefined where there is none. */
export type Projects = (path: string) => ProjectFile | undefined;

/** What is wrong in a project file is told once, on standard error, and ends nothing. */
export function createProjects({ rules: messages }: Context): Projects {
  const known = new Map<string, ProjectFile | undefined>();
  const tell = (file: string, line: number, problem: string): void => {
    process.stderr.write(`${masked(messages.projectFile.at(file, line, problem))}\n`);
  };
  const read = (file: string): ProjectFile | undefined => {
    const text = textOf(file);
    if (text === "absent") return undefined;
    if (text === "unreadable") {
      tell(file, 1, messages.projectFile.unreadable);
      return readProjectFile("{}");
    }
    const project = readProjectFile(text.text);
    for (const { line, say } of project.problems) tell(file, line + 1, say(messages));
    return project;
  };
  const inFolder = (folder: string): ProjectFile | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder);
    const found = read(join(folder, projectFileName)) ?? (above === folder ? undefined : inFolder(above));
    known.set(folder, found);
    return found;
  };
  // What comes on standard input belongs where the program was started.
  return (path) => inFolder(path === "-" ? process.cwd() : dirname(resolve(path)));
}

function textOf(file: string): { readonly text: string } | "absent" | "unreadable" {
  try {
    const decoded = decode(new Uint8Array(readFileSync(file)));
    return "text" in decoded ? decoded : "unreadable";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? "absent" : "unreadable";
  }
}
