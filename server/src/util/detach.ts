/** A copy of a text. A cut of a larger text keeps the whole of it in memory for as long as the cut lives. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
