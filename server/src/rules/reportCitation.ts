import { type Citation, type NamedNotice, readCitations, readNamedNotices } from "../model/citations.ts";
import { plainDigits } from "../model/days.ts";
import { passagesWith, sentencesOf } from "../model/prose/passages.ts";
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
    const citations = readCitations(report);
    const named = readNamedNotices(report);
    const cited: Cited = {
      citationsByStart: new Map(citations.map((each) => [each.span.start, each])),
      namedByEnd: new Map(named.map((each) => [each.span.end, each])),
      other: otherForms(report, citations, named),
    };
    for (const citation of citations) {
      const found = misnamed(report, citation, cited) ?? bracketed(citation);
      if (found) yield found;
    }
    for (const notice of named) if (isUntimely(report, notice, cited)) yield untimely(report, notice);
    yield* formerRegulation(report);
  },
};

interface Cited {
  readonly citationsByStart: ReadonlyMap<number, Citation>;
  readonly namedByEnd: ReadonlyMap<number, NamedNotice>;
  /** The forms whose notices cannot be the report's basis. */
  readonly other: ReadonlySet<Form>;
}

/** Whether everything that names the report's year says that its form applies. */
function isYearCertain({ form, year, ownYears }: Report): boolean {
  return [year, ...ownYears.map((own) => own.year)].every(
    (each) => each !== undefined && formForYear(each) === form,
  );
}

/** None where the right notice is cited too, or the year is in doubt. */
function otherForms(
  report: Report,
  citations: readonly Citation[],
  named: readonly NamedNotice[],
): ReadonlySet<Form> {
  const cited = new Set([...citations, ...named].map((each) => each.form));
  if (cited.has(report.form) || !isYearCertain(report)) return new Set();
  return new Set([...cited].filter((each) => each !== undefined));
}

const office = "国办公开办函";
/** How many characters, such as 》（, may stand between a title and its number. */
const between = [0, 1, 2, 3, 4, 5, 6];

/** A number whose office, year or number is not that of the notice it means. */
function misnamed(report: Report, citation: Citation, { other, namedByEnd }: Cited): Found | undefined {
  const { form } = report;
  const { span, text, year, number, basis } = citation;
  const written = officeOf(citation);
  const titled = between.map((gap) => namedByEnd.get(citation.span.start - gap)).find((each) => each);
  const old =
    titled?.form === form
      ? citation.form !== form && written === office && isYearCertain(report)
      : citation.form && basis && other.has(citation.form);
  // Of these offices' other documents nothing is known but how their office is spelt.
  const right = old ? form.notice : written && `${written}〔${year}〕${number}号`;
  if (right === undefined || (!old && written === citation.office)) return undefined;
  const title = old && titled?.form !== form ? titled : undefined;
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

/** A title of the other edition; where its number goes with it the number speaks for both. */
function isUntimely(report: Report, notice: NamedNotice, { citationsByStart, other }: Cited): boolean {
  const beside = between.map((gap) => citationsByStart.get(notice.span.end + gap)).find((each) => each);
  if (!beside) return notice.basis && other.has(notice.form);
  return notice.form !== report.form && beside.form === report.form && isYearCertain(report);
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

const former = /(?:国务院|国令|令)[^。；\d]{0,6}492\s?号/;
const history = /711|原|旧|修订前|修改前|废止|曾|施行|实施|20(?:07|08|19)年|(?<!新)(?:修订|修正|修改)(?!后)/;

/** 国务院令第492号, the number of the regulation before it was revised, for the regulation in force. */
function* formerRegulation(report: Report): Iterable<Found> {
  for (const passage of passagesWith(report, /492|４９２/g)) {
    for (const { text, span } of sentencesOf(passage)) {
      const plain = plainDigits(text);
      const match = former.exec(plain);
      if (!match || history.test(plain)) continue;
      // The number must stand close behind the regulation's name.
      if (!plain.slice(Math.max(0, match.index - 40), match.index).includes("信息公开条例")) continue;
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
