/** Bytes of a text in GB18030: Node reads that encoding but does not write it. */
export function toGb18030(text: string): Uint8Array {
  const table = encodings();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (known) bytes.push(...known);
    // What old pages cannot write they name by its number.
    else bytes.push(...new TextEncoder().encode(`&#${code};`));
  }
  return Uint8Array.from(bytes);
}

let made: Map<string, readonly [number, number]> | undefined;

function encodings(): Map<string, readonly [number, number]> {
  if (made) return made;
  made = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && character !== "\ufffd") made.set(character, [high, low]);
    }
  }
  return made;
}
