import { local } from "../profileDraft.ts";
import { another, last } from "../twoYears.ts";
import { type Change, changed, draft, numbers, type Storm, table } from "./storm.ts";

const lastYear = { "2024.ogi.md": last };
/** The same with the statement of the fee in words that are read. */
const stated = changed(last, [/^。费理处息信.*$/m, "本年度未收取政府信息公开信息处理费。"]);
const members = "汇总: [./a.ogi.md, ./b.ogi.md]\n状态:";
const parent: readonly Change[] = [
  ["状态:", members],
  ["花园街道办事处", "望溪区人民政府"],
];
const member = another(draft("2021", ["花园街道办事处", "松园街道办事处"]));
const zero = another(draft("2021", ["花园街道办事处", "柳湖街道办事处"])).replace(
  /^(\| [^|-]+)((?:\| +[\d.]+(?:（[^）]*）)? +)+\|)$/gm,
  (_, label: string, cells: string) => label + cells.replace(/[\d.]+(?:（[^）]*）)?/g, "0"),
);
const both = { "a.ogi.md": member, "b.ogi.md": zero };
const asked = local({
  profile: [{ id: "fee", section: "other", sentences: ["信息处理费"], subHeadings: ["其他事项"] }],
  deadline: "01-31",
});
const long =
  "便民服务中心设置政务公开专区，配备自助查询机两台，安排专人引导群众查询政策文件，每周三下午由业务科室负责人轮流值守，现场解答群众关心的养老、托育和城市更新问题。";

/** Reports among reports, and what a local profile adds. */
export const seriesStorms: readonly Storm[] = [
  {
    rule: "series.carry-over",
    cause: "one number of 上年结转 is wrong, which breaks a row and a column",
    text: numbers({ "二、上年结转": { 1: "2" } }),
    among: lastYear,
  },
  {
    rule: "series.carry-over",
    cause:
      "a number of 上年结转 is wrong, and was added up: each column has its own finding, and no total speaks",
    text: numbers({ "二、上年结转": { 1: "2", 7: "2" } }),
    among: lastYear,
    said: ["error series.carry-over", "error series.carry-over"],
  },
  {
    rule: "series.carry-over",
    cause: "上年结转 is wrong in the table, and right in the prose",
    text: numbers({ "二、上年结转": { 7: "3" } }, [
      "全年收到政府信息公开申请12件",
      "全年收到政府信息公开申请12件，上年结转1件",
    ]),
    among: lastYear,
  },
  {
    rule: "total.cell",
    cause: "last year's own number is wrong: this year says nothing, and last year names the cell",
    text: changed(stated, [/^(\| 四、结转下年度继续办理 +\| +)1/m, "$12"]),
    among: { "2025.ogi.md": draft("2021") },
  },
  {
    rule: "series.in-force",
    cause: "the documents in force do not lead on from last year's, in one row",
    text: draft("2021", [/(\| 行政规范性文件 \|.*\| +)7 \|/, "$18 |"]),
    among: lastYear,
  },
  {
    rule: "table.fee-magnitude",
    cause: "last year's fee in 万元 and this year's in yuan",
    text: numbers({ 行政事业性收费: { 1: "251000" } }),
    among: lastYear,
  },
  {
    rule: "series.duplicate",
    cause: "the same draft twice: nothing of its paragraphs",
    text: draft("2021"),
    among: { "copy.ogi.md": draft("2021") },
  },
  {
    rule: "series.similar",
    cause: "one paragraph of another body's report",
    text: draft("2021", [/^在便民服务大厅设置.*$/m, long]),
    among: { "b.ogi.md": changed(zero, [/^.*厅大务服民便在$/m, long]) },
  },
  {
    rule: "series.duplicate",
    cause: "last year's report, copied with its year",
    text: stated,
    among: { "2024.ogi.md": stated },
  },
  {
    rule: "aggregate.total",
    cause: "one number is not the members' sum, and breaks a row and a column",
    text: numbers({ "（一）予以公开": { 1: "7" } }, ...parent),
    among: both,
  },
  {
    rule: "aggregate.total",
    cause: "a number of table 二 is not the members' sum",
    text: numbers({ 行政许可: { 1: "130" } }, ...parent),
    among: both,
    said: ["warning aggregate.total"],
  },
  {
    rule: "total.row",
    cause: "a total of table 四 is neither its own sum nor the members'",
    text: numbers({ 行政复议: { 5: "4" } }, ...parent),
    among: both,
  },
  {
    rule: "aggregate.member-missing",
    cause: "a member's report cannot be found, and no sum agrees",
    text: numbers({ 行政许可: { 1: "130" } }, ...parent),
    among: { "a.ogi.md": member },
  },
  {
    rule: "table.missing",
    cause: "the table is gone whose numbers should be the members' sums and lead on from last year's",
    text: draft("2021", ...parent, [table("三"), ""]),
    among: { ...both, ...lastYear },
  },
  {
    rule: "table.blank",
    cause: "a blank table beside members with numbers",
    text: draft("2021", ...parent, [
      table("四"),
      "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | ---: | ---: | ---: | ---: | ---: |\n| 行政复议 | | | | | |\n| 行政诉讼（未经复议直接起诉） | | | | | |\n| 行政诉讼（复议后起诉） | | | | | |\n",
    ]),
    among: both,
  },
  {
    rule: "report.year",
    cause: "another year in the title, beside last year's report of the same body",
    text: draft("2021", ["办事处2025年政府", "办事处2024年政府"]),
    among: lastYear,
  },
  {
    rule: "section.missing",
    cause: "section 六 is gone, of which a profile asks a sentence and a sub-heading",
    text: draft("2021", [/^## 六、[\s\S]*/m, ""]),
    local: asked,
  },
  {
    rule: "profile.deadline",
    cause: "published after the local deadline, and in time by law",
    text: draft("2021", ["2026-01-23", "2026-02-23"]),
    local: local({ deadline: "01-31" }),
    said: ["warning profile.deadline"],
  },
  {
    rule: "report.date",
    cause: "published after the local deadline, and late by law too",
    text: draft("2021", ["2026-01-23", "2026-05-23"]),
    local: local({ deadline: "01-31" }),
  },
];
