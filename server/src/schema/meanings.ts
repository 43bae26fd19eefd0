import type { SectionKey, TableKey } from "./types.ts";

/** What counts in a place of the form, in plain words, with the article to look up. Shown beside completions and on hover. */
export interface Meaning {
  readonly zh: string;
  readonly en: string;
}

export const sectionMeanings: Readonly<Record<SectionKey, Meaning>> = {
  overview: {
    zh: "写本年度工作的五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。",
    en: "The year's work in five aspects: proactive disclosure, disclosure on request, information management, platforms, supervision and safeguards.",
  },
  disclosure: {
    zh: "用表格报告《条例》第二十条第（一）（五）（六）（八）项等信息的数量（参见第二十条、第五十条）。",
    en: "A table with the numbers of the items of Article 20 of the Regulations (see Articles 20 and 50).",
  },
  requests: {
    zh: "用表格报告收到和处理申请的数量。每一列：新收＋上年结转＝总计＋结转下年度（参见第五十条）。",
    en: "A table with the requests received and handled. In each column: received + carried over = processed + carried forward (see Article 50).",
  },
  proceedings: {
    zh: "用表格报告因政府信息公开工作被申请行政复议、被提起行政诉讼的数量（参见第五十条）。",
    en: "A table with the administrative reconsiderations and lawsuits about disclosure (see Article 50).",
  },
  issues: {
    zh: "写存在的主要问题和改进情况，不能只写“无”（参见第五十条）。",
    en: "The main problems and what was done about them; “none” is not enough (see Article 50).",
  },
  other: {
    zh: "没有事项也应保留标题。2021年起写明信息处理费：发出收费通知的件数和总金额、实际收取的总金额（参见国办函〔2020〕109号）。",
    en: "The heading stays even with nothing to report. From 2021 on it states the information processing fee: notices issued and amount received (see 国办函〔2020〕109号).",
  },
};

export const tableMeanings: Readonly<Record<TableKey, Meaning>> = {
  disclosure: {
    zh: "表二：主动公开政府信息情况，分第二十条各项填写，没有的填0。",
    en: "Table 2: proactive disclosure, item by item of Article 20; write 0 where there is none.",
  },
  requests: {
    zh: "表三：收到和处理政府信息公开申请情况。每一行六类申请人之和＝总计；每一列：第一项＋第二项＝第三项（七）总计＋第四项。",
    en: "Table 3: requests received and handled. In each row the six kinds of applicants add up to the total; in each column item 1 + item 2 = (7) total + item 4.",
  },
  proceedings: {
    zh: "表四：行政复议、行政诉讼情况。每一类：结果维持＋结果纠正＋其他结果＋尚未审结＝总计。",
    en: "Table 4: reconsiderations and lawsuits. In each kind: upheld + overturned + other + pending = total.",
  },
};

/** By block key: the items of 第二十条 that table 二 counts. */
export const blockMeanings: Readonly<Record<string, Meaning>> = {
  "article20.1": {
    zh: "行政法规、规章和规范性文件（参见第二十条第一项）。",
    en: "Regulations, rules and normative documents (see Article 20, item 1).",
  },
  "article20.5": {
    zh: "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果（参见第二十条第五项）。",
    en: "Licensing and other services to the public: basis, conditions, procedure and outcome (see Article 20, item 5).",
  },
  "article20.6": {
    zh: "实施行政处罚、行政强制的依据、条件、程序，以及本机关认为具有一定社会影响的行政处罚决定（参见第二十条第六项）。",
    en: "Penalties and coercive measures: basis, conditions, procedure, and penalty decisions of some social influence (see Article 20, item 6).",
  },
  "article20.8": {
    zh: "行政事业性收费项目及其依据、标准（参见第二十条第八项）。",
    en: "Administrative fees, their basis and rates (see Article 20, item 8).",
  },
  "article20.9": {
    zh: "政府集中采购项目的目录、标准及实施情况（参见第二十条第九项）。",
    en: "Central government purchases: catalogue, standards and how they were carried out (see Article 20, item 9).",
  },
};

const deliberative = "讨论记录、过程稿、磋商信函、请示报告";

/** By row key; the numbered kinds of 第二十条 by the part behind the slash as well. */
export const rowMeanings: Readonly<Record<string, Meaning>> = {
  received: {
    zh: "本年度新收到的政府信息公开申请件数，不含上年结转。",
    en: "Requests received in this year, without those carried over.",
  },
  carriedOver: {
    zh: "上年度没有办完、转到本年度的申请件数，应等于上年报告的“四、结转下年度继续办理”。",
    en: "Requests left over from last year; equal to “carried forward” in last year's report.",
  },
  granted: {
    zh: "提供了信息，或者告知申请人该信息已经公开以及获取的方式（参见第三十六条）。",
    en: "The information is given, or the applicant is told where it is already public (see Article 36).",
  },
  partlyGranted: {
    zh: "作区分处理后，提供可以公开的部分。只计这一情形，不再计入其他情形（参见第三十七条）。",
    en: "Given after separating what may not be disclosed; counted here only (see Article 37).",
  },
  outcomes: {
    zh: "本年度办结的申请，按办理结果分项填写。这一行不填数，合计填在“（七）总计”。",
    en: "The requests finished in this year, by outcome. No number here: the sum goes into “（七）总计”.",
  },
  refused: {
    zh: "决定不予公开的，按下列理由分项填写。这一行可以不填；填了小计的，应等于所属各项之和。",
    en: "Requests refused, by reason. May stay blank; a subtotal must equal its items.",
  },
  unavailable: {
    zh: "无法提供所申请的信息的，按下列情形分项填写。这一行可以不填；填了小计的，应等于所属各项之和。",
    en: "Requests whose information cannot be given, by reason. May stay blank; a subtotal must equal its items.",
  },
  notProcessed: {
    zh: "不予处理的，按下列情形分项填写。这一行可以不填；填了小计的，应等于所属各项之和。",
    en: "Requests not processed, by reason. May stay blank; a subtotal must equal its items.",
  },
  "refused.stateSecret": {
    zh: "依法确定为国家秘密的信息（参见第十四条）。",
    en: "Information classified as a state secret (see Article 14).",
  },
  "refused.prohibitedByLaw": {
    zh: "其他法律、行政法规禁止公开的信息（参见第十四条）。",
    en: "Information that another law or administrative regulation forbids to disclose (see Article 14).",
  },
  "refused.securityAndStability": {
    zh: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息（参见第十四条）。",
    en: "Disclosure may endanger national, public or economic security or social stability (see Article 14).",
  },
  "refused.thirdPartyRights": {
    zh: "涉及商业秘密、个人隐私，公开会损害第三方合法权益的信息（参见第十五条）。",
    en: "Trade secrets or personal privacy whose disclosure would harm a third party (see Article 15).",
  },
  "refused.internalAffairs": {
    zh: "三类内部事务信息：人事管理、后勤管理、内部工作流程（参见第十六条）。",
    en: "Internal affairs: personnel, logistics, internal workflow (see Article 16).",
  },
  "refused.deliberative": {
    zh: `四类过程性信息：${deliberative}（参见第十六条）。`,
    en: "Deliberative information: records of discussion, drafts, letters of consultation, requests for instructions (see Article 16).",
  },
  "refused.enforcementFile": {
    zh: "行政执法案卷信息（参见第十六条）。",
    en: "Case files of administrative enforcement (see Article 16).",
  },
  "refused.administrativeInquiry": {
    zh: "有专门查询规定的信息，例如工商、不动产登记资料（参见第三十六条第七项）。",
    en: "Registers with look-up rules of their own, such as company or real-estate registration (see Article 36, item 7).",
  },
  "unavailable.notHeld": {
    zh: "属于其他机关负责公开，或者信息不存在（参见第三十六条第四、五项）。",
    en: "Another body's information, or information that does not exist (see Article 36, items 4 and 5).",
  },
  "unavailable.requiresCreation": {
    zh: "需要对现有信息另行加工、分析、汇总才能提供（参见第三十八条）。",
    en: "It would need new collecting or analysing (see Article 38).",
  },
  "unavailable.stillUnclear": {
    zh: "经补正，申请内容仍不明确（参见第二十九、三十条）。",
    en: "The request remains unclear after correction (see Articles 29 and 30).",
  },
  "notProcessed.petition": {
    zh: "以申请的形式进行信访、投诉、举报等活动（参见第三十九条）。",
    en: "Petitions, complaints and reports in the form of a request (see Article 39).",
  },
  "notProcessed.repeated": {
    zh: "已经答复过，申请人就同一信息重复申请（参见第三十六条第六项）。",
    en: "The same applicant asks again for information already answered (see Article 36, item 6).",
  },
  "notProcessed.publication": {
    zh: "要求提供政府公报、报刊、书籍等公开出版物（参见第三十九条）。",
    en: "Gazettes, newspapers, books and other publications (see Article 39).",
  },
  "notProcessed.excessive": {
    zh: "申请的数量、频次明显超过合理范围，又没有正当理由（参见第三十五条）。",
    en: "Number or frequency clearly beyond reason, without good cause (see Article 35).",
  },
  "notProcessed.reissue": {
    zh: "要求行政机关对已经获取的信息进行确认或者重新出具。",
    en: "Asks the body to confirm or to reissue information already obtained.",
  },
  "otherOutcome.overdueCorrection": {
    zh: "通知补正后，申请人无正当理由逾期不补正，不再处理该申请（参见第三十条）。",
    en: "The applicant did not correct the request in time, without good cause (see Article 30).",
  },
  "otherOutcome.overdueFee": {
    zh: "申请人逾期没有按收费通知缴纳信息处理费，不再处理该申请（参见国办函〔2020〕109号）。",
    en: "The applicant did not pay the information processing fee in time (see 国办函〔2020〕109号).",
  },
  "otherOutcome.remaining": {
    zh: "以上各项之外的处理结果，申请人主动撤回的也计在这里。",
    en: "Every other outcome; requests withdrawn by the applicant count here as well.",
  },
  otherOutcome: {
    zh: "以上各项之外的处理结果，申请人主动撤回的也计在这里。",
    en: "Every other outcome; requests withdrawn by the applicant count here as well.",
  },
  processed: {
    zh: "（一）至（六）各项办理结果之和。",
    en: "The sum of the outcomes (1) to (6).",
  },
  carriedForward: {
    zh: "到本年度末还没有办完、转到下年度继续办理的申请件数。",
    en: "Requests not finished at the end of the year and carried forward.",
  },
  regulations: {
    zh: "规章只有国务院部门和有立法权的地方政府才制定，件数请与同级司法行政部门核对。",
    en: "Only ministries and governments with that power make regulations; check with the justice department of the same level.",
  },
  normativeDocuments: {
    zh: "行政规范性文件的件数，请与同级司法行政部门核对。",
    en: "Normative documents; check the number with the justice department of the same level.",
  },
  licensing: {
    zh: "行政许可。处理决定数量计本年度作出的全部决定，包括公开的和依法不公开的。",
    en: "Licensing: the decisions are all of the year, published or lawfully not.",
  },
  penalties: {
    zh: "行政处罚。处理决定数量计本年度作出的全部决定，包括公开的和依法不公开的。",
    en: "Penalties: the decisions are all of the year, published or lawfully not.",
  },
  coercion: {
    zh: "行政强制。处理决定数量计本年度作出的全部决定，包括公开的和依法不公开的。",
    en: "Coercive measures: the decisions are all of the year, published or lawfully not.",
  },
  otherServices: {
    zh: "行政许可之外的对外管理服务事项。",
    en: "Services to the public other than licensing.",
  },
  centralPurchasing: {
    zh: "本年度政府集中采购的项目数量和总金额，金额的单位是万元。",
    en: "Central government purchases of the year: their number, and the amount in 万元.",
  },
  fees: {
    zh: "行政事业性收费，收费金额的单位是万元。信息处理费也是行政事业性收费。",
    en: "Administrative fees; amounts are in 万元. The information processing fee is one of them.",
  },
  reconsideration: {
    zh: "因政府信息公开工作被申请行政复议的件数。",
    en: "Administrative reconsiderations about disclosure.",
  },
  directLitigation: {
    zh: "没有经过复议、直接起诉的行政诉讼件数。",
    en: "Lawsuits brought directly, without reconsideration.",
  },
  litigationAfterReconsideration: {
    zh: "经过复议之后起诉的行政诉讼件数。",
    en: "Lawsuits brought after reconsideration.",
  },
};

export const columnMeanings: Readonly<Record<string, Meaning>> = {
  naturalPerson: { zh: "以个人名义提出的申请。", en: "Requests made by individuals." },
  commercialEnterprise: { zh: "公司、企业等提出的申请。", en: "Requests made by companies." },
  researchInstitution: { zh: "科研机构提出的申请。", en: "Requests made by research institutions." },
  socialWelfareOrganization: {
    zh: "社会公益组织提出的申请。",
    en: "Requests made by social welfare organisations.",
  },
  legalServiceOrganization: {
    zh: "律师事务所等法律服务机构提出的申请。",
    en: "Requests made by legal service organisations such as law firms.",
  },
  otherOrganization: {
    zh: "以上各类之外的法人或其他组织提出的申请。",
    en: "Requests made by any other organisation.",
  },
  total: { zh: "这一行前面各列之和。", en: "The sum of the columns before it." },
  upheld: {
    zh: "复议决定或者判决维持本机关处理结果的件数。",
    en: "Cases in which the body's decision was upheld.",
  },
  overturned: {
    zh: "复议决定或者判决纠正本机关处理结果的件数，例如撤销、变更、确认违法。",
    en: "Cases in which the body's decision was annulled, changed or found unlawful.",
  },
  otherResult: {
    zh: "维持、纠正之外的其他结案方式，例如申请人撤回。",
    en: "Cases that ended in any other way, such as withdrawal.",
  },
  pending: { zh: "到本年度末还没有审结的件数。", en: "Cases not decided at the end of the year." },
  issued: { zh: "本年度制定并印发的件数。", en: "Documents made and issued in this year." },
  repealed: { zh: "本年度废止的件数。", en: "Documents repealed in this year." },
  produced: { zh: "本年度新制作的件数。", en: "Documents made in this year." },
  published: { zh: "本年度新公开的件数。", en: "Documents published in this year." },
  publishedTotal: {
    zh: "到本年度末对外公开的总件数。",
    en: "All documents that are public at the end of the year.",
  },
  lastYearItems: { zh: "上一年度的项目数量。", en: "The number of items in the year before." },
  purchases: { zh: "本年度政府集中采购的项目数量。", en: "The number of central purchases of the year." },
  decisions: {
    zh: "本年度作出的全部决定，包括公开的和依法不公开的。",
    en: "All decisions of the year, published or lawfully not.",
  },
  feeAmount: { zh: "单位是万元，不是元。", en: "In 万元, not in 元." },
  purchaseAmount: { zh: "单位是万元，不是元。", en: "In 万元, not in 元." },
  change: {
    zh: "比上一年增加写正数，减少写负数，例如 +3、-2。",
    en: "An increase is positive, a decrease negative, as in +3, -2.",
  },
  inForce: {
    zh: "到本年末有效的总件数：上年现行有效＋本年制发－本年废止。",
    en: "All documents in force at the end of the year: last year's + issued − repealed.",
  },
};

/** The meaning of a row by its key: `article20.5/licensing` says what `licensing` says. */
export function meaningOfRow(key: string): Meaning | undefined {
  return rowMeanings[key] ?? rowMeanings[key.slice(key.indexOf("/") + 1)];
}
