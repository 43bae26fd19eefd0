import { aspects } from "./aspects.ts";
import { column, group, keys, proceedingsTable, requestsTable, row } from "./common.ts";
import { sections } from "./sections.ts";
import type { Form } from "./types.ts";

const decisions = [column("decisions", "本年处理决定数量")];

const otherOutcome = [
  row("otherOutcome.overdueCorrection", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
  row("otherOutcome.overdueFee", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
  row("otherOutcome.remaining", "3.其他"),
];

/** 国办公开办函〔2021〕30号: reports about 2021 and later. */
export const form2021: Form = {
  edition: "2021",
  notice: "国办公开办函〔2021〕30号",
  noticeTitle: "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
  firstYear: 2021,
  sections,
  statesFee: true,
  aspects,
  tables: {
    disclosure: {
      key: "disclosure",
      section: "disclosure",
      name: "表二",
      equations: [],
      blocks: [
        {
          key: "article20.1",
          caption: "第二十条第（一）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: [
            column("issued", "本年制发件数"),
            column("repealed", "本年废止件数"),
            column("inForce", "现行有效件数"),
          ],
          rows: [
            row("article20.1/regulations", "规章"),
            row("article20.1/normativeDocuments", "行政规范性文件"),
          ],
        },
        {
          key: "article20.5",
          caption: "第二十条第（五）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: decisions,
          rows: [row("article20.5/licensing", "行政许可")],
        },
        {
          key: "article20.6",
          caption: "第二十条第（六）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: decisions,
          rows: [row("article20.6/penalties", "行政处罚"), row("article20.6/coercion", "行政强制")],
        },
        {
          key: "article20.8",
          caption: "第二十条第（八）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: [
            column("feeAmount", "本年收费金额（单位：万元）", "amount", [
              "本年收费金额",
              "本年收费金额（万元）",
            ]),
          ],
          rows: [row("article20.8/fees", "行政事业性收费")],
        },
      ],
    },
    requests: requestsTable([group("otherOutcome", "（六）其他处理", keys(otherOutcome)), ...otherOutcome]),
    proceedings: proceedingsTable,
  },
};
