/** A text, or why there is none. */
export type FileText = { readonly text: string } | { readonly lack: "absent" | "unreadable" };

/** The files of the machine that the workspace lies on. In a browser the client alone can read them. */
export interface Files {
  /** The addresses of all files below a folder whose names may be a report's. */
  readonly list: (folder: string) => AsyncIterable<string>;
  readonly read: (uri: string) => Promise<FileText>;
}
