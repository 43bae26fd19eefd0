import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type ExtensionApi, start } from "./extension.ts";

let stop: (() => Promise<void>) | undefined;

/** The entry of the desktop and remote extension host. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const module = context.asAbsolutePath("dist/server.cjs");
  const started = start({
    context,
    create: (options) =>
      new LanguageClient("ogiReport", "OGI Report", { module, transport: TransportKind.ipc }, options),
  });
  stop = started.stop;
  return started.api;
}

/** Lets the server end in good order. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
