import type { Random } from "./random.ts";
import type { BodyKind } from "./types.ts";

/** How a body is named and how it speaks of itself. Every name is invented. */
export interface Body {
  kind: BodyKind;
  /** From the shortest to the longest form, each the ending of a later one or its short name. */
  forms: readonly string[];
  full: string;
  /** 我街道, 我局, 我市. */
  self: string;
  /** Who is meant by 各科室, 各部门. */
  units: string;
  /** The government above. */
  above: string;
}

const cities = ["澜州市", "青岑市", "穆阳市", "汐江市", "朔宁市"];
const districts = ["望溪区", "云岫区", "东浦区", "安澜县", "北屏区"];
const streets = ["柳湖", "梧桐里", "石桥头", "新河湾", "望江路", "松园", "晴川", "棠下桥"];
const towns = ["白石岭", "杨桥铺", "双溪口", "麦田", "枫林渡"];
const bureaus = [
  "教育局",
  "住房和城乡建设局",
  "人力资源和社会保障局",
  "市场监督管理局",
  "城市管理局",
  "自然资源局",
];

export function inventBody(kind: BodyKind, random: Random): Body {
  const city = random.pick(cities);
  const district = random.pick(districts);
  const above = `${district}${district.endsWith("县") ? "委、县政府" : "委、区政府"}`;
  if (kind === "street") {
    const short = `${random.pick(streets)}街道`;
    const office = `${short}办事处`;
    const forms = [short, office, `${district}${office}`, `${city}${district}${office}`];
    const full = random.pick(forms.slice(1));
    return {
      kind,
      forms: upTo(forms, full),
      full,
      self: random.pick(["我街道", "本街道"]),
      units: "各科室、各社区",
      above,
    };
  }
  if (kind === "town") {
    const short = `${random.pick(towns)}镇`;
    const forms = [short, `${short}人民政府`, `${district}${short}人民政府`];
    const full = random.pick(forms.slice(1));
    return { kind, forms: upTo(forms, full), full, self: "我镇", units: "各办公室、各村（社区）", above };
  }
  if (kind === "bureau") {
    const short = random.pick(bureaus);
    const forms = [`${district}${short}`, `${city}${district}${short}`];
    const full = random.pick(forms);
    return { kind, forms: upTo(forms, full), full, self: "我局", units: "各科室、局属各单位", above };
  }
  const place = kind === "district" ? district : city;
  return {
    kind,
    forms: [place, `${place}人民政府`],
    full: `${place}人民政府`,
    self: place.endsWith("市") ? "我市" : place.endsWith("县") ? "我县" : "我区",
    units: "各乡镇（街道）、各部门",
    above: "上级党委、政府",
  };
}

function upTo(forms: readonly string[], full: string): readonly string[] {
  return forms.slice(0, forms.indexOf(full) + 1);
}
