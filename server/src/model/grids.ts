import type { TableKey } from "../schema/types.ts";
import type { Block, Grid, Tree } from "../syntax/tree.ts";
import { sniffParts } from "./sniff.ts";

/** A draft whose grids hold one official table each, and which of them each grid is; grids that are none are absent. */
export interface SniffedTree {
  readonly tree: Tree;
  readonly kinds: ReadonlyMap<Grid, TableKey>;
}

export function sniffGrids(tree: Tree): SniffedTree {
  const kinds = new Map<Grid, TableKey>();
  const divided = new Map<Block, readonly Grid[]>();
  for (const block of tree.blocks) {
    if (block.kind !== "grid") continue;
    const parts = sniffParts(block);
    for (const { grid, key } of parts) if (key) kinds.set(grid, key);
    if (parts.length > 1)
      divided.set(
        block,
        parts.map(({ grid }) => grid),
      );
  }
  if (divided.size === 0) return { tree, kinds };
  const blocks = tree.blocks.flatMap((block): readonly Block[] => divided.get(block) ?? [block]);
  return { tree: { ...tree, blocks }, kinds };
}
