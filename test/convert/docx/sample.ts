import type {
  OfficialBlock,
  OfficialDocument,
  ParagraphBlock,
  TableBlock,
  TableCell,
} from "../../../server/src/convert/official/document.ts";
import type { TableKey } from "../../../server/src/schema/types.ts";

/** Documents written by hand, so that the writer is tested without the layout that it stands behind. */

const span = { start: 0, end: 0 };

export function title(text: string): OfficialBlock {
  return { kind: "title", text, span };
}

export function heading(level: number, text: string): OfficialBlock {
  return { kind: "heading", level, section: undefined, text, span };
}

export function paragraph(text: string, role: ParagraphBlock["role"] = "text"): OfficialBlock {
  return { kind: "paragraph", role, runs: [{ text }], span };
}

export function documentOf(...blocks: readonly OfficialBlock[]): OfficialDocument {
  const first = blocks.find((block) => block.kind === "title");
  return {
    title: first?.kind === "title" ? first.text : undefined,
    body: "柳湖街道办事处",
    year: 2025,
    blocks,
  };
}

/**
 * A table drawn line by line: cells are divided by `|`, `2x3` before a text gives the columns and rows that it spans,
 * and a sign its kind: `#` a head of columns, `!` a head of rows, `@` a caption, `*` the corner. What a span from above
 * covers is not written.
 */
export function table(
  drawn: string,
  headRows: number,
  widths: readonly number[],
  key?: TableKey,
): TableBlock {
  const open = widths.map(() => 0);
  const lines = drawn.trim().split("\n");
  const rows = lines.map((line, at) => {
    let column = 0;
    const cells = line.split("|").map((text) => {
      while ((open[column] ?? 0) > at) column += 1;
      const cell = cellOf(text.trim(), column);
      for (let next = column; next < column + cell.colSpan; next++) open[next] = at + cell.rowSpan;
      column += cell.colSpan;
      return cell;
    });
    return { cells };
  });
  return { kind: "table", key, name: undefined, widths, headRows, rows, span };
}

const kinds: Readonly<Record<string, TableCell["kind"]>> = {
  "#": "columnHead",
  "!": "rowHead",
  "@": "caption",
  "*": "corner",
};

function cellOf(drawn: string, column: number): TableCell {
  const [, columns = "1", rows = "1", sign = "", text = ""] =
    /^(?:(\d{1,2})x(\d{1,2}))?([#!@*]?)(.*)$/.exec(drawn) ?? [];
  return {
    column,
    colSpan: Number(columns),
    rowSpan: Number(rows),
    kind: kinds[sign] ?? "value",
    text: text.trim().replaceAll("\\n", "\n"),
    at: undefined,
    span: undefined,
  };
}

export function disclosure2021(): TableBlock {
  return table(
    `
4x1@第二十条第（一）项
#信息内容|#本年制发件数|#本年废止件数|#现行有效件数
!规章|0|0|0
!行政规范性文件|2|1|14
4x1@第二十条第（五）项
#信息内容|3x1#本年处理决定数量
!行政许可|3x1 1295
4x1@第二十条第（六）项
#信息内容|3x1#本年处理决定数量
!行政处罚|3x1 36
!行政强制|3x1 0
4x1@第二十条第（八）项
#信息内容|3x1#本年收费金额（单位：万元）
!行政事业性收费|3x1 138.31`,
    0,
    [1, 1, 1, 1],
    "disclosure",
  );
}

const labels = `1x1!1.属于国家秘密
1x1!2.其他法律行政法规禁止公开
1x1!3.危及“三安全一稳定”
1x1!4.保护第三方合法权益
1x1!5.属于三类内部事务信息
1x1!6.属于四类过程性信息
1x1!7.属于行政执法案卷
1x1!8.属于行政查询事项
1x3!（四）无法提供|1x1!1.本机关不掌握相关政府信息
1x1!2.没有现成信息需要另行制作
1x1!3.补正后申请内容仍不明确
1x5!（五）不予处理|1x1!1.信访举报投诉类申请
1x1!2.重复申请
1x1!3.要求提供公开出版物
1x1!4.无正当理由大量反复申请
1x1!5.要求行政机关确认或重新出具已获取信息
1x3!（六）其他处理|1x1!1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
1x1!2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
1x1!3.其他`;

/** Table 三 of the 2021 edition; every value is the given text. */
export function requests2021(value = "12"): TableBlock {
  const values = `|${Array.from({ length: 7 }, () => value).join("|")}`;
  const items = labels
    .split("\n")
    .map((line, at) => (at === 0 ? `1x8!（三）不予公开|${line}` : line) + values);
  const corner = "3x3*（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  return table(
    `${corner}|7x1#申请人情况
1x2#自然人|5x1#法人或其他组织|1x2#总计
#商业企业|#科研机构|#社会公益组织|#法律服务机构|#其他
3x1!一、本年新收政府信息公开申请数量${values}
3x1!二、上年结转政府信息公开申请数量${values}
1x22!三、本年度办理结果|2x1!（一）予以公开${values}
2x1!（二）部分公开（区分处理的，只计这一情形，不计其他情形）${values}
${items.join("\n")}
2x1!（七）总计${values}
3x1!四、结转下年度继续办理${values}`,
    3,
    [1.2, 1.2, 3.4, 1, 1, 1, 1, 1, 1, 1],
    "requests",
  );
}

export function proceedings(value = "0"): TableBlock {
  const five = "#结果维持|#结果纠正|#其他结果|#尚未审结|#总计";
  return table(
    `
5x2#行政复议|10x1#行政诉讼
5x1#未经复议直接起诉|5x1#复议后起诉
${five}|${five}|${five}
${Array.from({ length: 15 }, () => value).join("|")}`,
    3,
    Array.from({ length: 15 }, () => 1),
    "proceedings",
  );
}

/** A report with everything in it. */
export function wholeReport(): OfficialDocument {
  return documentOf(
    title("柳湖街道办事处2025年政府信息公开工作年度报告"),
    paragraph(
      "根据《中华人民共和国政府信息公开条例》第五十条规定编制本报告，数据统计期限为2025年1月1日至2025年12月31日。",
    ),
    heading(1, "一、总体情况"),
    heading(2, "（一）主动公开"),
    paragraph("全年通过门户网站公开政府信息129条。"),
    paragraph("我街道坚持以公开为常态、不公开为例外，全面推进决策、执行、管理、服务、结果公开。".repeat(6)),
    heading(1, "二、主动公开政府信息情况"),
    disclosure2021(),
    heading(1, "三、收到和处理政府信息公开申请情况"),
    requests2021(),
    heading(1, "四、政府信息公开行政复议、行政诉讼情况"),
    proceedings(),
    heading(1, "五、存在的主要问题及改进情况"),
    paragraph("一是公开的主动性有待增强。"),
    heading(1, "六、其他需要报告的事项"),
    paragraph("无其他需要报告的事项。"),
    paragraph("柳湖街道办事处", "signature"),
    paragraph("2026年1月20日", "signature"),
  );
}
