import { sections } from "../../../server/src/schema/sections.ts";
import type { Form } from "../../../server/src/schema/types.ts";
import type { Body } from "./bodies.ts";
import { documentClaims, proceedingClaims, requestClaims, say } from "./claims.ts";
import type { Random } from "./random.ts";
import type { Tables } from "./tables.ts";
import type { Paragraph, Sentence } from "./types.ts";

export function paragraph(...sentences: Sentence[]): Paragraph {
  return { kind: "text", sentences };
}

export function heading(text: string): Paragraph {
  return { kind: "heading", sentences: [say(text)] };
}

export function periodSentence(year: number, random: Random): Sentence {
  const first = `${year}年1月1日`;
  const last = `${year}年12月31日`;
  return say(
    random.pick([
      `本报告所列数据统计期限自${first}起至${last}止。`,
      `本报告中所列数据的统计期限为${first}至${last}。`,
      `本年度报告所列数据统计期限为 ${year} 年 1 月 1 日—${year} 年 12 月 31 日。`,
      `统计时间：${first}至12月31日。`,
      `本报告所列数据的统计时限为${first}—12月31日。`,
    ]),
    "period",
  );
}

/** The notice's own title, which differs between the editions. */
export function citation(form: Form): Sentence {
  const notice =
    form.edition === "2021"
      ? "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"
      : "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》";
  return say(
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${notice}（${form.notice}）要求，编制本报告。`,
    "citation",
  );
}

export function preface(form: Form, body: Body, year: number, named: boolean, random: Random): Paragraph[] {
  const sentences: Sentence[] = [];
  if (named) sentences.push(say(`${body.full}向社会公布${year}年度政府信息公开工作年度报告。`));
  if (random.chance(0.6)) sentences.push(citation(form));
  if (random.chance(0.45)) sentences.push(outline(random));
  sentences.push(periodSentence(year, random));
  if (random.chance(0.4)) sentences.push(contact(random));
  return [paragraph(...sentences)];
}

function outline(random: Random): Sentence {
  const names = sections.map((each) =>
    each.accepted.length > 0 && random.chance(0.3) ? random.pick(each.accepted) : each.title,
  );
  // The title of 四 holds a 、 itself, so the list is set off by commas.
  return say(`本报告由${names.join("，")}等六个部分组成。`, "parts");
}

function contact(random: Random): Sentence {
  return say(
    `如对本报告有疑问，请与综合办公室联系（地址：滨河路${random.int(2, 88)}号，邮编：${random.int(410000, 459999)}，电话：0${random.int(371, 398)}—${random.int(5200000, 6899999)}）。`,
  );
}

/** Section 一, in one of three shapes: five sub-headings, 一是…二是…, or numbered paragraphs. */
export function overview(tables: Tables, body: Body, year: number, random: Random): Paragraph[] {
  const { self } = body;
  const lead = paragraph(
    say(
      random.pick([
        `${year}年，${self}在${body.above}的坚强领导下，认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，政府信息公开工作平稳有序开展。`,
        `${year}年，${body.forms[0]}深入贯彻党的${year > 2021 ? "二十大" : "十九大"}精神，紧紧围绕中心工作，持续加大政务公开力度，着力提高政府信息公开质量。`,
        `${year}年，${self}按照${body.above}的统一部署，聚焦群众关切，强化解读回应，切实保障人民群众知情权、参与权、表达权、监督权。`,
      ]),
    ),
  );
  const aspects: readonly (readonly [string, Sentence[]])[] = [
    ["主动公开", disclosureText(tables, body, year, random)],
    ["依申请公开", applicationText(tables, body, year, random)],
    ["政府信息管理", managementText(body, random)],
    ["政府信息公开平台建设", platformText(body, random)],
    ["监督保障", supervisionText(body, random)],
  ];
  const shape = random.int(0, 2);
  if (shape === 0) {
    const tail = random.pick(["", "情况"]);
    return [
      lead,
      ...aspects.flatMap(([name, text], index) => [
        heading(`（${"一二三四五"[index]}）${name}${tail}`),
        paragraph(...text),
      ]),
    ];
  }
  const first = (name: string, index: number): string =>
    shape === 1 ? `${"一二三四五"[index]}是${name}方面。` : `${index + 1}.${name}。`;
  return [lead, ...aspects.map(([name, text], index) => paragraph(say(first(name, index)), ...text))];
}

function disclosureText(tables: Tables, body: Body, year: number, random: Random): Sentence[] {
  const asides = [
    say(
      `通过门户网站、微信公众号和政务公开栏主动公开各类政府信息${random.int(40, 2600)}条，内容涉及机构职能、财政预决算、公共服务等方面。`,
    ),
    say(`及时公开《${body.forms[0]}${year - 1}年度政府信息公开工作年度报告》《${year}年部门预算》等文件。`),
    say(`便民服务中心一体化平台录入办件信息${random.int(300, 5200)}件并及时审核、办结。`),
    say(`发布政策解读材料${random.int(2, 40)}篇，回应公众关注热点${random.int(1, 30)}次。`),
    say(
      `受理12345热线工单${random.int(60, 1900)}件，按时答复率100%；办理人大代表建议${random.int(1, 20)}件、政协委员提案${random.int(1, 20)}件，均已办结。`,
    ),
  ];
  return [...random.shuffle(asides).slice(0, random.int(1, 3)), ...documentClaims(tables, random)];
}

function applicationText(tables: Tables, body: Body, year: number, random: Random): Sentence[] {
  const asides = [
    say("进一步规范申请的登记、审核、答复、归档等环节，做到依法依规答复。"),
    say("畅通当面提交、邮政寄送、网络平台等申请渠道，安排专人负责。"),
    say("对涉及多部门的申请加强会商，提高答复文书的规范性。"),
  ];
  return [
    ...random.shuffle(asides).slice(0, random.int(1, 2)),
    ...(random.chance(0.8) ? requestClaims(tables, year, body.self, random) : []),
    ...(random.chance(0.5) ? proceedingClaims(tables, random) : []),
  ];
}

function managementText(body: Body, random: Random): Sentence[] {
  return [
    say(
      random.pick([
        "严格落实“谁公开、谁审查、谁负责”的原则，做好公开前的保密审查，确保“涉密信息不上网、上网信息不涉密”。",
        `${body.self}完善政府信息制作、获取、保存、处理全过程管理制度，对已公开的信息定期清理并动态调整。`,
        `由办公室牵头，${body.units}配合，建立信息发布台账，做到分工合理、各负其责。`,
      ]),
    ),
  ];
}

function platformText(body: Body, random: Random): Sentence[] {
  return [
    say(
      random.pick([
        `${body.self}依托政府门户网站公开专栏和“${body.forms[0]}发布”微信公众号，及时更新栏目内容，全年无错链、断链。`,
        "在便民服务大厅设置政务公开专区，配备查询机和意见箱，方便群众就近获取信息。",
        "加强政务新媒体管理，关停更新不及时的账号，集中力量办好主账号。",
      ]),
    ),
  ];
}

function supervisionText(body: Body, random: Random): Sentence[] {
  return [
    say(
      random.pick([
        `调整充实政务公开工作领导小组，把政务公开纳入${body.units}年度考核。`,
        `全年组织政务公开业务培训${random.int(1, 6)}次，培训${random.int(20, 400)}人次，未发生责任追究情形。`,
        "主动接受社会评议，设立监督电话，定期对公开栏目开展自查自纠。",
      ]),
    ),
  ];
}

export function issues(body: Body, random: Random): Paragraph[] {
  const problems = random.shuffle([
    "公开内容的深度和广度还需进一步拓展",
    "政策解读形式较为单一，群众参与度有待提高",
    "个别科室对政务公开工作重视不够，信息报送不够及时",
    "工作人员业务能力与新形势新要求还有差距",
  ]);
  const remedies = random.shuffle([
    "加强业务学习，把《中华人民共和国政府信息公开条例》纳入干部培训内容",
    "健全信息发布审核机制，明确专人跟踪督办",
    "丰富解读形式，用图文、视频等方式让群众看得懂",
    "拓宽公开渠道，推动公开向基层延伸",
  ]);
  const problemText = `一是${problems[0]}；二是${problems[1]}。`;
  const remedyText = `一是${remedies[0]}；二是${remedies[1]}；三是${remedies[2]}。`;
  if (random.chance(0.5)) {
    return [
      heading("（一）存在的主要问题"),
      paragraph(say(problemText)),
      heading("（二）改进情况"),
      paragraph(say(remedyText)),
    ];
  }
  return [
    paragraph(say(`${body.self}政府信息公开工作还存在一些不足：${problemText}`)),
    paragraph(say(`针对以上问题，下一步${body.self}将重点做好以下工作：${remedyText}`)),
  ];
}
