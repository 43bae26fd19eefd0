// Drafts of any size, each correct, to be read over and over.
const paragraphs = [
  "2025年，花园街道办事处深入贯彻落实《中华人民共和国政府信息公开条例》，围绕中心工作，持续加大政务公开力度，着力提高政府信息公开质量，保障人民群众的知情权、参与权和监督权。",
  "及时公开《花园街道2024年度政府信息公开工作年度报告》《2025年部门预算》等文件，便民服务中心一体化平台录入办件信息2538件并及时审核、办结，受理12345热线工单1386件，按时答复率100%。",
  "一是健全制度。进一步规范申请的登记、审核、答复、归档等环节，做到依法依规答复；二是加强培训。全年组织业务培训4次，参训人员126人次；三是强化监督。主动接受社会评议，定期开展自查自纠。",
  "政府门户网站公开专栏发布信息812条，微信公众号发布信息1,204条，政策解读23篇，回应公众关切15次，全年无错链、断链，栏目更新率达到100％。",
];

/** A correct draft with numbers in all its tables, and prose up to the wanted size in bytes. */
export function proseDraft(core, size) {
  const draft = filled(core);
  const at = draft.indexOf("### （二）依申请公开");
  const chunks = [];
  let length = Buffer.byteLength(draft);
  for (let index = 0; length < size; index++) {
    const text = `${paragraphs[index % paragraphs.length]}\n\n`;
    chunks.push(text);
    length += Buffer.byteLength(text);
  }
  return draft.slice(0, at) + chunks.join("") + draft.slice(at);
}

/** A draft whose tables come again and again, as when last years' reports were pasted below this one's. */
export function tableDraft(core, size) {
  const draft = filled(core);
  const from = draft.indexOf("## 二、");
  const tables = draft.slice(from, draft.indexOf("## 五、"));
  const count = Math.max(1, Math.round((size - Buffer.byteLength(draft)) / Buffer.byteLength(tables)));
  return draft + tables.repeat(count);
}

/** Rows of published reports, in one layout that is not the canonical one. */
export function rawDraft(core, size) {
  const raw = filled(core)
    .replace(/^\| -.*\n/gm, "")
    .replace(/^\| (.*) \|$/gm, (_, row) => row.replace(/ *\| */g, "\t"));
  const at = raw.indexOf("### （二）依申请公开");
  const text = paragraphs.join("\n\n");
  const count = Math.max(0, Math.round((size - Buffer.byteLength(raw)) / Buffer.byteLength(text)));
  return raw.slice(0, at) + `${text}\n\n`.repeat(count) + raw.slice(at);
}

export function filled(core) {
  return core.newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
}
