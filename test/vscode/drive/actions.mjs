// What the suite can do to the workbench from outside: keys, clicks, the clipboard, a look at the screen.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * The actions by name; arguments and values are plain JSON, as `Ui` in ../ui.ts declares them.
 * An element that is not there after `patience` milliseconds does not come.
 */
export function actionsOn(page, screenshots, { patience = 10_000 } = {}) {
  page.setDefaultTimeout(patience);
  const scope = (selector, options) => scopeOf(page, selector, { ...options, patience });
  const find = async (selector, options) => shown(await scope(selector, options), selector).first();
  return {
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    compose: (steps, committed, keys) => compose(page, steps, committed, keys),
    fill: async (selector, text, options) => (await find(selector, options)).fill(text),
    click: async (selector, options) => (await find(selector, options)).click(mouse(options)),
    hover: async (selector, options) => (await find(selector, options)).hover(mouse(options)),
    // The bar at the top has nothing in its middle that tells of itself.
    moveAway: () => page.mouse.move(page.viewportSize().width / 2, 1),
    waitFor: async (selector, options) => void (await find(selector, options)),
    waitForGone: (selector) => shown(page, selector).first().waitFor({ state: "hidden" }),
    count: (selector) => shown(page, selector).count(),
    texts: async (selector, options) => textsOf(shown(await scope(selector, options), selector)),
    attribute: async (selector, name, options) => (await find(selector, options)).getAttribute(name),
    read: async (selector, body, options) => {
      const element = await (await find(selector, options)).elementHandle();
      return element.evaluate(new Function("element", body));
    },
    paste: (content, keys) => paste(page, content, keys),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    drop: async (path, selector, options) => drop(page, await find(selector), path, options),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (name, selector) => {
      await mkdir(screenshots, { recursive: true });
      const path = join(screenshots, `${name}.png`);
      await (selector === undefined ? page : await find(selector)).screenshot({ path });
      return path;
    },
  };
}

const shown = (scope, selector) => scope.locator(selector).filter({ visible: true });

async function textsOf(elements) {
  // A drawing's text has no layout and therefore no inner text.
  const texts = await elements.allInnerTexts().catch(() => elements.allTextContents());
  // The editor draws spaces as no-break spaces; a test should not have to know.
  return texts.map((text) => text.replaceAll("\u00a0", " ").trim());
}

const mouse = ({ button, modifiers, count } = {}) => ({
  ...(button && { button }),
  ...(modifiers && { modifiers }),
  ...(count && { clickCount: count }),
});

/** The page or, on demand, the webview in which a selector names something visible. */
async function scopeOf(page, selector, { webview = false, patience }) {
  if (!webview) {
    await shown(page, selector).first().waitFor();
    return page;
  }
  // A webview's document sits in a frame within a frame; with several open, the first that has the element counts.
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames().filter((each) => each !== page.mainFrame())) {
      // A frame that is being replaced cannot be asked; the next round meets its successor.
      const count = await shown(frame, selector)
        .count()
        .catch(() => 0);
      if (count > 0) return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`no webview shows ${selector}`);
}

async function paste(page, { html, text }, keys = "Control+V") {
  await page.evaluate(
    async ([richText, plainText]) => {
      const items = {};
      if (richText !== undefined) items["text/html"] = new Blob([richText], { type: "text/html" });
      if (plainText !== undefined) items["text/plain"] = new Blob([plainText], { type: "text/plain" });
      await navigator.clipboard.write([new ClipboardItem(items)]);
    },
    [html, text],
  );
  await page.keyboard.press(keys);
}

/** Composes letters as an input method does, and commits what they stand for; nothing where that is empty. */
async function compose(page, steps, committed, keys = []) {
  const browser = await page.context().newCDPSession(page);
  for (const text of [...steps, ...(committed === "" ? [""] : [])]) {
    await browser.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  // The key that an input method takes reaches the page under this number, whichever it is.
  for (const code of keys) {
    const key = { key: "Process", code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    for (const type of ["rawKeyDown", "keyUp"])
      await browser.send("Input.dispatchKeyEvent", { type, ...key });
  }
  if (committed !== "") await browser.send("Input.insertText", { text: committed });
  await browser.detach();
}

/** Drops a file of the disk on the middle of an element, as the desktop would. */
async function drop(page, target, path, { shift = false } = {}) {
  const { x, y, width, height } = await target.boundingBox();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const event = { x: x + width / 2, y: y + height / 2, data, modifiers: shift ? 8 : 0 };
  const browser = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await browser.send("Input.dispatchDragEvent", { type, ...event });
  }
  await browser.detach();
}
