import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";
import { holdsResidue } from "./support/residue.ts";

export const sectionTitle: Rule = {
  id: "section.title",
  severity: "information",
  *check({ outline, tree, beforeForms }) {
    if (beforeForms || outline.legacy) return;
    for (const { form, match, heading } of outline.sections) {
      if (match !== "variant" && match !== "near") continue;
      const stated = tree.text.slice(heading.title.start, heading.title.end);
      // What a conversion left in it says so itself.
      if (holdsResidue(stated)) continue;
      yield {
        span: heading.title,
        say: (t) => t.sectionTitle(excerpt(stated), form.title),
        data: { section: form.key },
        fixes: () => [
          { say: (t) => t.changeTitle(form.title), safe: true, edits: [replace(heading.title, form.title)] },
        ],
      };
    }
  },
};
