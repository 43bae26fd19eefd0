import type { TableOf } from "./table.ts";

/** What is said about a saved web page: why it cannot be read, and what of it is not in the draft. */
export const webPageZh = {
  noWords: "网页里没有文字，请确认选对了文件",
  inFrame: (name: string) =>
    `正文不在这个文件里，而在它嵌入的页面${name === "" ? "" : `“${name}”`}里；请在浏览器中单独打开正文，另存后再导入`,
  byScript: "正文在打开网页后才载入，这个文件里没有；请在浏览器中打开网页，选中正文复制，粘贴到草稿里",
  asAttachment: (name: string) => `网页上没有正文，年报在附件“${name}”里；请下载附件，再导入附件`,
  cutOff: "网页存档不完整，请在浏览器中重新另存后再导入",
  cells: (count: number) => `网页里的表格超过${count}格，不像年报，未读取；请只复制年报的内容，粘贴到草稿里`,
  crowded: "网页过于庞杂，未读取；请只复制年报的内容，粘贴到草稿里",

  unknown: "没有认出哪一部分是正文，网页上的文字都放进了草稿，请删去多余的部分",
  another: "网页上还有另一份年报，只取了第一份；需要另一份时，请单独打开它，另存后再导入",
  before: "正文之前的栏目、当前位置等文字没有放进草稿",
  facts: "发布日期、来源等网页信息没有放进草稿",
  tools: "字号、打印、分享等按钮的文字没有放进草稿",
  aside: "正文旁边的栏目没有放进草稿",
  after: "正文之后的相关链接、页脚等文字没有放进草稿",
  attachments: "附件没有放进草稿，需要时请另外下载",
  hidden: "网页上不显示的文字没有放进草稿",
  controls: "搜索框、下拉菜单等处的文字没有放进草稿",
  pictures: (count: number) => `正文里有${count}张图片没有放进草稿，请对照网页`,
  frames: "网页里还嵌有别的页面，其中的内容不在这个文件里，请对照网页",
  damaged: (count: number) => `有${count}个字符读不出来，写成了“�”，请对照网页改正`,
} as const;

export type WebPageMessages = TableOf<typeof webPageZh>;
