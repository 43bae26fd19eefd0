import { column, proceedingsTable, requestsTable, row } from "./common.ts";
import { sections } from "./sections.ts";
import type { Form } from "./types.ts";

const items = [column("lastYearItems", "上一年项目数量"), column("change", "本年增/减", "change")];
const decided = [...items, column("decisions", "处理决定数量")];

/** 国办公开办函〔2019〕60号: reports about 2019 and 2020. */
export const form2019: Form = {
  edition: "2019",
  notice: "国办公开办函〔2019〕60号",
  noticeTitle: "关于政府信息公开工作年度报告有关事项的通知",
  firstYear: 2019,
  sections,
  statesFee: false,
  aspects: [],
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
            column("produced", "本年新制作数量"),
            column("published", "本年新公开数量"),
            column("publishedTotal", "对外公开总数量"),
          ],
          rows: [row("article20.1/regulations", "规章"), row("article20.1/normativeDocuments", "规范性文件")],
        },
        {
          key: "article20.5",
          caption: "第二十条第（五）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: decided,
          rows: [
            row("article20.5/licensing", "行政许可"),
            row("article20.5/otherServices", "其他对外管理服务事项"),
          ],
        },
        {
          key: "article20.6",
          caption: "第二十条第（六）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: decided,
          rows: [row("article20.6/penalties", "行政处罚"), row("article20.6/coercion", "行政强制")],
        },
        {
          key: "article20.8",
          caption: "第二十条第（八）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: items,
          rows: [row("article20.8/fees", "行政事业性收费")],
        },
        {
          key: "article20.9",
          caption: "第二十条第（九）项",
          stub: "信息内容",
          corner: undefined,
          rowsRun: "down",
          columns: [
            column("purchases", "采购项目数量"),
            column("purchaseAmount", "采购总金额", "amount", [
              "采购总金额（万元）",
              "采购总金额（单位：万元）",
              "采购总金额（万元，保留四位小数）",
              "采购总金额（单位：万元，保留四位小数）",
            ]),
          ],
          rows: [row("article20.9/centralPurchasing", "政府集中采购")],
        },
      ],
    },
    requests: requestsTable([row("otherOutcome", "（六）其他处理")]),
    proceedings: proceedingsTable,
  },
};
