const word = /[a-z0-9]/i;

/** Lines of one paragraph in one: without a blank between Chinese characters, with one between words and numbers. */
export function joinedLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  let last = "";
  for (const line of lines) {
    const piece = line.trim();
    if (piece === "") continue;
    pieces.push(word.test(last) && word.test(piece.charAt(0)) ? ` ${piece}` : piece);
    last = piece.charAt(piece.length - 1);
  }
  return pieces.join("");
}
