import { blankSectionText, type Fill } from "../model/canonical.ts";
import { aspects } from "../schema/aspects.ts";
import { form2021 } from "../schema/form2021.ts";
import { formForYear, formOf } from "../schema/forms.ts";
import type { Edition, Form, SectionForm } from "../schema/types.ts";
import { toHan } from "../util/ordinal.ts";
import { entryText } from "./frontMatter.ts";

export interface NewReport {
  readonly body: string;
  readonly year: number;
  /** The year decides where it is absent. */
  readonly edition?: Edition | undefined;
  readonly fill?: Fill | undefined;
}

/** The five aspects of section 一 that are asked of every body; reports of either edition follow them. */
const headings = aspects.filter(({ governments }) => !governments).map(({ name }) => name);

/** The notice that prescribes the form, by the title that a preface cites. */
const noticeTitles: Readonly<Record<Edition, string>> = {
  "2019": "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》",
  "2021":
    "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》",
};

/**
 * A complete draft in the canonical form, with everything that can be known beforehand and no fact that cannot: what
 * 信息处理费 was received only the clerk knows.
 */
export function newReport(options: NewReport): string {
  const body = options.body.replace(/\s+/g, " ").trim();
  const { year } = options;
  const byYear = formForYear(year);
  const form = options.edition ? formOf(options.edition) : (byYear ?? form2021);
  const entries = [
    entryText("单位", body),
    entryText("年度", String(year)),
    ...(form === byYear ? [] : [entryText("版式", form.edition)]),
    entryText("状态", "起草"),
  ];
  const sections = form.sections.map((section) => sectionText(section, form, options.fill ?? "blank"));
  return `${[
    ["---", ...entries, "---"].join("\n"),
    `# ${body}${year}年政府信息公开工作年度报告`,
    preface(form, year),
    ...sections,
  ].join("\n\n")}\n`;
}

function preface(form: Form, year: number): string {
  return (
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${noticeTitles[form.edition]}（${form.notice}）要求，编制本报告。` +
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
  );
}

/** A section without the line break at its end, so that one blank line divides it from the next. */
function sectionText(section: SectionForm, form: Form, fill: Fill): string {
  const text = blankSectionText(section, form, fill).trimEnd();
  if (section.table) return text;
  if (section.key !== "overview") return withLineToWriteOn(text);
  return [text, ...headings.map((name, at) => withLineToWriteOn(`### （${toHan(at + 1)}）${name}`))].join(
    "\n\n",
  );
}

/** What is written on that line is a paragraph of its own, a blank line away from this heading and from the next. */
function withLineToWriteOn(heading: string): string {
  return `${heading}\n\n`;
}
