import { closeSync, openSync, writeSync } from "node:fs";
import { type Context, UsageError } from "./context.ts";

/** Where a command's result goes: standard output, or the file that `-o` names. */
export interface Output {
  readonly write: (text: string) => Promise<void>;
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
  return file === undefined ? { write: writeStandard, close: () => undefined } : openFile(file, context);
}

/** Waits for a slow reader, so that memory stays bounded. */
function writeStandard(text: string): Promise<void> {
  if (text === "" || process.stdout.write(text)) return Promise.resolve();
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
    write: async (text) => {
      attempt(() => writeSync(handle, text));
    },
    close: () => closeSync(handle),
  };
}
