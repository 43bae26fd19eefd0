import type { TableKey } from "../schema/types.ts";
import type { Block, Grid, TextLine, Tree } from "../syntax/tree.ts";
import { longestLabel, voteOfCell } from "./labels.ts";
import { isRestOf } from "./rest.ts";
import { sniffParts } from "./sniff.ts";

/** A draft whose grids hold one official table each, and which of them each grid is; grids that are none are absent. */
export interface SniffedTree {
  readonly tree: Tree;
  readonly kinds: ReadonlyMap<Grid, TableKey>;
}

/** The official table that was read last, as far as something that follows may belong to it. */
interface Last {
  readonly key: TableKey;
  readonly grids: Grid[];
  between: number;
}

/** So many short lines may stand between two parts of a table, as the number of a page and the head of the next do. */
const mostBetween = 2;
const longestBetween = 30;

/** A grid is the table that its words tell, or the rest of what is above it, which a blank line or a page cut off. */
export function sniffGrids(tree: Tree): SniffedTree {
  const kinds = new Map<Grid, TableKey>();
  const divided = new Map<Block, readonly Grid[]>();
  let last: Last | undefined;
  for (const block of tree.blocks) {
    const headed = block.kind === "line" ? headOf(tree.text, block) : undefined;
    if (headed) {
      last = { key: headed, grids: last?.key === headed ? last.grids : [], between: 0 };
      continue;
    }
    if (block.kind !== "grid") {
      if (last && !(block.kind === "line" && mayStandBetween(block) && ++last.between <= mostBetween))
        last = undefined;
      continue;
    }
    const parts = sniffParts(block);
    for (const { grid, key: told } of parts) {
      const key = told ?? (last && isRestOf(grid, last.key, last.grids) ? last.key : undefined);
      if (key) kinds.set(grid, key);
      if (key && last?.key === key) {
        last.grids.push(grid);
        last.between = 0;
      } else last = key && { key, grids: [grid], between: 0 };
    }
    if (parts.length > 1) {
      divided.set(
        block,
        parts.map(({ grid }) => grid),
      );
    }
  }
  if (divided.size === 0) return { tree, kinds };
  const blocks = tree.blocks.flatMap((block): readonly Block[] => divided.get(block) ?? [block]);
  return { tree: { ...tree, blocks }, kinds };
}

/** The table that a line is a caption or a head of: the rows below it may stand on the next page. */
function headOf(text: string, { level, span }: TextLine): TableKey | undefined {
  if (level > 0 || span.end - span.start > longestLabel) return undefined;
  const words = text.slice(span.start, span.end).split(/[\t|]/);
  const votes = words.filter((each) => each.trim() !== "").map(voteOfCell);
  const [first] = votes;
  return first?.head && votes.every((vote) => vote?.head && vote.table === first.table)
    ? first.table
    : undefined;
}

function mayStandBetween({ level, span }: TextLine): boolean {
  return level === 0 && span.end - span.start <= longestBetween;
}
