/** Words that never vary: a title of the law, a name of the state's. */
export interface FixedPhrase {
  readonly text: string;
  /** Readings one character off that somebody may mean, and that are passed over in silence. */
  readonly meant?: readonly string[];
}

const statutes = [
  "政府信息公开条例",
  "行政复议法",
  "行政复议法实施条例",
  "行政诉讼法",
  "行政许可法",
  "行政处罚法",
  "行政强制法",
  "国家赔偿法",
  "保守国家秘密法",
  "保守国家秘密法实施条例",
  "个人信息保护法",
  "数据安全法",
  "网络安全法",
  "突发事件应对法",
  "地方各级人民代表大会和地方各级人民政府组织法",
];

/**
 * Statute titles and statements of eight or more characters that every author writes alike. A slogan that authors turn
 * to their own ends (全心全意为人民服务, 让权力在阳光下运行) is none, nor a number that moves on (党的二十届三中全会),
 * nor a short title that is a common word but for one character (政府信息公开案例).
 */
export const fixedPhrases: readonly FixedPhrase[] = [
  ...statutes.map((title) => ({ text: `中华人民共和国${title}` })),
  // The brackets tell the short title from a common word that differs in one character.
  {
    text: "《政府信息公开条例》",
    meant: [
      "《政府信息公开案例》",
      "《政府信息公开惯例》",
      "《省政府信息公开条例》",
      "《市政府信息公开条例》",
    ],
  },
  { text: "中华人民共和国政府信息公开工作年度报告格式" },
  {
    text: "政府信息公开工作年度报告",
    meant: [
      "政务信息公开工作年度报告",
      "政府信息公开工作季度报告",
      "政府信息公开工作月度报告",
      "政府信息公开工作年终报告",
      "政府信息公开工作年度公告",
      "政府信息公开工作年度通报",
      "政府信息公开工作年度预告",
      "政府信息公开工作年度报表",
      "政府信息公开工作进度报告",
      "政府信息公开工作制度报告",
      "政府信息公开工作年报告",
    ],
  },
  { text: "关于政府信息公开工作年度报告有关事项的通知" },
  { text: "国务院办公厅政府信息与政务公开办公室" },
  { text: "政府信息公开信息处理费管理办法" },
  { text: "公共企事业单位信息公开规定制定办法" },
  {
    text: "以公开为常态、不公开为例外",
    meant: ["以公开为常态、非公开为例外", "以公开为常态、不公开是例外", "以公开是常态、不公开为例外"],
  },
  { text: "习近平新时代中国特色社会主义思想" },
  { text: "中国特色社会主义" },
  { text: "社会主义核心价值观" },
  { text: "国家企业信用信息公示系统" },
  { text: "重大行政决策程序暂行条例" },
  { text: "保障农民工工资支付条例" },
];
