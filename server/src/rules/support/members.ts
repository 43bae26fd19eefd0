import type { Digest, NamedFile } from "../../model/digest.ts";
import type { DigestTable } from "../../model/digestTable.ts";
import type { Lack, Member } from "../../model/neighbours.ts";
import type { JudgedTable } from "../../model/report.ts";

/** So many other reports are listed with a finding; two hundred of them would drown it. */
export const mostRelated = 12;

/** A member whose numbers cannot be added up: all of them, or those of one table. */
export interface Lacking {
  readonly named: NamedFile;
  readonly why: Lack;
  readonly year?: number | undefined;
  readonly table?: JudgedTable;
  readonly byRoster: boolean;
}

/** The members that cannot be added up, in the order in which they are named; each is named once. */
export function lackingMembers(
  members: readonly Member[],
  tables: readonly JudgedTable[],
): readonly Lacking[] {
  return members.flatMap((member): readonly Lacking[] => {
    const { named, digest, lack, year } = member;
    const byRoster = member.byRoster === true;
    if (lack) return [{ named, why: lack, year, byRoster }];
    const table = digest && tables.find((each) => !tableOf(digest, each));
    return table ? [{ named, why: "table", table, byRoster }] : [];
  });
}

/** Every member's table; undefined where one is lacking or not looked for yet. */
export function memberTables(
  members: readonly Member[],
  table: JudgedTable,
): readonly { readonly digest: Digest; readonly table: DigestTable }[] | undefined {
  const found: { digest: Digest; table: DigestTable }[] = [];
  for (const { digest } of members) {
    const theirs = digest && tableOf(digest, table);
    if (!digest || !theirs) return undefined;
    found.push({ digest, table: theirs });
  }
  return found.length > 0 ? found : undefined;
}

/** Only tables of the same form can be added up. */
function tableOf(digest: Digest, { form, edition }: JudgedTable): DigestTable | undefined {
  const theirs = digest.tables.get(form.key);
  return theirs?.edition === edition ? theirs : undefined;
}
