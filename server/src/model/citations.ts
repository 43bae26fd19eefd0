import { forms } from "../schema/forms.ts";
import type { Form } from "../schema/types.ts";
import type { Span } from "../util/span.ts";
import { plainDigits } from "./days.ts";
import { type Passage, passagesWith } from "./prose/passages.ts";
import type { Report } from "./report.ts";

/** A document of the State Council's office that is cited by its number: `国办公开办函〔2021〕30号`. */
export interface Citation {
  /** The number as a whole. */
  readonly span: Span;
  readonly text: string;
  /** What stands before the year, without blanks: 国办公开办函. */
  readonly office: string;
  readonly opening: string;
  readonly closing: string;
  readonly year: string;
  readonly number: string;
  /** The form whose notice has this year and number, whatever the office. */
  readonly form: Form | undefined;
  /** Whether the words beside it name the notice of a form. */
  readonly aboutForm: boolean;
  /** Whether the report is drawn up by it. */
  readonly basis: boolean;
}

/** A form's notice that is named by its title. */
export interface NamedNotice {
  readonly form: Form;
  readonly span: Span;
  readonly basis: boolean;
}

const number =
  /(国\s?办\s?(?:公\s?开\s?办?\s?)?[函涵发]|国办公开办?)\s{0,2}([〔﹝[(（［【]?)\s?(20\d\d)\s?([〕﹞\])）］】]?)\s?第?\s?(\d{1,3})\s?号/g;
const notices = forms.map((form) => ({ form, parts: /(20\d\d)\D(\d+)/.exec(form.notice) }));
const issuer = "国务院办公厅政府信息与政务公开办公室";
const titles = forms.map((form) => ({
  form,
  pattern: new RegExp(`${issuer}[《\\s]{0,3}${form.noticeTitle.replace(/[〈〉]/g, "[〈〉《》<>]?")}`, "g"),
}));

/** Every document number of these offices in the running text. */
export function readCitations(report: Report): readonly Citation[] {
  return [...passagesWith(report, /国\s?办/g)].flatMap((passage) => {
    if (!passage.text.includes("号")) return [];
    const text = plainDigits(passage.text);
    return [...text.matchAll(number)].map((match): Citation => {
      const [all, office = "", opening = "", year = "", closing = "", no = ""] = match;
      const start = passage.span.start + match.index;
      return {
        span: { start, end: start + all.length },
        text: all,
        office: office.replace(/\s/g, ""),
        opening,
        closing,
        year,
        number: no,
        form: notices.find(({ parts }) => parts?.[1] === year && parts[2] === no)?.form,
        aboutForm: isAboutForm(passage, text, match.index, match.index + all.length),
        basis: isBasis(passage, text, match.index),
      };
    });
  });
}

/** Every form's notice that the running text names by its full title. */
export function readNamedNotices(report: Report): readonly NamedNotice[] {
  return [...passagesWith(report, new RegExp(issuer, "g"))].flatMap((passage) =>
    titles.flatMap(({ form, pattern }) =>
      [...passage.text.matchAll(pattern)].map(({ index, 0: all }) => {
        const start = passage.span.start + index;
        const at = all.indexOf(form.noticeTitle.slice(0, 2));
        return {
          form,
          span: { start: start + at, end: start + all.length },
          basis: isBasis(passage, passage.text, index),
        };
      }),
    ),
  );
}

const drawnUp = /^[^。；《]{0,30}(?:编制|编写|撰写|起草|制作|形成)[^。；《]{0,30}报告/;
const formWords = /年度报告的?(?:编制)?(?:格式|有关事项|[^，。；《》]{0,10}通知)/;

/**
 * By the title in 《》 right before the number, or after it; without one by the words before it, or because a preface
 * names what the report is drawn up by: 根据…国办公开办函〔2021〕30号要求，编制本报告.
 */
function isAboutForm({ section }: Passage, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start).replace(/[\s（(]{1,9}$/, "");
  if (before.endsWith("》")) return formWords.test(lastTitle(before));
  const after = text.slice(end, end + 80);
  if (/^\s?(?:文件|文)?\s?[）)]?\s?《/.test(after))
    return formWords.test(after.slice(0, after.indexOf("》")));
  const isDrawnUp = section === undefined && drawnUp.test(after);
  return isDrawnUp || formWords.test((/[^，。；]{0,60}$/.exec(before.slice(-60)) ?? [""])[0]);
}

/** `…《关于印发〈…〉的通知》`: from the bracket that the last one closes. */
function lastTitle(before: string): string {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at] === "》") depth++;
    if (before[at] === "《" && --depth === 0) return before.slice(at);
  }
  return before;
}

const quoted = /《[^《》]{0,120}》|（[^（）]{0,60}）|\([^()]{0,60}\)/g;

/** In the preface a notice is cited as the basis of the report; elsewhere its clause must say so. */
function isBasis({ section }: Passage, text: string, at: number): boolean {
  if (section === undefined) return true;
  const before = text.slice(Math.max(0, at - 160), at).replace(quoted, "");
  return /(?:根据|按照|依据|遵照)[^。；，,]{0,100}$/.test(before);
}
