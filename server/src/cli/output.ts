import { closeSync, openSync, writeSync } from "node:fs";
import { type Context, UsageError } from "./context.ts";

/** Where a command's result goes: standard output, which `-` means as well, or the file that `-o` names. */
export interface Output {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly close: () => void;
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}

export function openOutput(file: string | undefined, context: Context): Output {
  return file === undefined || file === "-"
    ? { write: writeStandard, close: () => undefined }
    : openFile(file, context);
}

/** Waits for a slow reader, so that memory stays bounded. */
function writeStandard(content: string | Uint8Array): Promise<void> {
  if (content.length === 0 || process.stdout.write(content)) return Promise.resolve();
  return new Promise((resolve) => process.stdout.once("drain", resolve));
}

function openFile(file: string, { messages }: Context): Output {
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw new UsageError(
        messages.cannotWrite(file, (error as NodeJS.ErrnoException).code ?? String(error)),
      );
    }
  };
  const handle = attempt(() => openSync(file, "w"));
  return {
    write: async (content) => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      for (let at = 0; at < bytes.length; ) at += attempt(() => writeSync(handle, bytes, at));
    },
    close: () => closeSync(handle),
  };
}
