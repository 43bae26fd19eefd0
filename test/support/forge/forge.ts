import { draft, truthOf } from "./draft.ts";
import { type Random, seeded } from "./random.ts";
import type { Forged, ForgeOptions, Layout } from "./types.ts";
import { write } from "./write.ts";

export { draft, truthOf } from "./draft.ts";
export { type Random, seeded } from "./random.ts";
export { nestedTables } from "./tables.ts";
export type { Expected, Forged, ForgeOptions, Layout, Model, Truth } from "./types.ts";
export { write } from "./write.ts";

export const layouts: readonly Layout[] = ["gfm", "loose-pipe", "cell-per-line", "tab-rows", "html"];

/** A correct report as it may be met in the wild, with what a reader must get out of it. */
export function forge(seed: number, options: ForgeOptions = {}): Forged {
  const random: Random = seeded(seed);
  const layout = options.layout ?? random.pick(layouts);
  const model = draft(random, options);
  return { text: write(model, layout, random), truth: truthOf(model), layout, model };
}
