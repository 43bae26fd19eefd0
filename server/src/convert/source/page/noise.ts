import { bodyInSignature } from "../../../model/bodyName.ts";
import { plainDigits } from "../../../model/days.ts";
import { withoutUnseen } from "../../../util/unseen.ts";
import type { PageItem } from "./items.ts";

/** A line that says something about the page, not about the report. */
export type Noise = "facts" | "tools" | "before" | "after" | "attachments";

const labels =
  "索引号|信息索引|索引|信息分类|主题分类|体裁分类|分类|服务对象|公开类别|公开方式|公开形式|公开程序|公开范围|公开属性|" +
  "发文机关|发文单位|发布机构|发布机关|发布单位|发布部门|制发机关|责任部门|公开责任部门|信息来源|文章来源|稿件来源|来源|稿源|作者|供稿|撰稿|发布人|发布者|" +
  "发布时间|发布日期|发文日期|发文时间|成文日期|生成日期|公开日期|公开时间|公开时限|生效日期|废止日期|更新时间|更新日期|时间|日期|" +
  "文号|发文字号|文件编号|主题词|关键词|关键字|有效性|效力状态|是否有效|时效|信息有效期|" +
  "浏览次数|浏览量|浏览|点击数|点击量|点击率|点击次数|点击|阅读次数|阅读量|阅读数|阅读|访问量|访问次数|人气|" +
  "字号|字体|字体大小|责任编辑|编辑|责编|审核|审核人|审签|录入|录入员|校对|初审|复审|终审|" +
  "名称|信息名称|标题|内容概述|内容摘要|概述|公文种类|语种|载体类型|组配分类|所属主题|所属栏目|栏目|部门|分享|分享到|视力保护色|保护视力色|背景色";
/** Labels of other makes: 添加时间, 信息审核人, 点击次数. */
const likeLabel = "[一-龥]{0,4}(?:时间|日期|次数|来源|单位|机构|机关|编号|人数)";
const fact = new RegExp(`^[\\[【（(]?(?:${labels}|${likeLabel})[:：]`);
const onlyLabel = new RegExp(`^[\\[【（(]?(?:${labels})[\\]】）)]?[:：]?$`);
const shortDate = /^20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{1,2}(?::\d{1,2})?)?$/;
const clock = /^20\d\d年\d{1,2}月\d{1,2}日\d{1,2}:\d{1,2}(?::\d{1,2})?$/;

const toolWords =
  /扫一扫在手机(?:上)?打开当前页(?:面)?|扫一扫|扫码(?:浏览|分享|阅读|查看)|用?手机(?:查看|浏览|版|打开当前页)|二维码|加入收藏|收藏本页|收藏|打印(?:本页|此页|页面|本文|文章|正文)?|关闭(?:窗口|本页|页面|此页)?|分享(?:到|至)?|新浪微博|腾讯微博|微博|微信(?:好友)?|朋友圈|QQ空间|QQ好友|QQ|我要纠错|纠错|返回(?:顶部|首页|列表|上页|上一页|上一级)?|(?:回到)?顶部|复制链接|繁体(?:版|中文)?|简体(?:版|中文)?|无障碍(?:阅读|浏览)?|适老版|长者(?:模式|版)|关怀版|语音播报|朗读|播报|下载(?:本文|PDF)?|保存|放大|缩小|还原|字号|字体|大小|特大|超大|较大|默认|正常|标准|恢复|大|中|小|A[+-]|T[+-]|更多/gi;
const toolMarks = /[\s:：|｜丨【】[\]()（）·•+\-/、，,>＞》«»<]/g;
const path =
  /^(?:您|你)?(?:现在|当前|目前)?(?:所?在)?的?(?:当前)?位置(?:是)?[:：]?|^(?:网站)?首页(?:[>＞»›/|｜→-]|$)/;
const contents = /^目录$/;
const pathMarks = /[>＞»›→].*[>＞»›→]/;

/** Behind these words nothing of the report comes any more. */
const ends =
  /版权所有|ICP备|公网安备|网站标识码|(?:主办|承办|协办)(?:单位)?[:：]|技术支持|网站地图|联系我们|友情链接|^相关(?:阅读|链接|文档|文章|新闻|稿件|信息|推荐|解读|附件|文件)|^(?:上|下)一(?:篇|条|页)|^(?:上|下)(?:篇|条)[:：]|扫一扫|您访问的链接即将离开|^(?:热门|最新)(?:推荐|文章|信息|公开)|^(?:政务)?(?:微信|微博)(?:公众号)?$/i;
const attached =
  /^(?:相关)?附件(?:下载)?(?:[0-9一二三四五六七八九十]{0,2})[:：.]?(?:$|.{0,120}(?:\.(?:docx?|wps|pdf|xlsx?|et|rar|zip|ofd))?$)/i;
const attachedHead = /^(?:相关)?附件(?:下载|列表)?[:：]?$/;
const fileName = /\.(?:docx?|wps|pdf|xlsx?|et|rar|zip|ofd)(?:[（(][^()（）]{0,20}[)）])?$/i;

/** A longer line is a paragraph, whatever it begins with. */
const longest = 160;

/** A line's words as they are compared: without blanks. */
export function bare(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, "");
}

/** What a line above or below a report is, by its words; undefined where they may be the report's. */
export function noiseOf(text: string, href: string | undefined): Noise | undefined {
  if (text.length > longest * 2) return undefined;
  const words = bare(text);
  if (words.length > longest) return undefined;
  if (path.test(words) || pathMarks.test(words) || contents.test(words)) return "before";
  if (fact.test(words) || onlyLabel.test(words) || shortDate.test(words) || clock.test(words)) return "facts";
  if (isProse(text)) return undefined;
  if (/扫一扫|扫描二维码/.test(words)) return "tools";
  if (words.replace(toolMarks, "").replace(toolWords, "") === "" && !/^[大中小]$/.test(words)) return "tools";
  if (fileName.test(words) || attachedHead.test(words)) return "attachments";
  if (href !== undefined && attached.test(words)) return "attachments";
  return undefined;
}

/** Whether a line below the report says that nothing of it follows. */
export function isEnd(text: string): boolean {
  return text.length <= longest * 2 && ends.test(bare(text));
}

/** How many names of such facts an item holds: two of them make a table of facts. */
export function factsIn(item: PageItem): number {
  if (item.kind === "picture") return 0;
  const texts = item.kind === "table" ? item.texts : [item.text];
  let count = 0;
  for (const text of texts.slice(0, 200)) {
    const words = text.length > longest ? "" : bare(text);
    if (fact.test(words) || (onlyLabel.test(words) && words.length > 1)) count++;
  }
  return count;
}

/** A sentence. */
export function isProse(text: string): boolean {
  return text.length >= 20 && /[。；]/.test(text);
}

const dateLine = /(?:^|[^\d])20\d\d年\d{1,2}月\d{1,2}日[）)]?$/;

/** A body's name, a date, or both: what a report is signed with. */
export function isSignature(text: string): boolean {
  if (text.length > 60) return false;
  const words = bare(plainDigits(text));
  return dateLine.test(words) || bodyInSignature(words, { start: 0, end: words.length }).length > 0;
}

/** A preface speaks of the report that it stands before. */
export function isPreface(text: string): boolean {
  return (
    isProse(text) &&
    /本(?:年度)?报告|年度报告|《(?:中华人民共和国)?政府信息公开条例》|统计期限|编制/.test(text)
  );
}
