import type { Stated } from "../model/identity.ts";
import {
  areOne,
  type BodyKind,
  kindOf,
  readName,
  unquoted,
  type Variant,
  variantsOf,
} from "../model/ownNames.ts";
import { passagesWith } from "../model/prose/passages.ts";
import type { Report } from "../model/report.ts";
import { editDistance, excerpt } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import type { Found, Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";

export const reportBody: Rule = {
  id: "report.body",
  severity: "information",
  *check(report) {
    if (report.beforeForms) return;
    const found = twoNames(report) ?? variant(report);
    if (found) yield found;
    yield* otherSelf(report);
  },
};

/** Title, preface and signature that name two streets or two towns. */
function twoNames({ identity }: Report): Found | undefined {
  const named = identity.bodies.flatMap((stated) => {
    const name = readName(stated.value);
    return name && name.kind !== "bureau" ? [{ stated, name }] : [];
  });
  const [first, ...rest] = named;
  const other = rest.find(
    ({ name }) => name.kind === first?.name.kind && !areOne(name.stem, first.name.stem),
  );
  // Wholly different names may be two bodies'.
  if (!first || !other || editDistance(first.name.stem, other.name.stem) > 1) return undefined;
  return twoWays(other.stated.span, other.stated.value, first.stated);
}

/** A variant that the text uses twice or more, and of the body itself. */
function variant(report: Report): Found | undefined {
  const { identity } = report;
  const names = identity.bodies.flatMap((stated) => {
    const name = readName(stated.value);
    return name ? [{ stated, name }] : [];
  });
  const [own] = names;
  if (!own) return undefined;
  // A title may begin with what is no part of the name: then the shortest form is the name.
  const name = names
    .map((each) => each.name)
    .reduce((one, other) => (one.stem.endsWith(other.stem) ? other : one), own.name);
  const variants = variantsOf(name, report);
  const first = variants.find(({ self }) => self);
  const same = variants.filter(({ stem }) => stem === first?.stem);
  if (!first || same.length < 2 || names.some((each) => areOne(each.name.stem, first.stem))) return undefined;
  const whole = { start: first.span.start, end: first.span.end + first.suffix.length };
  return {
    ...twoWays(whole, first.stem + first.suffix, { ...own.stated, value: name.stem + first.suffix }),
    fixes: () => [
      {
        say: (t) => t.unifyBody(name.stem + first.suffix),
        safe: false,
        edits: same.map(({ span }: Variant) => replace(span, name.stem)),
      },
    ],
  };
}

function twoWays(span: Span, stated: string, own: Stated<string>): Found {
  return {
    span,
    say: (t) => t.reportBody(ending(stated), ending(own.value)),
    related: [{ span: own.span, say: (t) => t.bodyStated(ending(own.value)) }],
  };
}

/** The end of a long name, where two of them differ. */
function ending(name: string): string {
  return name.length <= 17 ? name : `…${name.slice(-16)}`;
}

/** How a body of another kind speaks of itself. */
const foreign: Readonly<Record<BodyKind, RegExp>> = {
  street: /(?<![自让使由])我局(?![限部势面促])|本局(?![限部势面])/,
  town: /(?<![自让使由])我局(?![限部势面促])|本局(?![限部势面])|[我本]街道/,
  bureau: /[我本]街道|[我本]镇(?![定静压痛])/,
};

/** `我局` in a street office's report: a sentence of somebody else's. */
function* otherSelf(report: Report): Iterable<Found> {
  const { identity } = report;
  const kind = kindOf(identity.bodies);
  const { body } = identity;
  if (!kind || body === undefined) return;
  for (const { text, span } of passagesWith(report, /[我本][局街镇]/g)) {
    const match = foreign[kind].exec(unquoted(text));
    if (!match) continue;
    const start = span.start + match.index;
    yield {
      span: { start, end: start + match[0].length },
      say: (t) => t.reportBodySelf(match[0], excerpt(body, 16)),
    };
    return;
  }
}
