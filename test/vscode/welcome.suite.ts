// The first minute: VS Code is open, and no folder is.
import assert from "node:assert/strict";
import { ui, uiTest } from "./harness.ts";

const welcome = ".welcome-view-content";
const step = '.gettingStartedContainer .getting-started-step[data-step-id$="#start#new"]';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The window keeps the theme that the run was started with. */
async function look(name: string): Promise<void> {
  await pause(1000);
  await ui.screenshot(`welcome-${name}`);
}

uiTest(
  "a window without a folder leads to a first report",
  async () => {
    await ui.openEmptyWindow();
    try {
      await ui.waitFor(".activitybar .codicon-explorer-view-icon");
      await pause(1000);
      await ui.press("Control+Shift+E");
      await ui.waitFor(`${welcome} :text-matches("^(新建年报|New Report)")`);
      await look("1-explorer");
      await ui.click(`${welcome} :text-matches("^(入门指引|walkthrough)$")`);
      await ui.waitFor(step);
      // Whoever made a report already is led to the next step.
      if ((await ui.count(`${step}.expanded`)) === 0) await ui.click(`${step} .step-title`);
      await look("2-walkthrough");
      await ui.click(`${step} .button-container .monaco-button`);
      // Keys that come before a box listens go elsewhere: a hand sees the box first.
      await ui.waitFor(".quick-input-widget input:focus");
      await pause(500);
      await ui.type("花园街道办事处");
      await pause(300);
      await ui.press("Enter");
      await ui.waitFor('.quick-input-widget .quick-input-message:has-text("2")');
      await pause(500);
      // The walkthrough may take the focus back when it ticks its step off; the box stays.
      await ui.click(".quick-input-widget input");
      await ui.press("Enter");
      await ui.waitFor('.monaco-editor .view-line:has-text("花园街道办事处")');
      await look("3-draft");
      assert.equal(await ui.count(".notification-toast"), 0);
    } finally {
      await ui.closeWindow();
    }
  },
  { timeout: 120_000 },
);
