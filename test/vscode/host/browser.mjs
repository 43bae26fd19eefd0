// The browser that shows the embedded VS Code.
import { chromium } from "playwright-core";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Opens a page with the right to the clipboard.
 * @param {{ program: string, origin: string, locale?: string, size?: { width: number, height: number } }} options
 * @returns {Promise<{ page: import("playwright-core").Page, close: () => Promise<void> }>}
 */
export async function openBrowser({ program, origin, locale = "en", size = { width: 1400, height: 900 } }) {
  // The script ends the browser itself; playwright's own signal handlers would end it too early.
  const unhandled = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath: program, args, ...unhandled });
  const context = await browser.newContext({ viewport: size, locale });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const page = await context.newPage();
  return { page, close: () => browser.close() };
}
