import assert from "node:assert/strict";
import { test } from "node:test";
import { fixed } from "../support/check.ts";
import { type Draft, draft, found, right, silent } from "./identityDraft.ts";

const issuer = "国务院办公厅政府信息与政务公开办公室";
const format = `《${issuer}关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》`;
const matters = `《${issuer}关于政府信息公开工作年度报告有关事项的通知》`;
const by = (citation: string): Draft => ({ preface: `根据${citation}要求，编制本报告。${right}` });

test("report.citation: a wrong number of the form's notice, with its fix", () => {
  const good = "国办公开办函〔2021〕30号";
  const wrong = [
    "国办公开办涵〔2021〕30号",
    "国办公开函〔2021〕30号",
    "国办公开涵[2021]30号",
    "国办公开办〔2021〕30号",
    "国办发〔2021〕30号",
    "国办函〔2021〕30号",
    "国办公开办函〔2019〕60号",
    "国办公开办函[2019]60号",
    "国办发〔2019〕60号",
  ];
  for (const number of wrong) {
    const parts = by(`国务院办公厅关于年度报告格式的通知（${number}）`);
    assert.deepEqual(found(parts), [`warning report.citation ${number}`]);
    assert.equal(
      fixed(draft(parts), "report.citation"),
      draft(by(`国务院办公厅关于年度报告格式的通知（${good}）`)),
    );
  }
});

test("report.citation: a preface that draws the report up by a number alone means the form's notice", () => {
  for (const number of ["国办发〔2021〕30号", "国办函〔2021〕30号"]) {
    const parts = by(`《中华人民共和国政府信息公开条例》和${number}文件`);
    assert.deepEqual(found(parts), [`warning report.citation ${number}`]);
    assert.equal(
      fixed(draft(parts), "report.citation"),
      draft(by("《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件")),
    );
    silent({
      "a title of its own": by(`${number}《关于进一步规范财务审计秩序的意见》`),
      "nothing is drawn up by it": { preface: `${right}落实${number}。` },
    });
  }
});

test("report.citation: the other edition's notice goes with its title", () => {
  const parts = by(`${matters}（国办公开办函〔2019〕60号）`);
  assert.deepEqual(found(parts), ["warning report.citation 国办公开办函〔2019〕60号"]);
  assert.equal(fixed(draft(parts), "report.citation"), draft(by(`${format}（国办公开办函〔2021〕30号）`)));
  const untitled = by(matters);
  assert.deepEqual(found(untitled), [`warning report.citation ${matters.slice(issuer.length + 1, -1)}`]);
  assert.equal(fixed(draft(untitled), "report.citation"), draft(by(format)));
  const early = {
    title: "# 柳湖街道办事处2020年政府信息公开工作年度报告",
    preface: `根据${format}（国办公开办函〔2021〕30号）编制。统计期限为2020年1月1日至12月31日。`,
    overview: "2020年，我街道扎实推进。",
  };
  assert.deepEqual(found(early), ["warning report.citation 国办公开办函〔2021〕30号"]);
});

test("report.citation: the basis may stand in section 一", () => {
  const overview = `本报告依据《条例》（国务院令第711号，以下简称《条例》）、${matters}（国办公开办函〔2019〕60号）编制。`;
  assert.deepEqual(found({ overview }), ["warning report.citation 国办公开办函〔2019〕60号"]);
});

test("report.citation: title and number of two notices", () => {
  const good = draft(by(`${format}（国办公开办函〔2021〕30号）`));
  const number = by(`${format}（国办公开办函〔2019〕60号）`);
  assert.deepEqual(found(number), ["warning report.citation 国办公开办函〔2019〕60号"]);
  assert.equal(fixed(draft(number), "report.citation"), good);
  const unknown = by(`${format}（国办公开办函〔2021〕60号）`);
  assert.deepEqual(found(unknown), ["warning report.citation 国办公开办函〔2021〕60号"]);
  assert.equal(fixed(draft(unknown), "report.citation"), good);
  const title = by(`${matters}（国办公开办函〔2021〕30号）`);
  assert.deepEqual(found(title), [`warning report.citation ${matters.slice(issuer.length + 1, -1)}`]);
  assert.equal(fixed(draft(title), "report.citation"), good);
});

test("report.citation: brackets that are not 〔〕 are a suggestion", () => {
  for (const [open, close] of ["[]", "()", "（）", "【】", "［］", "〔]"]) {
    const number = `国办公开办函${open}2021${close}30号`;
    assert.deepEqual(found(by(`${format}（${number}）`)), [`information report.citation ${number}`]);
    const after = draft(by(`${format}（国办公开办函〔2021〕30号）`));
    assert.equal(fixed(draft(by(`${format}（${number}）`)), "report.citation"), after);
  }
});

test("report.citation: the regulation in force is 第711号", () => {
  const law = "《中华人民共和国政府信息公开条例》";
  const wrong = [
    `${law}（国务院令第492号）`,
    `新修订的${law}（国令第492号）`,
    `${law}（中华人民共和国国务院令第492号）`,
    `${law}（国务院第492号令）`.replace("492号令", "492号"),
  ];
  for (const citation of wrong) {
    assert.deepEqual(found(by(citation)), ["warning report.citation 492"], citation);
    assert.equal(fixed(draft(by(citation)), "report.citation"), draft(by(citation.replace("492", "711"))));
  }
  silent({
    right: by(`${law}（国务院令第711号）`),
    "the old one": by(`原${law}（国务院令第492号）`),
    "before the revision": by(`修订前的${law}（国务院令第492号）`),
    both: by(`${law}（国务院令第492号公布，国务院令第711号修订）`),
    "another regulation": by("《殡葬管理条例》（国务院令第492号）和《政府信息公开条例》"),
    "another number": { overview: "2024年，我街道收到492号申请，依据信息公开条例答复。" },
  });
});

test("report.citation: right numbers, other documents, and both notices together", () => {
  silent({
    right: by(`${format}（国办公开办函〔2021〕30号）`),
    "blanks in the number": by(`${format}（国办公开办函 〔2021〕 30 号）`),
    "a real 国办发〔2021〕30号": by("《国务院办公厅关于某项改革的意见》（国办发〔2021〕30号）"),
    "beside the form's notice": by(`${format}、《关于某项改革的意见》（国办发〔2021〕30号）`),
    "another notice of the office": by(
      "《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）",
    ),
    "both notices": by(`${matters}（国办公开办函〔2019〕60号）和${format}（国办公开办函〔2021〕30号）`),
    "the fee's rules": by("《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"),
    "the old notice as history": {
      overview: "2024年，我街道对照国办公开办函〔2019〕60号以来的变化开展自查。",
    },
    "the old notice, studied": {
      overview: "2024年，我街道按照区里部署，组织学习国办公开办函〔2019〕60号等文件。",
    },
    "a local notice of the same title": by(
      "《望溪区人民政府办公室关于政府信息公开工作年度报告有关事项的通知》",
    ),
    "the 2019 notice where it applies": {
      title: "# 柳湖街道办事处2020年政府信息公开工作年度报告",
      preface: `根据${matters}（国办公开办函〔2019〕60号）编制。统计期限为2020年1月1日至12月31日。`,
      overview: "2020年，我街道扎实推进。",
    },
    "a year in doubt": {
      title: "# 柳湖街道办事处政府信息公开工作年度报告",
      preface: `根据${matters}（国办公开办函〔2019〕60号）编制。统计期限为1月1日至12月31日。`,
      overview: "我街道扎实推进。",
    },
  });
});
