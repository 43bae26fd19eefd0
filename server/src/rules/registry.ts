import { aggregateMemberMissing } from "./aggregateMemberMissing.ts";
import { aggregateTotal } from "./aggregateTotal.ts";
import { cellBlank } from "./cellBlank.ts";
import { cellCount } from "./cellCount.ts";
import { cellFormat } from "./cellFormat.ts";
import { cellFraction } from "./cellFraction.ts";
import { cellNegative } from "./cellNegative.ts";
import { cellNotANumber } from "./cellNotANumber.ts";
import { cellNote } from "./cellNote.ts";
import { cellPlaceholder } from "./cellPlaceholder.ts";
import { cellUnit } from "./cellUnit.ts";
import { columnLabel } from "./columnLabel.ts";
import { columnMissing } from "./columnMissing.ts";
import { columnOrder } from "./columnOrder.ts";
import type { Rule } from "./finding.ts";
import { narrativeAspect } from "./narrativeAspect.ts";
import { narrativeContradiction } from "./narrativeContradiction.ts";
import { narrativeCount } from "./narrativeCount.ts";
import { narrativeDocuments } from "./narrativeDocuments.ts";
import { narrativeFeeConflict } from "./narrativeFeeConflict.ts";
import { narrativeFeeStatement } from "./narrativeFeeStatement.ts";
import { narrativeGeneric } from "./narrativeGeneric.ts";
import { narrativeParts } from "./narrativeParts.ts";
import { narrativePercentage } from "./narrativePercentage.ts";
import { narrativePlaceholder } from "./narrativePlaceholder.ts";
import { narrativeProceedings } from "./narrativeProceedings.ts";
import { narrativeResidue } from "./narrativeResidue.ts";
import { narrativeSectionCount } from "./narrativeSectionCount.ts";
import { privacyIdNumber } from "./privacyIdNumber.ts";
import { privacyMarking } from "./privacyMarking.ts";
import { privacyPhone } from "./privacyPhone.ts";
import { reportBody } from "./reportBody.ts";
import { reportCitation } from "./reportCitation.ts";
import { reportDate } from "./reportDate.ts";
import { reportPeriod } from "./reportPeriod.ts";
import { reportTitle } from "./reportTitle.ts";
import { reportYear } from "./reportYear.ts";
import { rowDuplicate } from "./rowDuplicate.ts";
import { rowLabel } from "./rowLabel.ts";
import { rowMissing } from "./rowMissing.ts";
import { rowOrder } from "./rowOrder.ts";
import { rowUnknown } from "./rowUnknown.ts";
import { sectionDuplicate } from "./sectionDuplicate.ts";
import { sectionEmpty } from "./sectionEmpty.ts";
import { sectionHeadingStyle } from "./sectionHeadingStyle.ts";
import { sectionMissing } from "./sectionMissing.ts";
import { sectionNumbering } from "./sectionNumbering.ts";
import { sectionOrder } from "./sectionOrder.ts";
import { sectionSubNumbering } from "./sectionSubNumbering.ts";
import { sectionTitle } from "./sectionTitle.ts";
import { sectionUnknown } from "./sectionUnknown.ts";
import { seriesCarryOver } from "./seriesCarryOver.ts";
import { seriesDuplicate } from "./seriesDuplicate.ts";
import { seriesInForce } from "./seriesInForce.ts";
import { seriesSimilar } from "./seriesSimilar.ts";
import { tableBlank } from "./tableBlank.ts";
import { tableDuplicate } from "./tableDuplicate.ts";
import { tableEdition } from "./tableEdition.ts";
import { tableFeeMagnitude } from "./tableFeeMagnitude.ts";
import { tableMissing } from "./tableMissing.ts";
import { tableRegulationAuthority } from "./tableRegulationAuthority.ts";
import { tableUnreadable } from "./tableUnreadable.ts";
import { textFixedPhrase } from "./textFixedPhrase.ts";
import { textLookalike } from "./textLookalike.ts";
import { textResidue } from "./textResidue.ts";
import { totalBalance } from "./totalBalance.ts";
import { totalBlank } from "./totalBlank.ts";
import { totalBlock } from "./totalBlock.ts";
import { totalCell } from "./totalCell.ts";
import { totalColumn } from "./totalColumn.ts";
import { totalRow } from "./totalRow.ts";

/** Every rule that is built, in the order of the catalogue. */
export const registry: readonly Rule[] = [
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionNumbering,
  sectionTitle,
  sectionEmpty,
  sectionHeadingStyle,
  sectionSubNumbering,
  sectionUnknown,
  tableMissing,
  tableUnreadable,
  tableEdition,
  tableBlank,
  tableDuplicate,
  rowMissing,
  rowUnknown,
  rowDuplicate,
  rowOrder,
  rowLabel,
  columnMissing,
  columnOrder,
  columnLabel,
  cellCount,
  cellNotANumber,
  cellPlaceholder,
  cellNegative,
  cellFraction,
  cellUnit,
  cellNote,
  cellFormat,
  cellBlank,
  totalRow,
  totalColumn,
  totalBalance,
  totalBlock,
  totalCell,
  totalBlank,
  narrativeCount,
  narrativeParts,
  narrativePercentage,
  narrativeContradiction,
  narrativeDocuments,
  narrativeProceedings,
  narrativePlaceholder,
  narrativeResidue,
  narrativeAspect,
  narrativeFeeStatement,
  narrativeFeeConflict,
  narrativeSectionCount,
  narrativeGeneric,
  reportTitle,
  reportYear,
  reportPeriod,
  reportDate,
  reportBody,
  reportCitation,
  textLookalike,
  textResidue,
  textFixedPhrase,
  tableRegulationAuthority,
  tableFeeMagnitude,
  privacyIdNumber,
  privacyPhone,
  privacyMarking,
  seriesCarryOver,
  seriesInForce,
  seriesDuplicate,
  seriesSimilar,
  aggregateTotal,
  aggregateMemberMissing,
];
