// A client of the built server that measures its answers over the wire, as an editor waits for them.
import { spawn } from "node:child_process";
import { root } from "./run.mjs";

const uri = "file:///bench.ogi.md";
const rounds = 200;

/** For each kind of request the times that its answers took, in milliseconds: on the draft as it is, and after a key. */
export async function answerTimes(text) {
  const server = startServer();
  try {
    await open(server, text);
    const cells = cellsOf(text);
    const asked = [
      ["hover", (position) => ["textDocument/hover", { position }]],
      ["highlight", (position) => ["textDocument/documentHighlight", { position }]],
      ["lens", () => ["textDocument/codeLens", {}]],
      ["inlay hints", (start) => ["textDocument/inlayHint", { range: { start, end: below(start) } }]],
      ["completion", (position) => ["textDocument/completion", { position }]],
      ["on type", ({ line }) => ["textDocument/onTypeFormatting", onType(line + 1)]],
    ];
    const times = new Map();
    for (const [name, make] of asked) times.set(name, await timesOf(server, cells, make));
    const keys = (position) => type(server, position);
    times.set("highlight after a key", await timesOf(server, cells, asked[1][1], keys));
    times.set("completion after a key", await timesOf(server, cells, asked[4][1], keys));
    return times;
  } finally {
    server.stop();
  }
}

/** How long the formatting of a whole draft takes, in milliseconds, a digit more in one cell each time. */
export async function formattingTimes(text, rounds = 10) {
  const server = startServer();
  try {
    await open(server, text);
    const [{ line, character }] = cellsOf(text);
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const range = { start: { line, character }, end: { line, character } };
      const textDocument = { uri, version: ++version };
      server.notify("textDocument/didChange", { textDocument, contentChanges: [{ range, text: "1" }] });
      const start = performance.now();
      const edits = await server.request("textDocument/formatting", { textDocument: { uri }, options });
      times.push(performance.now() - start);
      if (edits.length === 0) throw new Error("nothing was formatted");
    }
    return times;
  } finally {
    server.stop();
  }
}

const options = { tabSize: 4, insertSpaces: true };
const onType = (line) => ({ position: { line, character: 0 }, ch: "\n", options });

/** How long the preview takes to follow a key, in milliseconds: asked for as its view does, before the findings. */
export async function previewTimes(text) {
  const server = startServer();
  try {
    await open(server, text);
    const cells = cellsOf(text);
    let known = [];
    let shown;
    const make = () => ["ogiReport/preview", { uri, known, shown, analysis: false }];
    const before = (position) => type(server, position);
    const drawn = ({ blocks, state }) => {
      known = blocks.map(({ id }) => id);
      shown = state;
      server.request("textDocument/diagnostic", { textDocument: { uri } });
    };
    return await timesOf(server, cells, make, before, drawn);
  } finally {
    server.stop();
  }
}

async function open(server, text) {
  await server.request("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  server.notify("initialized", {});
  server.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: "ogi-report", version: 1, text },
  });
}

/** How long a folder's reports take to be read, in milliseconds, from `initialized` to the end of the progress bar. */
export async function indexTime(folder) {
  const server = startServer();
  try {
    const capabilities = { window: { workDoneProgress: true }, workspace: { workspaceFolders: true } };
    const workspaceFolders = [{ uri: folder, name: "bench" }];
    await server.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
    });
    const ended = new Promise((resolve) => {
      server.listen((method, { value } = {}) => method === "$/progress" && value.kind === "end" && resolve());
    });
    const start = performance.now();
    server.notify("initialized", {});
    await ended;
    return performance.now() - start;
  } finally {
    server.stop();
  }
}

async function timesOf(server, cells, make, before = () => {}, after = () => {}) {
  const times = [];
  for (let round = 0; round < rounds * 2; round++) {
    const position = cells[(round * 7) % cells.length];
    const [method, params] = make(position);
    const start = performance.now();
    before(position);
    const answer = await server.request(method, { textDocument: { uri }, ...params });
    if (round >= rounds) times.push(performance.now() - start);
    after(answer);
  }
  return times;
}

let version = 1;

/** Writes a digit and takes the last one back, so that the draft stays as it is but for one number. */
function type(server, { line, character }) {
  const start = { line, character };
  const range = { start, end: { line, character: character + 1 } };
  const contentChanges = [{ range, text: String(++version % 10) }];
  server.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
}

function below({ line }) {
  return { line: line + 60, character: 0 };
}

/** The places of single digits in the cells of tables. */
function cellsOf(text) {
  return text
    .split("\n")
    .flatMap((content, line) =>
      content.startsWith("|")
        ? [...content.matchAll(/(?<= )\d(?= \|)/g)].map(({ index }) => ({ line, character: index }))
        : [],
    );
}

function startServer() {
  const child = spawn(process.execPath, ["dist/server.cjs", "--stdio"], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = new Map();
  const listeners = [];
  let received = Buffer.alloc(0);
  child.stdout.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = received.indexOf("\r\n\r\n");
      const length = head < 0 ? undefined : Number(/\d+/.exec(received.toString("ascii", 0, head))[0]);
      if (length === undefined || received.length < head + 4 + length) return;
      const message = JSON.parse(received.toString("utf8", head + 4, head + 4 + length));
      received = received.subarray(head + 4 + length);
      if (message.method === undefined) waiting.get(message.id)?.(message);
      else listen(message);
    }
  });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const listen = ({ id, method, params }) => {
    for (const each of listeners) each(method, params);
    // A server that asks for settings or for a progress bar gets what a client has that knows nothing of its own.
    if (id !== undefined)
      send({ id, result: method === "workspace/configuration" ? params.items.map(() => null) : null });
  };
  let count = 0;
  return {
    listen: (body) => void listeners.push(body),
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        child.once("error", reject);
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          child.off("error", reject);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
        send({ id, method, params });
      }),
    stop: () => child.kill(),
  };
}
