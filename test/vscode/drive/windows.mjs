// A second window on the same folder, which a test may reload: a reload of its own window would end the suite. Or one
// without a folder.
import { actionsOn } from "./actions.mjs";

/**
 * The actions on the window that the suite runs in, or on a second one while that is open.
 * @param {import("playwright-core").Page} first
 * @param {string} screenshots
 * @param {(file?: string, isEmpty?: boolean) => string} addressOf the address of a window without tests, which shows a
 *   file of the folder, or has no folder
 */
export function windowsOf(first, screenshots, addressOf) {
  const errors = [];
  const listen = (page) => {
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
  };
  listen(first);
  let page = first;
  const open = async (address) => {
    page = await first.context().newPage();
    listen(page);
    await page.goto(address);
  };
  const windows = {
    openWindow: (file) => open(addressOf(file)),
    openEmptyWindow: () => open(addressOf(undefined, true)),
    // Without a file to be shown: else that one alone would be open again.
    reloadWindow: async () => void (await page.goto(addressOf())),
    closeWindow: async () => {
      if (page !== first) await page.close();
      page = first;
    },
    /** What the browser has complained of since it was asked last. */
    errors: async () => errors.splice(0),
  };
  const known = new Map();
  return () => {
    const actions = known.get(page) ?? { ...actionsOn(page, screenshots), ...windows };
    known.set(page, actions);
    return actions;
  };
}
