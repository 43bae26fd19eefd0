const word = /[a-z0-9]/i;

/** Lines of one paragraph in one: without a blank between Chinese characters, with one between words and numbers. */
export function joinedLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).reduce(joined, "");
}

function joined(left: string, right: string): string {
  return word.test(left.charAt(left.length - 1)) && word.test(right.charAt(0))
    ? `${left} ${right}`
    : left + right;
}
