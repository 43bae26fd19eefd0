import { test } from "node:test";
import { check } from "../support/check.ts";

/** Sentences as section 一 of a report; each on a line of its own. */
function overview(lines: string, body = "花园街道办事处", year = 2025): string {
  return `---\n单位: ${body}\n年度: ${year}\n---\n\n## 一、总体情况\n\n${lines}\n`;
}

/** Each is a sentence of section 一, and right. */
function silent(rule: string, ...sentences: readonly string[]): void {
  for (const sentence of sentences) check(overview(sentence), { only: [rule] });
}

const placeholder = { only: ["narrative.placeholder"] };
const residue = { only: ["narrative.residue"] };

test("placeholder: a number left out before its measure word", () => {
  check(
    overview(`全年通过门户网站公开信息  条。
                    ^^^^^^^^ narrative.placeholder
通过微信公众号发布信息条。
              ^^^^^^^^^^ narrative.placeholder
2025年，通过区政府网站主动公开政府信息　　条，其中财政信息　条。
                                  ^^^^^^^^^^ narrative.placeholder
全年共开展业务培训__次。
  ^^^^^^^^^^^^^^^^^^^^ narrative.placeholder
本年度收到申请，共__件，答复\\_\\_件。
                ^^^^^^ narrative.placeholder
                        ^^^^^^^^^^ narrative.placeholder
共收到政府信息公开申请件，均按期答复。
^^^^^^^^^^^^^^^^^^^^^^^^ narrative.placeholder
收到申请（  ）件，办结 （）件。
^^^^^^^^^^^^^^^^ narrative.placeholder
                  ^^^^^^^^^^^ narrative.placeholder
全年组织会议，共   次。
              ^^^^^^^ narrative.placeholder
制发行政规范性文件　　件；开展政策解读　　　篇。
              ^^^^^^^^^^ narrative.placeholder
                                  ^^^^^^^^^^^^ narrative.placeholder
召开政务公开工作会议次，开展业务培训次。
^^^^^^^^^^^^^^^^^^^^^^ narrative.placeholder
                        ^^^^^^^^^^^^^^ narrative.placeholder`),
    placeholder,
  );
});

test("placeholder: words that only look as if a number were left out", () => {
  silent(
    "narrative.placeholder",
    "全年公开信息20条，发布信息 20 条，办理申请三件。",
    "认真学习《中华人民共和国政府信息公开条例》，公开信息条目清晰，信息条数逐月上升。",
    "对收到的申请件，逐件登记；按时办理申请件。",
    "及时受理申请件，第一时间转办。",
    "每条信息、每份文件、每件申请都有专人负责，逐条审核，逐件答复。",
    "发布头条，公开文件、事件、案件、信件、邮件、软件、条线。",
    "公开事项，明确公开次数，公开份额，按年度件管理。",
    "首次公开，多次公开，几次公开，数条公开，各条公开，上条公开，该条公开。",
    "公 开 信 息 20 条 ， 共 20 件 。",
    "全年公开信息<b>20</b>条，共<u> 20 </u>件。",
    "__重点工作__件件落实，**公开信息**条理清楚，_强调_件数，__条例__条款。",
    "__重点__，办结__件。",
    "见[附件_2025_件](https://example.com/a__件)。",
    "公开内容　　条理清楚，信息  条块分明，申请  件件有回音。",
    "通过多条渠道公开，全力拓宽公开渠道，头条号发布信息，条块结合。",
    "第__条、第（）项规定的信息，按第（  ）条办理。",
    "单位：  条。",
    "各　项，事　项，签　发，附　件，案　件，公共 条。",
    "培训场次、人次，活动场次，发布频次，公开层次，均有提高。",
    "是（）否（）同意，（ ）个人信息，（）项目。",
    "在《政府信息公开申请表》中填写：联系电话____，所需信息____。",
  );
});

test("placeholder: labels and run-together heads without any mark are not sentences", () => {
  silent("narrative.placeholder", "公开渠道 发布信息  条", "- 发布信息条");
});

test("residue: notes of the form and dummies", () => {
  check(
    overview(`该部分以表格形式报告。
^^^^^^^^^^^^^^^^^^^^ narrative.residue
主动公开情况（含《条例》第五十条第四项规定的政府信息公开工作存在的主要问题）如下。
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ narrative.residue
全年召开政务公开专题会议XX次，公开信息xx条，占××%。
                        ^^ narrative.residue
                                      ^^ narrative.residue
                                              ^^ narrative.residue
我单位×××同志负责此项工作，由XX科室牵头。
      ^^^ narrative.residue
                             ^^ narrative.residue
此处填写主要做法和成效。
^^^^^^^^^^^^^^^^^^^^^^ narrative.residue
20XX年，XX街道办事处认真落实各项要求，公开信息＊＊＊条。
^^^^^^ narrative.residue
        ^^ narrative.residue
                                              ^^^^^^ narrative.residue
【单位名称】坚持以公开为常态（请填写具体做法）。
^^^^^^^^^^^^ narrative.residue
                            ^^^^^^^^^^^^^^^^^^ narrative.residue
（填写说明：本部分不超过1000字。）
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ narrative.residue`),
    residue,
  );
});

test("residue: masks, titles, addresses and ordinary words", () => {
  silent(
    "narrative.residue",
    "申请人王××要求公开拆迁信息，李**、张某某另案处理，某某公司为第三人。",
    "王××同志获评先进。",
    "申请人×××同志对答复不服；原告XX公司诉XX区政府一案，判决维持。",
    "XX小区、XX路的公开栏已更新。",
    "印发《关于公开XX年信息的通知》，发布“XX街道办事处”公众号。",
    "网址：http://www.xx.gov.cn/xx年/xx条.html，邮箱 xx@xx.cn，xx-2025@xx.cn。",
    "尺码XXL，车牌豫AXX12号，手机138XXXX1234，MAXX次，第XXIII次。",
    "**重点工作**次序分明，***三项***条理清楚。",
    "本部分以表格形式报告如下：见第二部分。",
    "该部分以表格形式报告如下。",
    "对表格形式、填写说明、填报要求作了规范，群众填写申请表更方便。",
    "设置填表说明（见大厅），请填写《政府信息公开申请表》。",
    "参见《条例》第五十条第四项规定的内容（含财政信息）。",
    "各部门（单位名称见附件）按数量、日期公开，[数量](https://example.com)。",
    "2×3件，5x5年。",
  );
});

test("residue: nothing is asked of links in their brackets and of quoted buttons", () => {
  silent("narrative.residue", "点击“此处填写”按钮，即可在线申请。", "请按[数字]：1。");
});

test("before there was a form nothing is asked", () => {
  const text = "公开信息  条。该部分以表格形式报告。召开会议XX次。";
  check(overview(text, "花园街道办事处", 2017), { only: ["narrative."] });
});
