// The suite runs inside VS Code's extension host and has no hands; through this bridge the outer process lends it some.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { windowsOf } from "./windows.mjs";

/**
 * Listens on 127.0.0.1 for the suite's wishes. A wish is `{ action, args }`; the answer `{ value }` or `{ error }`.
 * @returns {Promise<{ url: string, attach: (page: import("playwright-core").Page, addressOf: (file?: string, isEmpty?: boolean) => string) => void, close: () => Promise<void> }>}
 */
export async function openBridge({ screenshots }) {
  let actions = () => ({});
  // Other programs of this machine can reach the port, so the address holds a secret.
  const path = `/${randomUUID()}`;
  const server = createServer(async (request, response) => {
    if (request.method !== "POST" || request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    const answer = await answerTo(await textOf(request), actions());
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    attach: (page, addressOf) => {
      actions = windowsOf(page, screenshots, addressOf);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textOf(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}

async function answerTo(text, actions) {
  try {
    const { action, args } = JSON.parse(text);
    if (!Object.hasOwn(actions, action)) return { error: `no action of the browser is called ${action}` };
    return { value: await actions[action](...args) };
  } catch (error) {
    return { error: error.message };
  }
}
