import * as vscode from "vscode";

/** More is not read; the server reads no more either. */
export const largestFile: number = 64 * 1024 * 1024;

/** A file is not read, for a reason that is told as it is. */
export class FileRefused extends Error {}

/** `/a/b.docx` → `b.docx` */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A name without its ending: `花园2025.ogi.md` → `花园2025`. */
export function stemOf(name: string): string {
  return name.replace(/(?:\.ogi)?\.[^.]{1,8}$/i, "") || name;
}

export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/**
 * Runs what is usually done at once; where it is not, its progress is shown, and can be ended there.
 * @returns undefined where the user ended it.
 */
export async function patiently<T>(
  title: string,
  task: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  const cancelled = new Promise<undefined>((resolve) =>
    source.token.onCancellationRequested(() => resolve(undefined)),
  );
  const done = Promise.race([task(source.token), cancelled]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), 700);
  });
  try {
    if ((await Promise.race([done, late])) !== "late") return await done;
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return await vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return done;
    });
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
