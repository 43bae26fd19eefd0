import { form2021 } from "../schema/form2021.ts";
import { editionNamed, formForYear, formOf } from "../schema/forms.ts";
import type { Edition, Form, TableKey } from "../schema/types.ts";
import type { Grid, Tree } from "../syntax/tree.ts";
import { once } from "../util/once.ts";
import { type Evaluation, evaluate } from "./equations.ts";
import { type Explanation, explain } from "./explain.ts";
import { sniffGrids } from "./grids.ts";
import { frontMatterEntry, type Identity, readIdentity } from "./identity.ts";
import { type Outline, readOutline } from "./outline.ts";
import { withoutOwnTables } from "./ownTables.ts";
import { type OwnYear, readOwnYears } from "./ownYears.ts";
import { type Period, readPeriods } from "./period.ts";
import { type Passage, readProse } from "./prose/passages.ts";
import { isBlankTable, type Table } from "./table.ts";
import { bindTables, formOfTables } from "./tables.ts";
import { findUnreadable, type Unreadable } from "./unreadable.ts";

/** What the user may state about a report from outside; it wins over what the draft says. */
export interface ReadOptions {
  readonly edition?: Edition | undefined;
  readonly year?: number | undefined;
}

/** A table with its equations. */
export interface JudgedTable extends Table {
  readonly evaluation: Evaluation;
  readonly explanations: readonly Explanation[];
}

/** A draft, read as the form. */
export interface Report {
  readonly tree: Tree;
  readonly identity: Identity;
  readonly year: number | undefined;
  /** The form that applies; the newest where nothing says. */
  readonly form: Form;
  /** Whether year, 版式 or tables say which form applies. */
  readonly formIsKnown: boolean;
  /** Whether the report is about a year before there was a form: then nothing is asked of it. */
  readonly beforeForms: boolean;
  readonly outline: Outline;
  readonly tables: ReadonlyMap<TableKey, Table>;
  /**
   * The tables whose rows and cells can be judged: of the report's own edition, and not entirely blank.
   * A finding about a whole table speaks for all in it.
   */
  readonly judged: readonly JudgedTable[];
  readonly unreadable: ReadonlyMap<TableKey, Unreadable>;
  /** The running text, in document order. */
  readonly prose: readonly Passage[];
  /** The statements of the time that the numbers are about. */
  readonly periods: readonly Period[];
  /** Every place that names the report's own year, the most telling first. */
  readonly ownYears: readonly OwnYear[];
}

/** Binds a tree to the form. Never fails: what cannot be bound is kept as a fact for the rules. */
export function readReport(source: Tree, options: ReadOptions = {}): Report {
  const { tree, kinds: told } = sniffGrids(source);
  const outline = readOutline(tree, (grid: Grid) => told.get(grid));
  const kinds = withoutOwnTables(told, outline);
  const identity = readIdentity(tree, outline.preamble, outline.byKey.get("overview")?.body ?? []);
  const year = options.year ?? identity.year;
  const known = knownForm(tree, options, year) ?? formOfTables(kinds);
  const form = known ?? form2021;
  const beforeForms = options.edition === undefined && year !== undefined && formForYear(year) === undefined;
  const tables = bindTables(tree, kinds, form);
  const judged = beforeForms ? [] : [...tables.values()].flatMap((table) => judgedTable(table, form));
  const unreadable = findUnreadable(tree, outline, tables);
  const prose = once(() => readProse(tree, outline, identity, unreadable));
  const periods = once(() => readPeriods(prose()));
  const ownYears = once(() => readOwnYears(tree, identity, prose(), periods()));
  return {
    tree,
    identity,
    year,
    form,
    formIsKnown: known !== undefined,
    beforeForms,
    outline,
    tables,
    judged,
    unreadable,
    // Most requests of an editor are about tables and headings, and come with every key.
    get prose() {
      return prose();
    },
    get periods() {
      return periods();
    },
    get ownYears() {
      return ownYears();
    },
  };
}

function knownForm(tree: Tree, options: ReadOptions, year: number | undefined): Form | undefined {
  if (options.edition) return formOf(options.edition);
  const stated = frontMatterEntry(tree, "版式")?.value;
  const named = typeof stated === "string" ? editionNamed(stated.trim()) : undefined;
  if (named) return formOf(named);
  return year === undefined ? undefined : formForYear(year);
}

function judgedTable(table: Table, form: Form): readonly JudgedTable[] {
  if (table.edition !== form.edition || isBlankTable(table)) return [];
  const evaluation = evaluate(table);
  return [{ ...table, evaluation, explanations: explain(table, evaluation) }];
}
