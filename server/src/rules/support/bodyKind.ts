/** What may stand behind the name of a place in the name of its government or of the government's office. */
const ofGovernment = "(?:(?:人民)?政府(?:办公室)?)?$";

const smallBody = new RegExp(`(?:街道(?:办事处|办)?|[镇乡])${ofGovernment}`);
/** 县 and 旗 also at the end of 自治县 and 自治旗; 区 not in 自治区, 特别行政区 and 地区. */
const countyBody = new RegExp(`(?:[县旗]|(?<!自治|行政|地)区)${ofGovernment}`);

/** Whether a body is a street office or the government of a town. */
export function isStreetOrTown(body: string): boolean {
  return smallBody.test(body.trim());
}

/** Whether a body is a street office, a town, a county or a district: none of them may make 规章. */
export function isBelowCity(body: string): boolean {
  return isStreetOrTown(body) || countyBody.test(body.trim());
}
