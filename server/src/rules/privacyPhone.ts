import type { Report } from "../model/report.ts";
import { masked, mobileNumbers, type PersonalNumber } from "../util/personal.ts";
import type { Span } from "../util/span.ts";
import type { Found, Rule } from "./finding.ts";
import { capped } from "./support/capped.ts";
import { cellAround, sumsWith } from "./support/personalCells.ts";
import { indexAt, isWritten } from "./support/written.ts";

/** Words of those who give a number to be called. */
const contact =
  /联系|咨询|电话|致电|(?:欢迎|请|可|敬请)来电|来电[:：]|拨打|监督|举报(?!人)|热线|传真|值班|客服|地址|邮编|邮箱|信箱|邮件|微信|QQ|\bTEL\b|\bPhone\b|[☎☏✆📞]/iu;
const mobilePhone = /手机|移动号码/;
/** Those whose mobile number an office has for its work only. */
const person = /(?:申请|当事|投诉|信访|举报|反映)人/;

/** Numbers that only look so: parts of addresses and codes before, a unit behind. */
const otherBefore =
  /[A-Za-z._@/=#&]$|[0-9０-９][-–—]$|(?:编号|编码|代码|发票|票据|单号|账号|帐号|账户|卡号|文号|案号|订单|流水|序号|条码)[^0-9０-９。；\n]{0,8}$/;
const otherBehind =
  /^(?:[A-Za-z@_/%]|[-–—.．][0-9０-９]| ?(?:元|万|亿|余|多|件|份|条|次|人|户|个|平方|字节|号文))/;

/** A line as short as this, and no sentence, belongs to what stands around it: a label above, a name before. */
const shortLine = 40;
const sentenceEnd = /[。；！？]$/;

export const privacyPhone: Rule = {
  id: "privacy.phone",
  severity: "warning",
  check: (report) => capped(phones(report)),
};

function* phones(report: Report): Iterable<Found> {
  const { tree } = report;
  for (const number of mobileNumbers(tree.text)) {
    const span = { start: number.start, end: number.end };
    if (!looksLikePhone(tree.text, number) || !isWritten(tree, span)) continue;
    // In a cell of an official table nobody gives a number to be called.
    const place = cellAround(report.judged, span);
    if (!place && isContact(contextOf(report, span))) continue;
    const shown = masked(number.digits);
    yield { span, say: (t) => t.phone(shown), ...(place ? { explains: sumsWith(place) } : {}) };
  }
}

function isContact(around: string): boolean {
  return contact.test(around) || (mobilePhone.test(around) && !person.test(around));
}

function looksLikePhone(text: string, { start, end }: PersonalNumber): boolean {
  return (
    !otherBefore.test(text.slice(Math.max(0, start - 20), start)) &&
    !otherBehind.test(text.slice(end, end + 4))
  );
}

/** The widest context that is looked at on either side. */
const reach = 4000;

/** What stands beside the number: its paragraph, its whole table, and for a short line the short lines about it. */
function contextOf({ tree, prose }: Report, { start, end }: Span): string {
  const at = indexAt(tree.blocks, start);
  const block = tree.blocks[at];
  const own = prose[indexAt(prose, start)]?.span ?? block?.span ?? { start, end };
  const near = tree.text.slice(Math.max(own.start, start - reach), Math.min(own.end, end + reach));
  if (block?.kind !== "line" || near.length > shortLine || sentenceEnd.test(near)) return near;
  const beside = [at - 2, at - 1, at + 1].flatMap((index) => {
    const each = tree.blocks[index];
    return each?.kind === "line" && each.span.end - each.span.start <= shortLine
      ? [tree.text.slice(each.span.start, each.span.end)]
      : [];
  });
  return [near, ...beside].join("\n");
}
