import { editDistance } from "../util/cjk.ts";

/** The name that was probably meant; undefined where none is near. Short names allow fewer slips. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.min(3, Math.floor(name.length / 2));
  const [near] = known
    .map((each) => ({ each, distance: editDistance(each.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return near?.each;
}
