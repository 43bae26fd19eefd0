import type { Report } from "../report.ts";

/** What tells a report's own words from others'. */
export interface Speaker {
  /** Names of the body, longest first. */
  readonly names: readonly string[];
  /** What the names begin with. */
  readonly firsts: ReadonlySet<string>;
  /** The longest name, without blanks. */
  readonly bare: string;
  /** 街道, 镇, 区 …: what 全… and 我… mean the body itself by; undefined where the name does not say. */
  readonly level: string | undefined;
  readonly year: number | undefined;
}

const levels: readonly (readonly [RegExp, string])[] = [
  [/(?:街道|街道办|办事处)$/, "街道"],
  [/(?:自治区|自治州|自治县)$/, ""],
  [/[镇乡县区市省州盟旗]$/, ""],
];

export function speakerOf({ identity, year }: Pick<Report, "identity" | "year">): Speaker {
  const stated = new Set([identity.body ?? "", ...identity.bodies.map(({ value }) => value)]);
  const names = new Set(
    [...stated].flatMap(formsOf).filter((name) => name.length >= 2 && !/^[省市区县州盟旗]$/.test(name)),
  );
  return {
    names: [...names].sort((a, b) => b.length - a.length),
    firsts: new Set([...names].map((name) => name.charAt(0))),
    level: levelOf(identity.body),
    bare: (identity.body ?? "").replace(/\s/g, ""),
    year,
  };
}

function levelOf(body: string | undefined): string | undefined {
  const bare = body?.replace(/(?:人民)?政府$/, "");
  if (bare === undefined) return undefined;
  for (const [pattern, level] of levels) {
    const found = pattern.exec(bare)?.[0];
    if (found !== undefined) return level === "" ? found : level;
  }
  return undefined;
}

const places = /[省市区县州盟旗](?=.{1,14}$)/;
const kinds = /(?:办公室|办事处|委员会|局|委|厅|处)$/;

/**
 * A name as it is said in full and in short: 沟赵办事处 for 郑州高新区沟赵办事处, 石桥镇 for 石桥镇人民政府, 省自然资源厅 and
 * 省厅 for 中原省自然资源厅.
 */
function formsOf(name: string): readonly string[] {
  const place = places.exec(name);
  const level = place ? name.slice(place.index) : "";
  const tail = place && kinds.test(name) && level.length > 4 ? level.slice(1) : "";
  const kind = kinds.exec(name)?.[0];
  const short = kind && kind.length === 1 && level.length > 2 ? level.charAt(0) + kind : "";
  const own = /(?:管委会|中心|分局)$/.exec(name.replace("管理委员会", "管委会"))?.[0] ?? "";
  return [name, level, tail, own]
    .flatMap((each) => [
      each,
      each.replace("人民政府", "政府"),
      each.replace(/办事处$/, "办"),
      each.replace(/办公室$/, "办"),
      each.replace("人民政府办公室", "政府办"),
      each.replace(/(?:人民政府|办事处)$/, ""),
    ])
    .concat(short);
}
