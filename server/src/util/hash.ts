/** A short name for a text: two texts in a row never share it in practice. */
export function hashOf(text: string): string {
  const [one, other] = halvesOf(text);
  return `${one.toString(36)}.${other.toString(36)}.${text.length}`;
}

/** The same as a whole number that a double holds exactly. */
export function hashNumber(text: string): number {
  const [one, other] = halvesOf(text);
  return one * 0x200000 + (other >>> 11);
}

function halvesOf(text: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) + 1;
  }
  return [one >>> 0, other >>> 0];
}
