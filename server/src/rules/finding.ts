import type { Messages } from "../messages/zh.ts";
import type { FileRef } from "../model/digest.ts";
import type { Equation } from "../model/equations.ts";
import type { Neighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import type { SectionKey, TableKey } from "../schema/types.ts";
import type { Span } from "../util/span.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** A text for the user, in the language whose message table it is given. */
export type Say = (messages: Messages) => string;

/** Replaces `span` with `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** The file that it changes, where that is not the report's own. */
  readonly file?: FileRef;
}

/** Another place that has to do with a finding. */
export interface Related {
  readonly span: Span;
  readonly say: Say;
  /** The file that it stands in, where that is not the report's own. */
  readonly file?: FileRef;
}

/** A repair. Its edits do not overlap. */
export interface Fix {
  readonly say: Say;
  /** Whether "fix all" may take it: it never states a number. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** The form's keys for the place that a finding is about; numbers as decimal strings. */
export interface FindingData {
  readonly section?: SectionKey;
  readonly table?: TableKey;
  readonly row?: string;
  readonly column?: string;
  readonly stated?: string;
  readonly expected?: string;
}

/** What a rule reports: the engine adds the rule's id and its severity. */
export interface Found {
  readonly span: Span;
  readonly say: Say;
  readonly data?: FindingData;
  readonly related?: readonly Related[];
  /** Computed on request, from the same facts as the finding; the first is the preferred one. */
  readonly fixes?: () => readonly Fix[];
  /** Where it differs from the rule's default. */
  readonly severity?: Severity;
  /** The broken equations that it is about. */
  readonly equations?: readonly Equation[];
  /** The broken equations that it explains: a finding that is about nothing else is left out. */
  readonly explains?: readonly Equation[];
}

export interface Finding extends Found {
  readonly rule: string;
  readonly severity: Severity;
}

/** One rule: what it is called, how grave it is by default, and what it finds in a report. */
export interface Rule {
  readonly id: string;
  /** A rule that is off by default runs only where a setting names a severity for it. */
  readonly severity: Severity | "off";
  readonly check: (report: Report, neighbours: Neighbours) => Iterable<Found>;
}
