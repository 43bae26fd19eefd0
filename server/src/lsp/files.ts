import type { Origins } from "../convert/source/origins.ts";

/** A text, or why there is none. `origins` says where the text of a web page stands in it. */
export type FileText =
  | { readonly text: string; readonly origins?: Origins }
  | { readonly lack: "absent" | "unreadable" };

/** The files of the machine that the workspace lies on. In a browser the client alone can read them. */
export interface Files {
  /** The addresses of all files below a folder whose names may be a report's. */
  readonly list: (folder: string) => AsyncIterable<string>;
  readonly read: (uri: string) => Promise<FileText>;
}
