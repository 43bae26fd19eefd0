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
import type { Report } from "../model/report.ts";
import { excerpt } from "../util/cjk.ts";
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
  if (!first || !other || !isOneSlip(first.name.stem, other.name.stem)) return undefined;
  return twoWays(other.stated.span, other.stated.value, first.stated);
}

/** Names with one character more, less or other; wholly different ones may be another body's. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === long.length)
    return short.length >= 2 && [...short].filter((char, at) => char !== long[at]).length === 1;
  if (long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}

/** A variant that the text uses twice or more, and of the body itself. */
function variant(report: Report): Found | undefined {
  const { identity, prose } = report;
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
  const variants = variantsOf(name, prose);
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
    say: (t) => t.reportBody(excerpt(stated), excerpt(own.value)),
    related: [{ span: own.span, say: (t) => t.bodyStated(excerpt(own.value)) }],
  };
}

/** How a body of another kind speaks of itself. */
const foreign: Readonly<Record<BodyKind, RegExp>> = {
  street: /(?<![自让使由])我局(?![限部势面促])|本局(?![限部势面])/,
  town: /(?<![自让使由])我局(?![限部势面促])|本局(?![限部势面])|[我本]街道/,
  bureau: /[我本]街道|[我本]镇(?![定静压痛])/,
};

/** `我局` in a street office's report: a sentence of somebody else's. */
function* otherSelf({ identity, prose }: Report): Iterable<Found> {
  const kind = kindOf(identity.bodies);
  const { body } = identity;
  if (!kind || body === undefined) return;
  for (const { text, span } of prose) {
    if (!/[我本][局街镇]/.test(text)) continue;
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
