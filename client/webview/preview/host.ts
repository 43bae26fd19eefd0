import type { FromPage, Kept } from "../../preview/protocol.ts";

interface Api {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();

/** Tells the extension. */
export function tell(message: FromPage): void {
  api.postMessage(message);
}

/** What was kept before the page was hidden or the window reloaded. */
export function kept(): Kept {
  return api.getState() ?? {};
}

export function keep(more: Kept): void {
  const before = kept();
  // Each time it is written down outside the page.
  if (Object.entries(more).every(([name, value]) => before[name as keyof Kept] === value)) return;
  api.setState({ ...before, ...more });
}
