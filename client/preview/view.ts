import * as vscode from "vscode";
import { request, type Services } from "../commands/services.ts";
import { ServerUnavailable } from "../server.ts";
import { type KnownBlock, knownBlocks, pageBlocks } from "./blocks.ts";
import { coalesced } from "./coalesce.ts";
import type { PreviewMessages } from "./messages.ts";
import { pageFolder, pageHtml } from "./page.ts";
import { rangeOf, spotAt } from "./places.ts";
import type { Caret, FromPage, Note, PreviewAnswer, PreviewResult, Tab, ToPage } from "./protocol.ts";
import { besides, isSame, reveal } from "./reveal.ts";
import { createScrolling } from "./scrolling.ts";

/** One panel, and the draft that it shows. */
export interface View {
  readonly panel: vscode.WebviewPanel;
  readonly show: (uri: vscode.Uri) => void;
}

interface ViewOptions {
  readonly services: Services;
  readonly said: PreviewMessages;
  readonly extension: vscode.Uri;
}

/** Fills a panel with the preview of a draft, and keeps it so until the panel is closed. */
export function createView(panel: vscode.WebviewPanel, first: vscode.Uri, options: ViewOptions): View {
  const { services, said, extension } = options;
  const { webview } = panel;
  let uri = first;
  let known: readonly KnownBlock[] = [];
  /** The state that is to be seen, with nothing said against it. */
  let shown: string | undefined;
  let tab: Tab = "paper";
  let isReady = false;
  /** The caret moved while the draft was being drawn, as it does with every key. */
  let isMoved = false;

  const post = (message: ToPage): void => void webview.postMessage(message);
  const editorOf = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(({ document }) => isSame(document.uri, uri));
  const scrolling = createScrolling(editorOf, (line) => post({ kind: "scroll", line }));

  const tell = (note: Note | null): void => {
    shown = undefined;
    post({ kind: "note", note });
  };
  const caret = (): Caret => {
    const active = editorOf()?.selection.active;
    const spot = active && spotAt(known, active);
    const follow = isMoved;
    isMoved = false;
    return { spot: spot ?? null, follow };
  };
  const point = (): void => {
    if (isMoved && isReady) post({ kind: "caret", ...caret() });
  };
  const draw = (fresh: PreviewResult): void => {
    const before = known;
    shown = fresh.state || undefined;
    const { blocks, findings, analysis } = fresh;
    known = knownBlocks(blocks, before);
    const pieces = pageBlocks(known, before);
    const note = noteOf(fresh);
    post({ kind: "draft", blocks: pieces, findings, analysis, note, caret: caret(), uri: uri.toString() });
    if (before.length === 0) scrolling.begin();
  };
  const update = async (): Promise<void> => {
    if (!isReady || !panel.visible) return;
    const asked = uri;
    const document = vscode.workspace.textDocuments.find((each) => isSame(each.uri, asked));
    if (document === undefined) return tell({ kind: await whyAbsent(asked) });
    const had = known;
    const ids = had.map(({ id }) => id);
    const params = { uri: asked.toString(), known: ids, shown, analysis: tab === "analysis" };
    try {
      const answer = await ask(services, params);
      // Meanwhile the page began anew, or shows another draft: what was left out for it is lacking.
      if (had !== known) return;
      if (answer === null) tell({ kind: "none" });
      else if (!("unchanged" in answer)) draw(answer);
    } catch (error) {
      services.log.warn(`ogiReport/preview: ${String(error)}`);
      tell({ kind: "stopped" });
    }
  };
  const updating = coalesced(() => update().then(point));

  const restart = (): void => {
    known = [];
    shown = undefined;
  };
  const show = (next: vscode.Uri): void => {
    if (isSame(next, uri)) return;
    uri = next;
    restart();
    panel.title = said.title(nameOf(uri));
    updating.wish();
  };
  const listen = async (message: FromPage): Promise<void> => {
    switch (message.kind) {
      case "ready":
        isReady = true;
        restart();
        return updating.wish();
      case "tab":
        tab = message.tab;
        return updating.wish();
      case "scrolled":
        return scrolling.follow(message.line);
      case "reveal": {
        const range = rangeOf(known, message.spot);
        const block = known[message.spot.block];
        if (range && block) await reveal(panel, uri, range, block.start + block.content.end, message.near);
        return;
      }
      case "run":
        return run(message.action, panel, uri);
    }
  };

  const isShown = (document: vscode.TextDocument): boolean => isSame(document.uri, uri);
  const listeners = [
    webview.onDidReceiveMessage((message: FromPage) =>
      listen(message).catch((error: unknown) => services.log.warn(String(error))),
    ),
    services.server.onDidTell((told) => told === uri.toString() && updating.wish()),
    vscode.workspace.onDidCloseTextDocument((document) => isShown(document) && updating.wish()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((each) => isSame(each, uri))) updating.wish();
    }),
    services.server.onDidStart(() => {
      // Another server counts its states anew.
      shown = undefined;
      updating.wish();
    }),
    services.reports.onDidChange(updating.wish),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (!isShown(textEditor.document)) return;
      isMoved = true;
      // A key moves the caret as well: with what is then drawn the page is told of both.
      setTimeout(() => !updating.isBusy() && point());
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      if (isShown(textEditor.document) && isReady) scrolling.moved(visibleRanges);
    }),
    // A hidden page is thrown away; it says that it is ready when it is there again.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isReady = false;
    }),
  ];
  panel.onDidDispose(() => {
    isReady = false;
    updating.stop();
    for (const each of listeners) each.dispose();
  });
  panel.title = said.title(nameOf(uri));
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
  webview.html = pageHtml(webview, extension, panel.title);
  return { panel, show };
}

function noteOf({ unread, blocks }: PreviewResult): Note | null {
  if (unread !== undefined) return { kind: "unread", why: unread };
  return blocks.length === 0 ? { kind: "empty" } : null;
}

/** A server that ended meanwhile is started anew, and asked once more. */
async function ask(services: Services, params: object): Promise<PreviewAnswer> {
  try {
    return await request<PreviewAnswer>(services, "ogiReport/preview", params);
  } catch (error) {
    if (error instanceof ServerUnavailable) throw error;
    return request<PreviewAnswer>(services, "ogiReport/preview", { ...params, shown: undefined });
  }
}

/** A draft that is not open: was its editor closed, or is there no file any more? */
async function whyAbsent(uri: vscode.Uri): Promise<"closed" | "deleted"> {
  if (uri.scheme === "untitled") return "closed";
  return vscode.workspace.fs.stat(uri).then(
    () => "closed",
    () => "deleted",
  );
}

async function run(
  action: "export" | "reopen" | "restart",
  panel: vscode.WebviewPanel,
  uri: vscode.Uri,
): Promise<void> {
  if (action === "export") await vscode.commands.executeCommand("ogiReport.export", uri);
  if (action === "restart") await vscode.commands.executeCommand("ogiReport.restartServer");
  // As a click in the explorer does it: what an extension opens itself stays in memory when its editor is closed.
  if (action === "reopen") await vscode.commands.executeCommand("vscode.open", uri, besides(panel));
}

/** `花园街道2025年` for a file of that name. */
function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/(?:\.ogi)?\.(?:md|txt)$/i, "");
}
