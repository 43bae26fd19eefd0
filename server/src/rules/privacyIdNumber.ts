import type { Report } from "../model/report.ts";
import { eighteenDigits, isIdentityNumber, masked } from "../util/personal.ts";
import type { Found, Rule } from "./finding.ts";
import { capped } from "./support/capped.ts";
import { cellAround, sumsWith } from "./support/personalCells.ts";
import { isWritten } from "./support/written.ts";

/** Numbers with as many digits that are no person's, by the words right before them. */
const otherNumber =
  /(?:信用代码|机构代码|索引号|备案|(?<!证)(?:编号|编码)|发票|账号|帐号|账户|卡号|订单|流水)[^0-9０-９。；\n]{0,8}$/;
/** Nobody has a birthday in this century's end; where the report says no year, this is the limit. */
const latestBirth = 2099;

export const privacyIdNumber: Rule = {
  id: "privacy.id-number",
  severity: "error",
  check: (report) => capped(identityNumbers(report)),
};

function* identityNumbers({ tree, judged, year = latestBirth }: Report): Iterable<Found> {
  const { text } = tree;
  for (const { start, end, digits } of eighteenDigits(text)) {
    if (!isIdentityNumber(digits, year + 1)) continue;
    if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) continue;
    if (otherNumber.test(text.slice(Math.max(0, start - 20), start))) continue;
    const span = { start, end };
    if (!isWritten(tree, span)) continue;
    const shown = masked(digits);
    const place = cellAround(judged, span);
    yield { span, say: (t) => t.idNumber(shown), ...(place ? { explains: sumsWith(place) } : {}) };
  }
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}
