import { Big } from "big.js";

/** An exact decimal number. Never a float: sums of 万元 amounts must be equal to the last digit. */
export type Decimal = Big;

export const zero: Decimal = new Big(0);

/** Reads a plain decimal such as `-12`, `138.31`; undefined for anything else. */
export function decimal(text: string): Decimal | undefined {
  return /^-?\d{1,30}(?:\.\d{1,30})?$/.test(text) ? new Big(text) : undefined;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) if (!isZero(value)) total = total.plus(value);
  return total;
}

export function isZero(value: Decimal): boolean {
  return value.c[0] === 0;
}

export function isWhole(value: Decimal): boolean {
  // `c` are the digits without zeros at their end, `e` is the exponent of the first of them.
  return value.c.length <= value.e + 1;
}

/** Plain notation without exponent and without trailing zeros: the form in which `data` carries numbers. */
export function plain(value: Decimal): string {
  // Most numbers of a report are single digits, of which there need not be a string for each.
  return (
    (value.e === 0 && value.c.length === 1 && value.s > 0 && digits[value.c[0] ?? -1]) || value.toFixed()
  );
}

const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
