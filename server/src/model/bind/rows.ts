import type { RowForm, TableForm } from "../../schema/types.ts";
import { editDistance, isNear, withoutRemark } from "../../util/cjk.ts";
import { readOrdinal, withoutOrdinals } from "../../util/ordinal.ts";
import { type Label, rowLabels } from "../labels.ts";
import type { RowDraft } from "./draft.ts";

export interface RowBinding {
  /** Drafts bound to a row of the form, in document order; each row of the form at most once. */
  readonly bound: readonly { readonly draft: RowDraft; readonly form: RowForm }[];
  readonly duplicates: readonly { readonly draft: RowDraft; readonly form: RowForm }[];
  readonly unknown: readonly RowDraft[];
  readonly missing: readonly RowForm[];
}

type Labels = readonly Label<RowForm>[];

/**
 * Binds rows to the form: exact labels first, wherever they stand; then what is left by closeness, and where
 * several official labels are near or none is, by ordinal and place between the rows already bound.
 */
export function bindRows(drafts: readonly RowDraft[], table: TableForm): RowBinding {
  const { labels } = rowLabels(table);
  const taken = new Map<RowForm, RowDraft>();
  const formOf = new Map<RowDraft, RowForm>();
  const duplicates: { draft: RowDraft; form: RowForm }[] = [];
  for (const draft of drafts) {
    const form = draft.label?.form;
    if (!form) continue;
    const earlier = taken.get(form);
    // A group's label repeated on each of its rows, or one that a scanner repeats after a page break, is no duplicate.
    if (earlier === undefined || (!earlier.numbered && draft.numbered && form.items === undefined)) {
      if (earlier) formOf.delete(earlier);
      taken.set(form, draft);
      formOf.set(draft, form);
    } else if (draft.numbered || (form.items === undefined && draft.grid.layout !== "tab-rows")) {
      duplicates.push({ draft, form });
    }
  }
  const unknown: RowDraft[] = [];
  const places = new Map(labels.map((label, place) => [label.form, place]));
  const below = placesBelow(drafts, formOf, places);
  let above = -1;
  for (const [at, draft] of drafts.entries()) {
    const bound = formOf.get(draft);
    if (bound) above = places.get(bound) ?? above;
    if (draft.label) continue;
    const gap = labels.slice(above + 1, below[at]);
    const found = bestLabel(draft, labels, gap, taken);
    if (found && !taken.has(found.form)) {
      taken.set(found.form, draft);
      formOf.set(draft, found.form);
      above = places.get(found.form) ?? above;
    } else if (found && draft.numbered) duplicates.push({ draft, form: found.form });
    else if (draft.numbered) unknown.push(draft);
  }
  return {
    bound: drafts.flatMap((draft) => {
      const form = formOf.get(draft);
      return form ? [{ draft, form }] : [];
    }),
    duplicates,
    unknown,
    missing: labels.flatMap(({ form }) => (taken.has(form) || form.items ? [] : [form])),
  };
}

/** For each draft, the place on the form of the nearest bound row below it; the end of the form where there is none. */
function placesBelow(
  drafts: readonly RowDraft[],
  formOf: ReadonlyMap<RowDraft, RowForm>,
  places: ReadonlyMap<RowForm, number>,
): readonly number[] {
  const below: number[] = [];
  let next = places.size;
  for (let at = drafts.length - 1; at >= 0; at--) {
    below[at] = next;
    const draft = drafts[at];
    const form = draft && formOf.get(draft);
    if (form) next = places.get(form) ?? next;
  }
  return below;
}

function bestLabel(
  draft: RowDraft,
  labels: Labels,
  gap: Labels,
  taken: ReadonlyMap<RowForm, RowDraft>,
): Label<RowForm> | undefined {
  const words = withoutOrdinals(draft.folded);
  if (words === "") return undefined;
  const bare = withoutRemark(words);
  const near = labels.filter(
    (label) => isNear(bare, withoutRemark(label.words)) || isNear(words, label.words),
  );
  const same = near.filter((label) => label.words === words || withoutRemark(label.words) === bare);
  if (same.length === 1) return same[0];
  if (near.length === 1) return near[0];
  const ordinal = innermostOrdinal(draft.folded);
  const free = (near.length > 0 ? near : gap).filter(
    (label) => gap.includes(label) && !taken.has(label.form),
  );
  const placed = free.filter(
    (label) => ordinal !== 0 && label.ordinal === ordinal && resembles(words, label.words),
  );
  if (placed.length === 1) return placed[0];
  const rows = free.filter((label) => label.form.items === undefined && resembles(words, label.words));
  return draft.numbered && rows.length === 1 ? rows[0] : undefined;
}

/** Whether a damaged label still has at least a third of the official one's characters. */
function resembles(words: string, official: string): boolean {
  const allowed = Math.max(words.length, official.length) * (2 / 3);
  return editDistance(words, withoutRemark(official)) <= allowed || editDistance(words, official) <= allowed;
}

function innermostOrdinal(folded: string): number {
  let rest = folded;
  let value = 0;
  for (let ordinal = readOrdinal(rest); ordinal; ordinal = readOrdinal(rest)) {
    value = ordinal.value;
    rest = rest.slice(ordinal.length);
  }
  return value;
}
