/** A document as the server is told of it, in LSP's own shape. */
export interface OpenedDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

export interface Message {
  readonly method: string;
  readonly params: unknown;
}

/**
 * The one place through which messages about documents reach the server.
 *
 * The client library knows documents by language only, and most Markdown files are no reports. What is none is never
 * sent; what becomes one while it is typed is opened in place of its next change.
 */
export interface Gate {
  /** The message to send for this notification, or undefined for none. */
  notification(message: Message): Message | undefined;
  /** Whether the server can answer this request. */
  admits(message: Message): boolean;
  /** Whether the server has this document. */
  has(uri: string): boolean;
  /** Forgets all, because a new server knows of nothing. */
  reset(): void;
}

interface GateOptions {
  readonly isReport: (uri: string) => boolean;
  /** The document as it is now. */
  readonly find: (uri: string) => OpenedDocument | undefined;
}

const didOpen = "textDocument/didOpen";
const didChange = "textDocument/didChange";

/** The address of the document whose text this notification brings; undefined where it brings none. */
export function textIn(message: Message): string | undefined {
  const { method } = message;
  return method === didOpen || method === didChange ? documentOf(message)?.uri : undefined;
}

export function createGate({ isReport, find }: GateOptions): Gate {
  /** The version with which each document was opened. */
  const opened = new Map<string, number>();

  const open = (message: Message, document: { uri: string; version?: number }): Message => {
    opened.set(document.uri, document.version ?? 0);
    return message;
  };

  const changed = (message: Message, uri: string, version = 0): Message | undefined => {
    const from = opened.get(uri);
    // Its text as it was opened may be newer than a change that was already under way.
    if (from !== undefined) return version > from ? message : undefined;
    const document = isReport(uri) ? find(uri) : undefined;
    return document && open({ method: didOpen, params: { textDocument: document } }, document);
  };

  return {
    notification: (message) => {
      const document = documentOf(message);
      if (document === undefined) return message;
      const { uri, version } = document;
      switch (message.method) {
        case didOpen:
          return isReport(uri) && !opened.has(uri) ? open(message, document) : undefined;
        case didChange:
          return changed(message, uri, version);
        case "textDocument/didClose":
          return opened.delete(uri) ? message : undefined;
        default:
          return opened.has(uri) ? message : undefined;
      }
    },
    admits: (message) => {
      const document = documentOf(message);
      return document === undefined || opened.has(document.uri);
    },
    has: (uri) => opened.has(uri),
    reset: () => opened.clear(),
  };
}

/** LSP names the document that a message is about in `textDocument`. */
function documentOf({ params }: Message): { uri: string; version?: number } | undefined {
  if (typeof params !== "object" || params === null || !("textDocument" in params)) return undefined;
  const document = params.textDocument;
  if (typeof document !== "object" || document === null || !("uri" in document)) return undefined;
  if (typeof document.uri !== "string") return undefined;
  const version =
    "version" in document && typeof document.version === "number" ? document.version : undefined;
  return version === undefined ? { uri: document.uri } : { uri: document.uri, version };
}
