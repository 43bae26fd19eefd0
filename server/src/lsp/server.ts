import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Office } from "../convert/office.ts";
import { createDigestThreads } from "./digestThreads.ts";
import { nodeFiles } from "./nodeFiles.ts";
import { serve } from "./serve.ts";
import type { Host } from "./session.ts";

/**
 * Serves the client that started this process, over what its arguments name: `--stdio`, `--node-ipc`, `--pipe=…` or
 * `--socket=…`. Ends with the client: 0 after `shutdown`, 1 otherwise.
 */
export function startServer(): void {
  // A promise nobody waits for must not end the process, and with it every other answer.
  process.on("unhandledRejection", (reason) => {
    process.stderr.write(
      `ogi-report: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`,
    );
  });
  serve(createConnection(ProposedFeatures.all), host());
}

const office = (): Promise<Office> => import("../convert/office.ts");

function host(): Host {
  const seen = new Map<string, boolean>();
  return {
    rulePages: pagesBesideBundle(),
    exists: (uri) => {
      const known = seen.get(uri) ?? isThere(uri);
      seen.set(uri, known);
      return known;
    },
    now: () => new Date(),
    files: nodeFiles(office),
    threads: threads(),
    office,
  };
}

/** The thread's program stands beside the bundle; run from its sources the server has but one thread. */
function threads(): Host["threads"] {
  const script = typeof __dirname === "string" ? join(__dirname, "digest.cjs") : undefined;
  if (script === undefined || !existsSync(script)) return undefined;
  return (spare, log) => createDigestThreads(script, spare, log);
}

/** The pages stand beside the bundle; run from its sources the program has none. */
function pagesBesideBundle(): string | undefined {
  const folder = typeof __dirname === "string" ? join(__dirname, "rules") : undefined;
  return folder !== undefined && existsSync(folder) ? `${pathToFileURL(folder).href}/` : undefined;
}

/** Addresses of other kinds were given by the client, which knows what is there. */
function isThere(uri: string): boolean {
  return !uri.startsWith("file:") || existsSync(fileURLToPath(uri));
}
