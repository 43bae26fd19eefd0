// What the server answers to `ogiReport/preview`, and what the extension and its page tell each other. All plain data.

import type { TextChange } from "../textChange.ts";

export type Gravity = "error" | "warning" | "information";

/** Null where there is no report; `unchanged` where the request's `shown` is how it is still. */
export type PreviewAnswer = PreviewResult | { readonly unchanged: true } | null;

export interface PreviewResult {
  readonly state: string;
  readonly version: number;
  readonly unread?: string;
  readonly blocks: readonly PreviewBlock[];
  readonly findings: readonly PreviewFinding[];
  readonly analysis: PreviewAnalysis | null;
}

export interface PreviewBlock {
  /** The same for the same content. */
  readonly id: string;
  /** Its first line. */
  readonly start: number;
  /** Left out where its id was among the `known` ones that the request named, or is that of a block before. */
  readonly content?: BlockContent;
}

/** All of a block that stays the same while it moves: its lines are counted from its first. */
export interface BlockContent {
  readonly html: string;
  /** The last line. */
  readonly end: number;
  /** For each cell of a table: line and character of its start, line and character of its end; -1 where it has none. */
  readonly cells: readonly number[];
}

export interface PreviewFinding {
  readonly rule: string;
  readonly severity: Gravity;
  readonly message: string;
  readonly block?: number;
  readonly cell?: number;
  readonly words?: string;
  readonly before?: number;
}

export interface Shares {
  readonly parts: readonly {
    readonly key: string;
    readonly label: string;
    readonly amount: string;
    readonly share: string;
  }[];
  readonly whole: string;
  readonly stated?: string;
  readonly broken: number;
}

export type ShareLack = "table" | "blocked" | "zero";

export interface TrendYear {
  readonly year: number;
  readonly received: string | null;
  readonly carriedForward: string | null;
  readonly openRate: string | null;
  readonly agrees: boolean;
}

export interface Trend {
  readonly years: readonly TrendYear[];
  readonly doubtful: readonly number[];
  readonly isAlone?: true;
}

export interface PreviewAnalysis {
  readonly outcomes: Shares | ShareLack;
  readonly applicants: Shares | ShareLack;
  readonly trend: Trend;
}

/** Why the page does not show the draft as it is now; `unread` and `empty` have nothing else to show. */
export type Note =
  | { readonly kind: "closed" | "deleted" | "stopped" | "empty" | "none" }
  | { readonly kind: "unread"; readonly why: string };

/** A block as the page is told of it: its content where that is new. */
export interface PageBlock extends Pick<PreviewBlock, "id" | "start"> {
  readonly content?: PageContent;
}

export interface PageContent {
  /** What becomes of the HTML that the page shows at the block's place among the others; "" where it shows nothing. */
  readonly change: TextChange;
  /** The last line, counted from the block's first. */
  readonly end: number;
  /** The line of each cell, counted likewise; -1 where it is not written. */
  readonly lines: readonly number[];
}

/** A block on the page. */
export interface ShownBlock extends Omit<PageContent, "change"> {
  readonly id: string;
  readonly start: number;
  readonly html: string;
}

/** A place in the draft as the page knows it. */
export interface Spot {
  readonly block: number;
  readonly cell?: number;
}

/** Where the caret is; `follow` brings it into view. */
export interface Caret {
  readonly spot: Spot | null;
  readonly follow: boolean;
}

export type Tab = "paper" | "analysis";

export type ToPage =
  | {
      readonly kind: "draft";
      readonly blocks: readonly PageBlock[];
      readonly findings: readonly PreviewFinding[];
      readonly analysis: PreviewAnalysis | null;
      readonly note: Note | null;
      readonly caret: Caret;
      /** What the page keeps, to be given back after a reload of the window. */
      readonly uri: string;
    }
  | { readonly kind: "note"; readonly note: Note | null }
  | ({ readonly kind: "caret" } & Caret)
  | { readonly kind: "scroll"; readonly line: number };

export type FromPage =
  | { readonly kind: "ready" }
  /** Which tab is to be seen: said before `ready`, and whenever another one is chosen. */
  | { readonly kind: "tab"; readonly tab: Tab }
  /** Something was clicked; `near` is the text before the click. */
  | { readonly kind: "reveal"; readonly spot: Spot; readonly near?: string }
  | { readonly kind: "scrolled"; readonly line: number }
  | { readonly kind: "run"; readonly action: "export" | "reopen" | "restart" };

/** What the page keeps over a reload of the window. */
export interface Kept {
  readonly uri?: string;
  readonly tab?: Tab;
}
