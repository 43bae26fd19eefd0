import * as vscode from "vscode";

/** Keeps an editor and its preview at the same lines. */
export interface Scrolling {
  /** The page was scrolled by its user; its first line is this one. */
  readonly follow: (line: number) => void;
  /** The editor shows other lines. */
  readonly moved: (visible: readonly vscode.Range[]) => void;
  /** Brings the page to where the editor is. */
  readonly begin: () => void;
}

/** As long after the page's last word the editor only follows: its own movement is an echo. */
const echo = 250;

export function createScrolling(
  editorOf: () => vscode.TextEditor | undefined,
  scroll: (line: number) => void,
): Scrolling {
  let led = Number.NEGATIVE_INFINITY;
  return {
    follow: (line) => {
      const editor = editorOf();
      if (editor === undefined) return;
      led = performance.now();
      const top = new vscode.Position(
        Math.max(0, Math.min(Math.floor(line), editor.document.lineCount - 1)),
        0,
      );
      editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
    },
    moved: ([first]) => {
      if (first !== undefined && performance.now() - led > echo) scroll(first.start.line);
    },
    begin: () => {
      const [first] = editorOf()?.visibleRanges ?? [];
      if (first !== undefined && first.start.line > 0) scroll(first.start.line);
    },
  };
}
