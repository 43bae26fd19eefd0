import { passagesWith, type Sentence, sentencesOf } from "../model/prose/passages.ts";
import type { Report } from "../model/report.ts";
import { cellAt, cellSpan, type TableCell } from "../model/table.ts";
import { isZero } from "../util/decimal.ts";
import { readNumeral } from "../util/numerals.ts";
import type { Rule } from "./finding.ts";

const fees = { row: "article20.8/fees", column: "feeAmount" } as const;

export const narrativeFeeConflict: Rule = {
  id: "narrative.fee-conflict",
  severity: "information",
  *check(report) {
    const cell = report.beforeForms ? undefined : noFees(report);
    if (!cell) return;
    for (const passage of passagesWith(report, /信息处理费/g)) {
      for (const sentence of sentencesOf(passage)) {
        const amount = received(sentence, report.year);
        if (amount === undefined) continue;
        const at = sentence.span.start + amount.index;
        yield {
          span: { start: at, end: at + amount.text.length },
          say: (t) => t.feeConflict(amount.text),
          data: { section: "disclosure", table: "disclosure", ...fees, stated: "0" },
          related: [{ span: cellSpan(cell.cell), say: (t) => t.feeConflictCell }],
        };
        return;
      }
    }
  },
};

/** The cell of 行政事业性收费, where it says 0. */
function noFees({ judged, form }: Report): TableCell | undefined {
  const table = form.statesFee ? judged.find(({ form: { key } }) => key === "disclosure") : undefined;
  const cell = table && cellAt(table, fees.row, fees.column);
  return cell?.value.kind === "number" && isZero(cell.value.value) ? cell : undefined;
}

/** A clause that states no fact of this body and this year: rates, notices, intentions, refunds, others. */
const beside = /[未没无不免应拟可每按]|标准|通知|告知|规定|办法|退还|退回|上年|去年|历年|累计|各部门|各单位/;
const receipt =
  /(?:收取|收到|收缴|实收|征收)(?:政府信息公开)?(?:信息处理费|总?金额|费用|款项)?[共计合为约了：:\s]{0,4}/g;
const feeFirst = /信息处理费[共计合为约了：:\s]{0,4}/g;
const unit = /^\s{0,2}(万元|元|笔)/;
/** In 元: less is printed as 0.00 in 万元. */
const shown = 50;

/** `600元` of `收取信息处理费600元`, which is more than nothing. */
function received(
  { text }: Sentence,
  year: number | undefined,
): { readonly index: number; readonly text: string } | undefined {
  if (!text.includes("信息处理费")) return undefined;
  let from = 0;
  for (const clause of text.split(/，|,(?![0-9]{3})/)) {
    const index = from;
    from += clause.length + 1;
    if (beside.test(clause.replace(/《[^》]{0,60}》/g, "")) || namesOtherYear(clause, year)) continue;
    const leads = [...clause.matchAll(receipt)];
    // 信息处理费收取600元 and 收取的信息处理费共600元 name both, in either order.
    if (leads.length > 0) leads.push(...clause.matchAll(feeFirst));
    for (const lead of leads) {
      const at = lead.index + lead[0].length;
      const number = readNumeral(clause, at);
      const found = number && unit.exec(clause.slice(number.end, number.end + 4));
      if (!number || !found || number.value.lte(found[1] === "元" ? shown : 0)) continue;
      return { index: index + at, text: clause.slice(at, number.end + found[0].length) };
    }
  }
  return undefined;
}

function namesOtherYear(clause: string, year: number | undefined): boolean {
  const named = /20\d\d(?=年)/.exec(clause)?.[0];
  return named !== undefined && Number(named) !== year;
}
