import { local } from "../profileDraft.ts";
import { body, draft, row, type Storm, section, table } from "./storm.ts";

const subHeading = local({ profile: [{ id: "own", section: "issues", subHeadings: ["改进情况"] }] });
const ownOverview = local({ profile: [{ id: "own", section: "overview", minLength: 100 }] });

/** Sections: what is said of one is not said again of its table, its text or the numbers of the others. */
export const sectionStorms: readonly Storm[] = [
  {
    rule: "section.missing",
    cause: "a section with a table is gone: nothing of its table, nor of the ordinals that leave a gap",
    text: draft("2021", [section("四"), ""]),
  },
  {
    rule: "section.missing",
    cause: "a section is gone and the rest is numbered on",
    text: draft("2021", [section("四"), ""], ["## 五、", "## 四、"], ["## 六、", "## 五、"]),
  },
  {
    rule: "section.missing",
    cause: "a section is gone whose numbers the prose states",
    text: draft("2021", [section("三"), ""]),
  },
  {
    rule: "section.missing",
    cause: "the heading alone is gone, and the table stands in the section before",
    text: draft("2021", [/^## 四、.*\n/m, ""]),
  },
  {
    rule: "section.missing",
    cause: "section 一 is gone, with all that it should touch",
    text: draft("2021", [section("一"), ""]),
  },
  {
    rule: "section.missing",
    cause: "section 六 is gone, with the statement of the fee",
    text: draft("2021", [section("六"), ""]),
  },
  {
    rule: "section.missing",
    cause: "a section is gone of which a local profile asks sub-headings",
    text: draft("2021", [section("五"), ""]),
    local: subHeading,
  },
  {
    rule: "section.missing",
    cause: "three sections in a row are gone",
    text: draft("2021", [section("四"), ""], [section("五"), ""], [section("六"), ""]),
  },
  {
    rule: "section.missing",
    cause: "a section is gone whose table had an ignore",
    text: draft("2021", [section("二"), ""]),
  },
  {
    rule: "section.duplicate",
    cause: "a section with its table stands twice",
    text: draft("2021", [section("三"), "$&$&"]),
  },
  {
    rule: "section.duplicate",
    cause: "a section of prose stands twice, with its sub-headings",
    text: draft("2021", [section("五"), "$&$&"]),
  },
  {
    rule: "section.duplicate",
    cause: "a section with several tables stands twice, and the rest is numbered on",
    text: draft("2021", [section("四"), "$&$&"], [/^## 五、/m, "## 六、"], [/^## 六、其他/m, "## 七、其他"]),
  },
  {
    rule: "section.order",
    cause: "two sections have changed places, with their ordinals",
    text: draft("2021", [/(^## 五、[\s\S]*?)(^## 六、[\s\S]*)/m, "$2\n$1"]),
  },
  {
    rule: "section.order",
    cause: "two sections have changed places, and the ordinals count on",
    text: draft(
      "2021",
      [/(^## 五、[\s\S]*?)(^## 六、[\s\S]*)/m, "$2\n$1"],
      ["## 六、", "## 甲、"],
      ["## 五、", "## 六、"],
      ["## 甲、", "## 五、"],
    ),
  },
  {
    rule: "section.numbering",
    cause: "三 stands twice, and all that follows is one less",
    text: draft("2021", ["## 四、", "## 三、"], ["## 五、", "## 四、"], ["## 六、", "## 五、"]),
  },
  {
    rule: "section.numbering",
    cause: "a Latin l before the ordinal",
    text: draft("2021", ["## 六、", "## l六、"]),
  },
  {
    rule: "section.numbering",
    cause: "an ordinal of a sub-heading",
    text: draft("2021", ["## 五、", "## （五）"]),
  },
  {
    rule: "section.title",
    cause: "another wording of a title that the preface lists",
    text: draft("2021", [/^## 五、.*$/m, "## 五、存在问题及改进情况"]),
  },
  {
    rule: "section.title",
    cause: "a slip in a title that is a fixed phrase too",
    text: draft("2021", [/^## 二、.*$/m, "## 二、主动公开政府信息的情况"]),
  },
  {
    rule: "section.empty",
    cause: "the sub-headings stand there alone",
    text: draft("2021", [body("五"), "\n### （一）存在的主要问题\n\n### （二）改进情况\n\n"]),
  },
  {
    rule: "section.empty",
    cause: "section 一 has no text: nothing of its aspects, its length, the requests",
    text: draft("2021", [body("一"), "\n"]),
    local: ownOverview,
  },
  {
    rule: "section.empty",
    cause: "无 in section 五 of which a profile asks sub-headings",
    text: draft("2021", [body("五"), "\n无。\n\n"]),
    local: subHeading,
  },
  {
    rule: "section.heading-style",
    cause: "two headings without their marks, above tables",
    text: draft("2021", ["## 三、", "三、"], ["## 四、", "四、"]),
  },
  {
    rule: "section.sub-numbering",
    cause: "（二） is skipped, and the rest counts on",
    text: draft("2021", ["（二）改进情况", "（三）改进情况"]),
  },
  {
    rule: "section.sub-numbering",
    cause: "（二） stands twice in section 一",
    text: draft("2021", ["### （三）政府信息管理", "### （二）政府信息管理"]),
  },
  {
    rule: "section.unknown",
    cause: "a seventh section with a table that is none of the form's",
    text: draft("2021", [/$(?![\s\S])/, "\n## 七、附表\n\n| 科室 | 条数 |\n| --- | --- |\n| 党政办 | 3 |\n"]),
  },
  {
    rule: "section.unknown",
    cause: "a section with text between 四 and 五, which is numbered on",
    text: draft(
      "2021",
      ["## 六、", "## 七、"],
      ["## 五、", "## 五、重点领域信息公开情况\n\n按要求公开。\n\n## 六、"],
    ),
  },
  {
    rule: "table.missing",
    cause: "a table is gone whose numbers the prose states",
    text: draft("2021", [table("三"), ""]),
  },
  {
    rule: "table.missing",
    cause: "a table is gone, and an ignore in its section has nothing to silence",
    text: draft("2021", [/(?<=^## 二、.*\n\n<!--.*-->\n)[\s\S]*?(?=^## )/m, "\n"]),
  },
  {
    rule: "table.missing",
    cause: "a table is gone, and the section says that there was nothing",
    text: draft("2021", [table("四"), "本年度无行政复议、行政诉讼案件。\n"]),
  },
  {
    rule: "table.unreadable",
    cause: "a picture in the place of a table",
    text: draft("2021", [table("三"), "![表三](表三.png)\n"]),
  },
  {
    rule: "table.unreadable",
    cause: "a table run together in one line",
    text: draft("2021", [
      table("四"),
      "行政复议 行政诉讼 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 2 0 0 1 3 1 0 0 0 1 0 1 0 0 1\n",
    ]),
  },
  {
    rule: "row.missing",
    cause: "a section's table lost two rows that follow one another, with a number in one",
    text: draft("2021", [row("2\\.重复申请"), ""], [row("3\\.要求提供"), ""]),
  },
];
