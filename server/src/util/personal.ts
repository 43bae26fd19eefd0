/** Digits as they are written, and the check letter of an identity number. */
const digit = "[0-9０-９]";

/**
 * Eighteen digits, the last perhaps an X, whole or written in three groups; not inside a longer run. Whether it is the
 * number of a person is for {@link isIdentityNumber} to say.
 */
const eighteen = new RegExp(
  `(?<![0-9０-９])${digit}{6}[ -]?${digit}{8}[ -]?${digit}{3}[0-9０-９XxＸｘ](?![0-9０-９])`,
  "g",
);

/** A mobile number, whole or in groups of 3, 4 and 4; not inside a longer run. */
const mobile = new RegExp(
  `(?<![0-9０-９])[1１][3-9３-９]${digit}[ -]?${digit}{4}[ -]?${digit}{4}(?![0-9０-９])`,
  "g",
);

/** Numbers that belong to a person, as they stand in a text. */
export interface PersonalNumber {
  readonly start: number;
  readonly end: number;
  /** Half-width and without separators. */
  readonly digits: string;
}

function* numbersIn(text: string, pattern: RegExp): Iterable<PersonalNumber> {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    yield { start: index, end: index + found.length, digits: plainDigits(found) };
  }
}

/** Every run of eighteen digits. */
export function eighteenDigits(text: string): Iterable<PersonalNumber> {
  return numbersIn(text, eighteen);
}

export function mobileNumbers(text: string): Iterable<PersonalNumber> {
  return numbersIn(text, mobile);
}

function plainDigits(found: string): string {
  return found.normalize("NFKC").replace(/[ -]/g, "").toUpperCase();
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The first two digits of the provinces, of Taiwan, Hong Kong and Macao, and of residence permits. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Whether eighteen digits are an identity number by GB 11643: a place, a day of birth, the check digit. */
export function isIdentityNumber(digits: string, latestYear: number): boolean {
  if (!provinces.test(digits) || !isBirthday(digits, latestYear)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return "10X98765432".charAt(sum % 11) === digits.charAt(17);
}

function isBirthday(digits: string, latestYear: number): boolean {
  const year = Number(digits.slice(6, 10));
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  if (year < 1900 || year > latestYear || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/**
 * A text as it may be shown: of identity and mobile numbers only the ends are left (`1101**********1234`,
 * `138****5678`). More is hidden than a rule would report: a mistyped number belongs to a person as well.
 */
export function masked(text: string): string {
  if (text.length < 11) return text;
  return text
    .replace(eighteen, (found) => {
      const digits = plainDigits(found);
      return `${digits.slice(0, 4)}${"*".repeat(10)}${digits.slice(14)}`;
    })
    .replace(mobile, (found) => {
      const digits = plainDigits(found);
      return `${digits.slice(0, 3)}****${digits.slice(7)}`;
    });
}
