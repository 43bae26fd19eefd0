// The hands of the preview's suites: opening it as a user does, and looking at its page.
import * as vscode from "vscode";
import { ui, waitFor } from "./harness.ts";
import { focusEditor } from "./support.ts";

const webview = { webview: true };

/** Opens the preview by the button in the editor's title. */
export async function openPreview(): Promise<void> {
  await focusEditor();
  await ui.click(".editor-group-container.active .editor-actions .codicon-open-preview");
  await page.waitFor(".sheet .block");
}

export const page = {
  waitFor: (selector: string): Promise<void> => ui.waitFor(selector, webview),
  click: (selector: string): Promise<void> => ui.click(selector, webview),
  hover: (selector: string): Promise<void> => ui.hover(selector, webview),
  texts: (selector: string): Promise<string[]> => ui.texts(selector, webview),
  attribute: (selector: string, name: string): Promise<string | null> =>
    ui.attribute(selector, name, webview),
  read: <T>(selector: string, body: string): Promise<T> => ui.read<T>(selector, body, webview),
  /** Whether something is there now. */
  has: (selector: string): Promise<boolean> =>
    page.read<boolean>(
      ".top",
      `return element.ownerDocument.querySelector(${JSON.stringify(selector)}) !== null`,
    ),
};

/** The last cell of a row of an official table: its total. */
export function totalOf(row: string, table = "requests"): string {
  return `.sheet table.${table} tr:has(th:text-is("${row}")) td:last-child`;
}

/** Waits until the page says what is expected of an element. */
export async function pageSays<T>(
  selector: string,
  body: string,
  expected: (value: T) => boolean,
): Promise<T> {
  let last: T | undefined;
  return waitFor(
    async () => {
      last = await page.read<T>(selector, body);
      return expected(last) ? { value: last } : undefined;
    },
    () => `${selector} to be as expected; it is ${JSON.stringify(last)}`,
  ).then(({ value }) => value);
}

/** The tabs that show a preview. */
export function previewTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("ogiReport.preview"),
    );
}
