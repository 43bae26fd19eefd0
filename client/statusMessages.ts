/** What the server counts in a draft: its answer to `ogiReport/status`. */
export interface Status {
  readonly edition?: string;
  readonly findings: Readonly<Record<"error" | "warning" | "information" | "hint", number>>;
  readonly equations: { readonly holding: number; readonly broken: number; readonly open: number };
  readonly lastYear: boolean;
}

/** What the language status and the quick menu say. */
export interface StatusMessages {
  readonly name: string;
  readonly menu: string;
  readonly pick: string;
  readonly findings: (status: Status) => string;
  readonly equations: (status: Status) => string;
  readonly edition: (status: Status) => string;
  /** Read out, so it says what the icon shows. */
  readonly spoken: (parts: readonly string[]) => string;
  readonly firstProblem: string;
  readonly noProblem: string;
  readonly hintsOn: string;
  readonly hintsOff: string;
  readonly lensesOn: string;
  readonly lensesOff: string;
  readonly walkthrough: string;
  readonly example: string;
  readonly exampleName: string;
}

export const statusZh: StatusMessages = {
  name: "年报检查结果",
  menu: "年报菜单",
  pick: "选择要做的事",
  findings: ({ findings: { error, warning, information } }) => {
    const counts = [
      ...(error > 0 ? [`${error} 错误`] : []),
      ...(warning > 0 ? [`${warning} 警告`] : []),
      ...(information > 0 ? [`${information} 建议`] : []),
    ];
    return counts.length > 0 ? counts.join("，") : "没有发现问题";
  },
  equations: ({ equations: { holding, broken, open } }) => {
    if (holding + broken === 0) return open > 0 ? "勾稽：还没有填数" : "";
    const counts = [
      `${holding} 项成立`,
      ...(broken > 0 ? [`${broken} 项不符`] : []),
      ...(open > 0 ? [`${open} 项未核对`] : []),
    ];
    return `勾稽：${counts.join(" / ")}`;
  },
  edition: ({ edition, lastYear }) =>
    edition ? `${edition}版格式${lastYear ? "，已与上年核对" : ""}` : "这一年还没有统一格式",
  spoken: (parts) => `年报检查结果：${parts.join("；")}。`,
  firstProblem: "转到第一个问题",
  noProblem: "没有发现问题。",
  hintsOn: "在行末显示算得的合计",
  hintsOff: "不在行末显示算得的合计",
  lensesOn: "在表格上方显示勾稽情况",
  lensesOff: "不在表格上方显示勾稽情况",
  walkthrough: "打开入门指引",
  example: "打开练习草稿",
  exampleName: "练习草稿",
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const statusEn: StatusMessages = {
  name: "Report check",
  menu: "Report Menu",
  pick: "What to do",
  findings: ({ findings: { error, warning, information } }) => {
    const counts = [
      ...(error > 0 ? [counted(error, "error")] : []),
      ...(warning > 0 ? [counted(warning, "warning")] : []),
      ...(information > 0 ? [counted(information, "suggestion")] : []),
    ];
    return counts.length > 0 ? counts.join(", ") : "No problems found";
  },
  equations: ({ equations: { holding, broken, open } }) => {
    if (holding + broken === 0) return open > 0 ? "Equations: no numbers yet" : "";
    const counts = [
      `${holding} hold`,
      ...(broken > 0 ? [`${broken} broken`] : []),
      ...(open > 0 ? [`${open} not checked`] : []),
    ];
    return `Equations: ${counts.join(" / ")}`;
  },
  edition: ({ edition, lastYear }) =>
    edition ? `${edition} form${lastYear ? ", compared with last year's" : ""}` : "No form for this year",
  spoken: (parts) => `Report check: ${parts.join("; ")}.`,
  firstProblem: "Go to the First Problem",
  noProblem: "No problems found.",
  hintsOn: "Show Computed Totals at the Ends of Lines",
  hintsOff: "Hide Computed Totals at the Ends of Lines",
  lensesOn: "Show the Equations' State above Tables",
  lensesOff: "Hide the Equations' State above Tables",
  walkthrough: "Open the Walkthrough",
  example: "Open a Draft to Practise On",
  exampleName: "练习草稿",
};
