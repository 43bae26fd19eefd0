import { type Context, exit, UsageError } from "./context.ts";

const transports = /^--(?:stdio|node-ipc|pipe=.+|socket=\d+)$/;

/** `ogi-report lsp --stdio`: serves an editor until it goes. */
export async function lsp(args: readonly string[], { messages }: Context): Promise<number> {
  if (!args.some((each) => transports.test(each))) throw new UsageError(messages.optionRequired("--stdio"));
  const { startServer } = await import("../lsp/server.ts");
  startServer();
  return exit.clean;
}
