// Drawings as text: shapes, the patterns that tell parts from one another without colour, and escaping.

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** An element with its attributes; what it holds is markup already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = "",
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

/** A picture that is read out by its title and its description. */
export function picture(
  id: string,
  size: { readonly width: number; readonly height: number },
  said: { readonly title: string; readonly description: string },
  content: string,
): string {
  const box = `0 0 ${size.width} ${size.height}`;
  const labels = `${id}-title ${id}-text`;
  const head =
    tag("title", { id: `${id}-title` }, escaped(said.title)) +
    tag("desc", { id: `${id}-text` }, escaped(said.description));
  return tag("svg", { viewBox: box, role: "img", "aria-labelledby": labels, class: "chart" }, head + content);
}

/** Strokes on a field of 8 by 8; the first part has none. */
const strokes: readonly string[] = [
  "",
  "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  "M0 2H8M0 6H8",
  "M-2 6L2 10M0 0L8 8M6 -2L10 2",
  "M2 0V8M6 0V8",
  "M0 0L8 8M0 8L8 0",
];

/** The patterns of one picture. */
export function patterns(id: string): string {
  const field = { width: 8, height: 8, patternUnits: "userSpaceOnUse" };
  const all = strokes.map((path, at) =>
    tag("pattern", { id: `${id}-pattern-${at}`, ...field }, tag("path", { class: "stroke", d: path })),
  );
  return tag("defs", {}, all.join(""));
}

/** A field in the colour and the pattern of a part. */
export function field(
  id: string,
  part: number,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const shape = {
    ...box,
    x: rounded(box.x),
    width: rounded(box.width),
    y: rounded(box.y),
    height: rounded(box.height),
  };
  const number = part % strokes.length;
  return (
    tag("rect", { class: `part part-${number}`, ...shape }) +
    tag("rect", { fill: `url(#${id}-pattern-${number})`, ...shape })
  );
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
