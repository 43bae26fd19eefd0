/**
 * The words of the sheet that goes to the leader with a report, and what a file says of itself. They are part of a
 * Chinese document, so there is no other language of them.
 */
export const sheetZh = {
  heading: "送签单",
  title: "标题",
  body: "单位",
  year: "年度",
  yearOf: (year: number) => `${year}年`,
  drafter: "拟稿人",
  checker: "核稿人",
  reviewer: "审核",
  signer: "签发",
  date: "日期",
  blankDate: "　　年　月　日",
  findings: "检查结果",
  findingsOf: (errors: number, warnings: number) => `错误${errors}处、警告${warnings}处`,
  subject: "政府信息公开工作年度报告",
  program: "政府信息公开年报助手",
} as const;
