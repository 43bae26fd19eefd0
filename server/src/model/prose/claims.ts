import type { Span } from "../../util/span.ts";
import type { Report } from "../report.ts";
import { clausesOf } from "./clauses.ts";
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

/** Reads what the prose states. Linear in the length of the text. */
export function readClaims(report: Pick<Report, "prose" | "identity" | "year">): Claims {
  const speaker = speakerOf(report);
  const statements: Statement[] = [];
  let heading = "";
  let section: string | undefined;
  for (const passage of report.prose) {
    if (passage.section !== section) heading = "";
    section = passage.section;
    if (passage.section === undefined) continue;
    for (const clauses of clausesOf(passage, heading, speaker)) statements.push(readStatement(clauses));
    if (passage.heading) heading = passage.text;
  }
  return {
    mentions: statements.flatMap(({ mentions }) => mentions),
    shares: statements.flatMap(sharesOf),
    listings: statements.flatMap((statement, at) =>
      listingsOf(statement, beside(statement, statements[at + 1])),
    ),
    allDone: statements.flatMap((statement, at) =>
      allDoneOf(statement, beside(statement, statements[at - 1])),
    ),
    allUpheld: statements.flatMap(allUpheldOf),
  };
}

/** A neighbour in the same passage. */
function beside({ sentence }: Statement, other: Statement | undefined): Statement | undefined {
  return other?.sentence.passage === sentence.passage ? other : undefined;
}
