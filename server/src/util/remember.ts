import { detached } from "./detach.ts";

/** Longer texts are no labels and no numbers, and seldom come again. */
const longest = 60;
/** So many different ones no folder of reports has. */
const most = 4096;

/** The function with what it gave for short texts remembered: they come again in every table and at every keystroke. */
export function remembering<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const found = known.get(text);
    if (found) return found.value;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(detached(text), { value });
    return value;
  };
}
