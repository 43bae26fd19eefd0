import { hasKind, type Token } from "./tokens.ts";

/** What a number counts. */
export type Label =
  | { readonly topic: "requests"; readonly kind: RequestKind; readonly keys: readonly string[] }
  | { readonly topic: "documents"; readonly row: string; readonly columns: readonly string[] }
  | {
      readonly topic: "proceedings";
      readonly groups: readonly string[];
      readonly column: string | undefined;
    };

export type RequestKind =
  /** 收到, 受理: new requests, with those carried over or without. */
  | "received"
  | "newly"
  /** 办结, 答复. */
  | "processed"
  /** 办理, 收到并办结, or no verb at all: any of the above. */
  | "handled"
  /** Rows or groups of rows, in `keys`: outcomes, 上年结转, 结转下年度. */
  | "row"
  /** 结转 without a direction. */
  | "carry"
  /** Columns, in `keys`: all of them, or any one. */
  | "applicant"
  /** 网络申请, 信函: the table does not count these. */
  | "channel"
  /** 其余, 其他: what is left of a whole. */
  | "rest"
  /** 共: closes a list. */
  | "sum";

export type Topic = Label["topic"];

const specific: Partial<Record<Token["kind"], RequestKind>> = {
  outcome: "row",
  carriedOver: "row",
  carriedForward: "row",
  carry: "carry",
  applicant: "applicant",
  channel: "channel",
};

/** The label that a run of words gives the number beside it; undefined where it names none. */
export function requestLabel(words: readonly Token[]): Label | undefined {
  const last = words.findLast(({ kind }) => specific[kind] !== undefined);
  if (last) {
    const kind = specific[last.kind] ?? "rest";
    const keys = words.filter((word) => specific[word.kind] === kind).flatMap((word) => word.keys);
    return { topic: "requests", kind, keys: [...new Set(keys)] };
  }
  const has = (...kinds: readonly Token["kind"][]): boolean => hasKind(words, ...kinds);
  const label = (kind: RequestKind): Label => ({ topic: "requests", kind, keys: [] });
  if (has("rest")) return label("rest");
  // 答复本年新收申请10件 counts the new ones among those that were answered.
  const answered = words.findIndex(({ kind }) => kind === "finish" || kind === "answer");
  if (answered >= 0 && words.slice(answered).some(({ kind }) => kind === "newly")) return undefined;
  const received = has("receive", "newly");
  const done = has("finish", "answer");
  if ((received && done) || has("handle")) return label("handled");
  if (has("newly")) return label("newly");
  if (received) return label("received");
  if (done) return label("processed");
  if (has("requests", "apply")) return label("handled");
  return has("sum") ? label("sum") : undefined;
}

/** Whether a word says what is counted; all others only stand around. */
export function isTelling({ kind }: Token): boolean {
  return specific[kind] !== undefined || telling.has(kind);
}

export function isSpecific({ kind }: Token): boolean {
  return specific[kind] !== undefined;
}

const telling: ReadonlySet<Token["kind"]> = new Set([
  "receive",
  "newly",
  "handle",
  "finish",
  "answer",
  "rest",
]);
