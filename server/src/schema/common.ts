import type { ColumnForm, EquationForm, Quantity, RowForm, TableForm } from "./types.ts";

/** Shorthands that keep the form files as plain as the printed form. */
export function column(
  key: string,
  label: string,
  quantity: Quantity = "count",
  accepted: readonly string[] = [],
  groups: readonly string[] = [],
): ColumnForm {
  return { key, label, quantity, groups, accepted };
}

export function row(key: string, label: string, accepted: readonly string[] = [], short?: string): RowForm {
  return { key, label, accepted, short: short ?? shortened(label), items: undefined, printed: [label] };
}

/** A label without its ordinal and its bracketed remark. */
function shortened(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九]、|（.）|\d\.)/, "").replace(/（.*）$/, "");
}

export function group(key: string, label: string, items: readonly string[]): RowForm {
  return { key, label, accepted: [], short: shortened(label), items, printed: [label] };
}

/** What stands beside a group's label where a report gives the sum of its rows, for which the form has no label. */
export const subtotalLabel = "小计";

/** A group and the rows that the printed form has beside its label, groups among them with their items. */
function spanning(top: RowForm, rows: readonly RowForm[]): readonly RowForm[] {
  const labelsOver = ({ key }: RowForm): readonly string[] =>
    rows.filter(({ items }) => items?.includes(key)).map(({ label }) => label);
  return [top, ...rows.map((each) => ({ ...each, printed: [top.label, ...labelsOver(each), each.label] }))];
}

const applicant = ["申请人情况"];
const organization = ["申请人情况", "法人或其他组织"];

/** The seven columns of table 三. */
export const requestColumns: readonly ColumnForm[] = [
  column("naturalPerson", "自然人", "count", [], applicant),
  column("commercialEnterprise", "商业企业", "count", [], organization),
  column("researchInstitution", "科研机构", "count", [], organization),
  column("socialWelfareOrganization", "社会公益组织", "count", [], organization),
  column("legalServiceOrganization", "法律服务机构", "count", [], organization),
  column("otherOrganization", "其他", "count", [], organization),
  column("total", "总计", "count", [], applicant),
];

/** The columns of 法人或其他组织. */
export const organizationColumns: readonly string[] = requestColumns
  .filter(({ groups }) => groups === organization)
  .map(({ key }) => key);

export const refused: readonly RowForm[] = [
  row("refused.stateSecret", "1.属于国家秘密"),
  row("refused.prohibitedByLaw", "2.其他法律行政法规禁止公开"),
  row("refused.securityAndStability", "3.危及“三安全一稳定”"),
  row("refused.thirdPartyRights", "4.保护第三方合法权益"),
  row("refused.internalAffairs", "5.属于三类内部事务信息"),
  row("refused.deliberative", "6.属于四类过程性信息"),
  row("refused.enforcementFile", "7.属于行政执法案卷"),
  row("refused.administrativeInquiry", "8.属于行政查询事项"),
];

export const unavailable: readonly RowForm[] = [
  row("unavailable.notHeld", "1.本机关不掌握相关政府信息"),
  row("unavailable.requiresCreation", "2.没有现成信息需要另行制作"),
  row("unavailable.stillUnclear", "3.补正后申请内容仍不明确"),
];

export const notProcessed: readonly RowForm[] = [
  row("notProcessed.petition", "1.信访举报投诉类申请"),
  row("notProcessed.repeated", "2.重复申请"),
  row("notProcessed.publication", "3.要求提供公开出版物"),
  row("notProcessed.excessive", "4.无正当理由大量反复申请"),
  row("notProcessed.reissue", "5.要求行政机关确认或重新出具已获取信息"),
];

export function keys(rows: readonly { readonly key: string }[]): readonly string[] {
  return rows.map((each) => each.key);
}

/** Table 三 with the edition's own rows for （六）其他处理. */
export function requestsTable(otherOutcome: readonly RowForm[]): TableForm {
  const outcomes = [
    "granted",
    "partlyGranted",
    ...keys([...refused, ...unavailable, ...notProcessed]),
    ...keys(otherOutcome.filter((each) => each.items === undefined)),
  ];
  const outcomeGroup = group("outcomes", "三、本年度办理结果", outcomes);
  const refusedGroup = group("refused", "（三）不予公开", keys(refused));
  const unavailableGroup = group("unavailable", "（四）无法提供", keys(unavailable));
  const notProcessedGroup = group("notProcessed", "（五）不予处理", keys(notProcessed));
  const otherGroups = otherOutcome.filter((each) => each.items !== undefined);
  const groups = [outcomeGroup, refusedGroup, unavailableGroup, notProcessedGroup, ...otherGroups];
  const equations: readonly EquationForm[] = [
    {
      id: "applicants",
      axis: "row",
      left: keys(requestColumns.slice(0, -1)),
      right: ["total"],
      result: "total",
    },
    { id: "outcomes", axis: "column", left: outcomes, right: ["processed"], result: "processed" },
    {
      id: "rollForward",
      axis: "column",
      left: ["received", "carriedOver"],
      right: ["processed", "carriedForward"],
      result: undefined,
    },
    ...groups.map(
      (each): EquationForm => ({
        id: "block",
        axis: "column",
        left: each.items ?? [],
        right: [each.key],
        result: each.key,
      }),
    ),
  ];
  return {
    key: "requests",
    section: "requests",
    name: "表三",
    blocks: [
      {
        key: "requests",
        caption: undefined,
        stub: "项目",
        corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        rowsRun: "down",
        columns: requestColumns,
        rows: [
          row("received", "一、本年新收政府信息公开申请数量", [], "新收"),
          row("carriedOver", "二、上年结转政府信息公开申请数量", [], "上年结转"),
          ...spanning(outcomeGroup, [
            row("granted", "（一）予以公开"),
            row("partlyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [
              "（二）部分公开",
            ]),
            refusedGroup,
            ...refused,
            unavailableGroup,
            ...unavailable,
            notProcessedGroup,
            ...notProcessed,
            ...otherOutcome,
            row("processed", "（七）总计"),
          ]),
          row("carriedForward", "四、结转下年度继续办理", [], "结转下年度"),
        ],
      },
    ],
    equations,
  };
}

/** Table 四: three kinds of proceedings with the same five columns. */
export const proceedingsTable: TableForm = {
  key: "proceedings",
  section: "proceedings",
  name: "表四",
  blocks: [
    {
      key: "proceedings",
      caption: undefined,
      stub: "类别",
      corner: undefined,
      rowsRun: "across",
      columns: [
        column("upheld", "结果维持"),
        column("overturned", "结果纠正"),
        column("otherResult", "其他结果"),
        column("pending", "尚未审结"),
        column("total", "总计"),
      ],
      rows: [
        row("reconsideration", "行政复议"),
        {
          ...row("directLitigation", "行政诉讼（未经复议直接起诉）", [
            "未经复议直接起诉",
            "行政诉讼未经复议直接起诉",
          ]),
          printed: ["行政诉讼", "未经复议直接起诉"],
        },
        {
          ...row(
            "litigationAfterReconsideration",
            "行政诉讼（复议后起诉）",
            ["复议后起诉", "行政诉讼复议后起诉"],
            "复议后起诉",
          ),
          printed: ["行政诉讼", "复议后起诉"],
        },
      ],
    },
  ],
  equations: [
    {
      id: "cases",
      axis: "row",
      left: ["upheld", "overturned", "otherResult", "pending"],
      right: ["total"],
      result: "total",
    },
  ],
};
