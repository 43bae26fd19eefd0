import type { Report } from "../../model/report.ts";
import { type Decimal, decimal, isWhole, zero } from "../../util/decimal.ts";
import { isStreetOrTown } from "./bodyKind.ts";
import { numberCells, type Placed } from "./cells.ts";

const fees = "article20.8/fees";
/** 一亿元, in 万元: no street office or town takes so much in fees. */
const tooMuch = decimal("10000") ?? zero;

/** A fee in 万元 that a report states, in a cell without a unit of its own. */
export interface StatedFee extends Placed {
  readonly fee: Decimal;
}

/** The fees of a report, where its edition asks for an amount and not for numbers of items. */
export function* statedFees(report: Report): Iterable<StatedFee> {
  for (const { table, cell, number } of numberCells(report)) {
    if (cell.row !== fees || cell.quantity !== "amount") continue;
    // With another unit beside it the number is judged by that unit.
    if (number.unit === undefined || number.unit === "万元") yield { table, cell, fee: number.value };
  }
}

/** Whether the amount alone says that it is in 元: a whole number too large for a body of this kind. */
export function isTooLargeFor(body: string, fee: Decimal): boolean {
  return isStreetOrTown(body) && isWhole(fee) && fee.gte(tooMuch);
}
