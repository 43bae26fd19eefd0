import type { Span } from "../../util/span.ts";
import type { Report } from "../report.ts";
import { type Clauses, clausesOf } from "./clauses.ts";
import { listingsOf } from "./listings.ts";
import { type Mention, readStatement, type Statement } from "./mentions.ts";
import type { Listing } from "./parts.ts";
import { type Share, sharesOf } from "./shares.ts";
import { speakerOf } from "./speaker.ts";
import { allDoneOf, allUpheldOf, type Sweeping } from "./sweeping.ts";

/** Everything that the prose certainly states about the report's own tables. */
export interface Claims {
  readonly mentions: readonly Mention[];
  readonly shares: readonly Share[];
  readonly listings: readonly Listing[];
  /** 均已办结: all requests are done. */
  readonly allDone: readonly Span[];
  /** 均获维持: every case ended so. */
  readonly allUpheld: readonly Sweeping[];
}

/** A short numbered line names what stands below it, also where it ends as a sentence does: （二）依申请公开。 */
const lead = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．][^，。；：,;:\d]{2,14}[。：:]?\s*$/;

/** Reads what the prose states. Linear in the length of the text. */
export function readClaims(report: Pick<Report, "prose" | "identity" | "year">): Claims {
  const speaker = speakerOf(report);
  const claims: Collected = { mentions: [], shares: [], listings: [], allDone: [], allUpheld: [] };
  let heading = "";
  let section: string | undefined;
  for (const passage of report.prose) {
    if (passage.section !== section) heading = "";
    section = passage.section;
    if (section === undefined) continue;
    collect(clausesOf(passage, heading, speaker), claims);
    if (passage.heading || lead.test(passage.text)) heading = passage.text;
  }
  return claims;
}

type Collected = { [K in keyof Claims]: Claims[K][number][] };

/** What the sentences of one passage claim; what a sentence means may hang on the one before or behind it. */
function collect(sentences: Iterable<Clauses>, to: Collected): void {
  let previous: Statement | undefined;
  let statement: Statement | undefined;
  const goOn = (next: Statement | undefined): void => {
    if (statement) collectOne(statement, previous, next, to);
    previous = statement;
    statement = next;
  };
  for (const clauses of sentences) goOn(readStatement(clauses));
  goOn(undefined);
}

function collectOne(
  statement: Statement,
  previous: Statement | undefined,
  next: Statement | undefined,
  to: Collected,
): void {
  to.mentions.push(...statement.mentions);
  to.shares.push(...sharesOf(statement));
  to.listings.push(...listingsOf(statement, next));
  to.allDone.push(...allDoneOf(statement, previous));
  to.allUpheld.push(...allUpheldOf(statement));
}
