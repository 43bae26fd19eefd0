import { type Citation, type NamedNotice, readCitations, readNamedNotices } from "../model/citations.ts";
import { plainDigits } from "../model/days.ts";
import { sentencesOf } from "../model/prose/passages.ts";
import type { Report } from "../model/report.ts";
import { formForYear } from "../schema/forms.ts";
import type { Form } from "../schema/types.ts";
import { excerpt } from "../util/cjk.ts";
import type { Edit, Found, Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";

export const reportCitation: Rule = {
  id: "report.citation",
  severity: "warning",
  *check(report) {
    if (report.beforeForms) return;
    const citations = readCitations(report.prose);
    const named = readNamedNotices(report.prose);
    const other = otherForms(report, citations, named);
    for (const citation of citations) {
      const found = misnamed(report, citation, other, named) ?? bracketed(citation);
      if (found) yield found;
    }
    for (const notice of named)
      if (notice.basis && other.has(notice.form) && !isNumbered(notice, citations))
        yield untimely(report, notice);
    yield* formerRegulation(report);
  },
};

/** The forms whose notices cannot be the report's basis: none where the right one is cited too, or the year is in doubt. */
function otherForms(
  { form, year, ownYears }: Report,
  citations: readonly Citation[],
  named: readonly NamedNotice[],
): ReadonlySet<Form> {
  const cited = new Set([...citations, ...named].map((each) => each.form));
  const years = [year, ...ownYears.map((own) => own.year)];
  if (cited.has(form) || years.some((each) => each === undefined || formForYear(each) !== form))
    return new Set();
  return new Set([...cited].filter((each) => each !== undefined));
}

const office = "国办公开办函";

/** A number whose office, year or number is not that of the notice it means. */
function misnamed(
  { form }: Report,
  citation: Citation,
  other: ReadonlySet<Form>,
  named: readonly NamedNotice[],
): Found | undefined {
  const { span, text, year, number, basis } = citation;
  const written = officeOf(citation);
  const old = citation.form && basis && other.has(citation.form);
  // Of these offices' other documents nothing is known but how their office is spelt.
  const right = old ? form.notice : written && `${written}〔${year}〕${number}号`;
  if (right === undefined || (!old && written === citation.office)) return undefined;
  const title = old ? named.find((each) => each.form !== form && isBeside(each, citation)) : undefined;
  return {
    span,
    say: (t) => (old ? t.citationEdition(excerpt(text), right) : t.citationNumber(excerpt(text), right)),
    fixes: () => [
      {
        say: (t) => t.changeCitation(right),
        safe: true,
        edits: [...(title ? [retitled(title, form)] : []), replace(span, right)],
      },
    ],
  };
}

/** The office as it should be written; undefined where that cannot be said for certain. */
function officeOf(citation: Citation): string | undefined {
  if (/^国办公开/.test(citation.office)) return office;
  if (citation.form && citation.aboutForm) return office;
  return citation.office === "国办涵" ? "国办函" : undefined;
}

function bracketed({
  office: stated,
  opening,
  closing,
  text,
  span,
  year,
  number,
}: Citation): Found | undefined {
  if (stated !== office || opening + closing === "") return undefined;
  if (/[〔﹝]/.test(opening) && /[〕﹞]/.test(closing)) return undefined;
  const right = `${office}〔${year}〕${number}号`;
  return {
    span,
    severity: "information",
    say: (t) => t.citationBrackets(excerpt(text), right),
    fixes: () => [{ say: (t) => t.changeCitation(right), safe: true, edits: [replace(span, right)] }],
  };
}

/** A title that its number follows is spoken for by the number. */
function isNumbered(notice: NamedNotice, citations: readonly Citation[]): boolean {
  return citations.some((citation) => isBeside(notice, citation));
}

function isBeside(notice: NamedNotice, { span }: Citation): boolean {
  return notice.span.end <= span.start && span.start - notice.span.end <= 6;
}

/** The notice of the other edition, named by its title alone. */
function untimely({ form, tree }: Report, notice: NamedNotice): Found {
  const { span } = notice;
  return {
    span,
    say: (t) => t.citationTitle(excerpt(tree.text.slice(span.start, span.end), 16), form.notice),
    fixes: () => [
      { say: (t) => t.changeCitationTitle(form.notice), safe: true, edits: [retitled(notice, form)] },
    ],
  };
}

function retitled({ span }: NamedNotice, form: Form): Edit {
  return replace(span, form.noticeTitle);
}

const former = /信息公开条例[^。；]{0,40}?(?:国务院|国令|令)[^。；\d]{0,6}(492)\s*号/;
const history = /711|原|旧|修订前|修改前|废止|曾|施行|实施|20(?:07|08|19)年|(?<!新)(?:修订|修正|修改)(?!后)/;

/** 国务院令第492号, the number of the regulation before it was revised, for the regulation in force. */
function* formerRegulation({ prose }: Report): Iterable<Found> {
  for (const passage of prose) {
    if (!/492|４９２/.test(passage.text)) continue;
    for (const { text, span } of sentencesOf(passage)) {
      const match = former.exec(plainDigits(text));
      if (!match || history.test(plainDigits(text))) continue;
      const start = span.start + match.index + match[0].lastIndexOf("492");
      const place = { start, end: start + 3 };
      yield {
        span: place,
        say: (t) => t.citationRegulation(),
        fixes: () => [{ say: (t) => t.changeText("711"), safe: true, edits: [replace(place, "711")] }],
      };
    }
  }
}
