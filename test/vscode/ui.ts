// The hands of the suite: wishes go to the outer process that drives the browser.
import { request } from "node:http";
import * as vscode from "vscode";

export interface UiOptions {
  /** Look inside the webviews instead of the workbench. */
  readonly webview?: boolean;
}

export interface MouseOptions extends UiOptions {
  readonly button?: "left" | "right" | "middle";
  readonly modifiers?: readonly ("Alt" | "Control" | "Meta" | "Shift")[];
  /** 2 for a double click. */
  readonly count?: number;
}

/**
 * Selectors are CSS or playwright's (`text=问题`, `.row:has-text("总计")`); only visible elements count.
 * What waits for an element does so for ten seconds, then fails.
 */
export interface Ui {
  /** False where the suite runs in a desktop VS Code, which nobody drives from outside. */
  readonly available: boolean;
  /** Keys by playwright's names, chords joined with `+`: `press("Control+K", "Control+I")`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Types key by key into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Lets an input method compose letters, step by step, press keys of its own, and commit a text; "" gives up. */
  compose(steps: readonly string[], committed: string, keys?: readonly ("Enter" | "Tab")[]): Promise<void>;
  /** Sets an input box's text at once, where typing a long one would filter a long list at every key. */
  fill(selector: string, text: string, options?: UiOptions): Promise<void>;
  click(selector: string, options?: MouseOptions): Promise<void>;
  hover(selector: string, options?: MouseOptions): Promise<void>;
  /** Moves the pointer to where nothing answers it. */
  moveAway(): Promise<void>;
  waitFor(selector: string, options?: UiOptions): Promise<void>;
  /** Waits until nothing visible in the workbench matches. */
  waitForGone(selector: string): Promise<void>;
  /** How many visible elements match now, without waiting. */
  count(selector: string): Promise<number>;
  /** The texts of all visible matches, after waiting for the first. */
  texts(selector: string, options?: UiOptions): Promise<string[]>;
  attribute(selector: string, name: string, options?: UiOptions): Promise<string | null>;
  /** What the body of a function of `element` returns for the first match, run where that element is. */
  read<T>(selector: string, body: string, options?: UiOptions): Promise<T>;
  /** Puts this on the clipboard and presses Ctrl+V, or `keys`. */
  paste(content: { readonly html?: string; readonly text?: string }, keys?: string): Promise<void>;
  /** The text on the clipboard. */
  clipboard(): Promise<string>;
  /** Drops a file of the disk on an element; a drop provider of the editor sees it only with `shift`. */
  drop(path: string, selector: string, options?: { readonly shift?: boolean }): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Saves out/screenshots/NAME.png of the window, or of one element, and gives its path. */
  screenshot(name: string, selector?: string): Promise<string>;
  /** Opens a second window on the same folder, without tests, with this file of it; all else then happens there. */
  openWindow(file: string): Promise<void>;
  /** Opens a second window without a folder. */
  openEmptyWindow(): Promise<void>;
  reloadWindow(): Promise<void>;
  /** Closes the second window, if there is one. */
  closeWindow(): Promise<void>;
  /** What the browser has complained of since it was asked last. */
  errors(): Promise<string[]>;
}

const bridge = process.env.OGI_BRIDGE;

// VS Code's messages keep their order, so an answered command means that all before it has arrived: the caret that a
// test has just set stands in the window before keys go there, and what they typed stands in the document afterwards.
const settle = (): Thenable<unknown> =>
  vscode.commands.executeCommand("setContext", "ogiReport.settled", true);

const perform = async (action: string, args: readonly unknown[]): Promise<never> => {
  if (bridge === undefined) throw new Error("the user interface is not driven here: use uiTest");
  const answer = JSON.parse(await post(bridge, JSON.stringify({ action, args })));
  if (answer.error !== undefined)
    throw new Error(`ui.${action}(${args.map(String).join(", ")}): ${answer.error}`);
  return answer.value as never;
};

/** Does something to the window as it is now; what that leads to has arrived. */
const act =
  (action: string) =>
  async (...args: readonly unknown[]): Promise<never> => {
    await settle();
    const value = await perform(action, args);
    await settle();
    return value;
  };

/** Looks at the window as it is now, and leaves it so. */
const look =
  (action: string) =>
  async (...args: readonly unknown[]): Promise<never> => {
    await settle();
    return perform(action, args);
  };

/** Waits for something to be seen; what came before it has arrived. */
const wait =
  (action: string) =>
  async (...args: readonly unknown[]): Promise<never> => {
    const value = await perform(action, args);
    await settle();
    return value;
  };

export const ui: Ui = {
  available: bridge !== undefined,
  press: act("press"),
  type: act("type"),
  compose: act("compose"),
  fill: act("fill"),
  click: act("click"),
  hover: act("hover"),
  moveAway: act("moveAway"),
  waitFor: wait("waitFor"),
  waitForGone: act("waitForGone"),
  count: look("count"),
  texts: look("texts"),
  attribute: look("attribute"),
  read: look("read"),
  paste: act("paste"),
  clipboard: look("clipboard"),
  drop: act("drop"),
  resize: act("resize"),
  screenshot: look("screenshot"),
  openWindow: act("openWindow"),
  openEmptyWindow: act("openEmptyWindow"),
  reloadWindow: act("reloadWindow"),
  closeWindow: act("closeWindow"),
  errors: look("errors"),
};

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST" }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
