/** Tells on a terminal how far a long work has come; it never mixes with the result. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const quietFor = 1000;
const pause = 100;

export function startProgress(): Progress {
  const isShown = process.stderr.isTTY === true;
  let next = Date.now() + quietFor;
  let dirty = false;
  const clear = (): void => {
    if (dirty) process.stderr.write("\r\u001b[K");
    dirty = false;
  };
  return {
    show: (text) => {
      if (!isShown || Date.now() < next) return;
      next = Date.now() + pause;
      // Two columns a character at most: a line that wraps could not be taken back.
      const width = Math.floor((process.stderr.columns ?? 80) / 2) - 1;
      process.stderr.write(`\r\u001b[K${text.slice(0, width)}`);
      dirty = true;
    },
    clear,
  };
}
