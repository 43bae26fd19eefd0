/** The official report form as data. No text positions, no document: only what the notices prescribe. */

export type Edition = "2019" | "2021";
export type SectionKey = "overview" | "disclosure" | "requests" | "proceedings" | "issues" | "other";
export type TableKey = "disclosure" | "requests" | "proceedings";

export interface SectionForm {
  readonly key: SectionKey;
  /** 一 to 六. */
  readonly ordinal: string;
  readonly title: string;
  /** Titles that are right as well and are passed over in silence. */
  readonly accepted: readonly string[];
  /** Titles met in published reports: recognised, and reported as variants. */
  readonly variants: readonly string[];
  readonly table: TableKey | undefined;
}

/** What may stand in a column's cells. */
export type Quantity =
  /** A whole number of 0 or more. */
  | "count"
  /** 万元, a decimal of 0 or more. */
  | "amount"
  /** A signed whole number: `+3`, `增10`, `-2`, `持平`. */
  | "change";

export interface ColumnForm {
  readonly key: string;
  readonly label: string;
  readonly quantity: Quantity;
  /** Headings above the column on the printed form, outermost first. */
  readonly groups: readonly string[];
  /** Other prints of the same label that are passed over in silence. */
  readonly accepted: readonly string[];
}

export interface RowForm {
  /** As in findings' `data.row`: `granted`, `article20.1/regulations`, `reconsideration`. */
  readonly key: string;
  /** The label with its ordinal: `（一）予以公开`. */
  readonly label: string;
  readonly accepted: readonly string[];
  /** How clerks call the row in a sentence: `新收`, `予以公开`. */
  readonly short: string;
  /** A group row names a block and carries no number on the form; a subtotal may stand there. */
  readonly items: readonly string[] | undefined;
  /** Its labels on the printed form, outermost first; what rows next to each other share is printed once for them all. */
  readonly printed: readonly string[];
}

/** A part of a table with a head of its own. Tables 三 and 四 are one block; table 二 has one for each item of 第二十条. */
export interface BlockForm {
  readonly key: string;
  /** `第二十条第（一）项`; undefined where the block has no caption. */
  readonly caption: string | undefined;
  /** The head of the label column: 信息内容, 项目, 类别. */
  readonly stub: string;
  /** The note that the printed form has in the stub's place; undefined where the stub itself is printed. */
  readonly corner: string | undefined;
  /** How the printed form sets the rows: one below the other, or all in one line with their labels above the columns. */
  readonly rowsRun: "down" | "across";
  readonly columns: readonly ColumnForm[];
  /** Group rows and data rows, in the order of the form. */
  readonly rows: readonly RowForm[];
}

export type EquationId = "applicants" | "outcomes" | "rollForward" | "block" | "cases";

/**
 * One family of equations: sum of `left` = sum of `right`, for every line across `axis`.
 * With axis "row" the keys are columns and the equation holds in each data row; with "column" they are rows,
 * and it holds in each column.
 */
export interface EquationForm {
  readonly id: EquationId;
  readonly axis: "row" | "column";
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The key on the right that this equation computes; undefined where no single cell is its result. */
  readonly result: string | undefined;
}

export interface TableForm {
  readonly key: TableKey;
  readonly section: SectionKey;
  /** 表二, 表三, 表四, as clerks call them. */
  readonly name: string;
  readonly blocks: readonly BlockForm[];
  readonly equations: readonly EquationForm[];
}

/** Something that section 一 is to speak of. */
export interface Aspect {
  /** As the notice calls it. */
  readonly name: string;
  /** Words any of which touches it; too many of them rather than too few. */
  readonly words: RegExp;
  /** Whether it is asked of governments only, from towns upward. */
  readonly governments: boolean;
}

export interface Form {
  readonly edition: Edition;
  /** The notice that prescribes it, and its title without the office that issued it. */
  readonly notice: string;
  readonly noticeTitle: string;
  readonly firstYear: number;
  readonly sections: readonly SectionForm[];
  readonly tables: Readonly<Record<TableKey, TableForm>>;
  /** Whether section 六 states the 信息处理费. */
  readonly statesFee: boolean;
  /** What section 一 is to speak of; nothing where the notice asks for nothing. */
  readonly aspects: readonly Aspect[];
}
