/**
 * How the characters of the form's labels and of the standard phrases are read, so that they are found by pinyin.
 * Made once from them with pinyin-pro, which a test still holds it against; `v` stands for ü.
 */
const syllables =
  "an安案按 ba八 bai白 ban办版 bao报保 bei被 ben本 bian编 biao表标 bie别 bu部不补布步 cai采 cao草 cha查 cheng程成 chi持 chong重 " +
  "chu处出 cun存 da大 dai待 dan单 dang当 dao到 de的 di第 ding定 dong动 du度督 dui对 e额 er二 fa罚法发 fan范反 fang方访 fei费废 " +
  "fen分 fu府复服 gai改 gao告稿 ge个格 gen根 gong公工供共 gou购构 gu骨 guan关管 gui规 guo果国过 he和合 hou后 hu护 hua华 hui会汇 " +
  "huo或获 ji机及集计继 jia家架 jian件减建监 jiao缴 jie结接 jin进金禁 jing经 jiu九纠 ju举具据 juan卷 jue决 kai开 ke可科 kong空 " +
  "kuang况 lei类 li理例 liang量 lie列 ling另 liu六 lv律 mei没 mi秘密 min民 ming明 mu目 na纳 nei内 nian年 ping平 qi起其企七期 " +
  "qiang强 qing情请 qiu求 qu区取 quan全权 que确 ran然 ren人认 reng仍 ri日 rong容 san三 shang上商尚 she社设 shen申审 sheng生 " +
  "shi事十式是室 shou收 shu数属述 si四 song讼 su诉 suo所 ta他 tai态台 ti体提题 tiao条 ting厅 tong通统 tou投头 tui退 wai外 wan万 " +
  "wei危维未位 wen问文稳 wo握 wu五务无物 xi息 xia下 xian现限 xiang项相 xiao效 xin信新 xing行性形 xu需许续 xun询 yan研 yao要 ye业 " +
  "yi议一益以已依 yin因引印 yong用 you有由 yu予于逾与 yuan元院 zai在再 zeng增 zhang章掌障 zhe这 zhen针 zheng政正 zhi制织只止执直知 " +
  "zhong中 zhu主 zhuan转 zhuang状 zi自 zong总 zu组 zuo作";

const readings: ReadonlyMap<string, string> = new Map(
  syllables.split(" ").flatMap((entry) => {
    const reading = entry.replace(/[^a-z]+$/, "");
    return [...entry.slice(reading.length)].map((char) => [char, reading] as const);
  }),
);

/** The reading of a character in the form's labels, without its tone; undefined for any other character. */
export function readingOf(char: string): string | undefined {
  return readings.get(char);
}
