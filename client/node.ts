import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type ExtensionApi, start } from "./extension.ts";

/** The library tells of some failures in a notification of its own, in English; here they go to the log alone. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let stop: (() => Promise<void>) | undefined;

/** The entry of the desktop and remote extension host. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const module = context.asAbsolutePath("dist/server.cjs");
  const started = start({
    context,
    create: (options) =>
      new QuietClient("ogiReport", "OGI Report", { module, transport: TransportKind.ipc }, options),
  });
  stop = started.stop;
  return started.api;
}

/** Lets the server end in good order. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
