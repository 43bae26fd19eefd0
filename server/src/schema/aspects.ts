import type { Aspect } from "./types.ts";

function aspect(name: string, words: RegExp, governments = false): Aspect {
  return { name, words, governments };
}

/** The aspects of section 一, in the order of the 2021 notice (国办公开办函〔2021〕30号). */
export const aspects: readonly Aspect[] = [
  aspect("主动公开", /(?<!依申请|信息|政务)公开|发布|公布|公示/),
  aspect("依申请公开", /依申请|申请/),
  aspect(
    "政府信息管理",
    /信息管理|管理|制度|机制|规范|审核|审查|审批|保密|涉密|台账|清理|更新|目录|清单|归档|动态调整|规范性文件/,
  ),
  aspect(
    "政府信息公开平台建设",
    /平台|网站|网页|门户|网络|互联网|公众号|微信|微博|抖音|客户端|专栏|栏目|新媒体|公开栏|公示栏|宣传栏|查阅|查询机|专区|显示屏|电子屏|[Aa][Pp][Pp]/,
  ),
  aspect(
    "监督保障",
    /监督|保障|考核|考评|培训|业务学习|领导小组|工作小组|组织领导|加强领导|专班|专人|责任|评议|评估|督查|督促|检查|自查|整改/,
  ),
  aspect("工作考核", /考核|考评|考查|绩效|评估|测评/, true),
  aspect("社会评议", /评议|评价|测评|满意度|好差评|意见箱|问卷|征求意见|意见建议/, true),
  aspect("责任追究", /追究|追责|问责|责任/, true),
];
