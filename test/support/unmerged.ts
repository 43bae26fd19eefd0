const rowPattern = /<tr[^>]*>([\s\S]*?)<\/tr>/g;
const cellPattern = /<t([dh])([^>]*)>([\s\S]*?)<\/t[dh]>/g;

/** What a program leaves that takes merged cells apart: a copy of the text in each place of the form, or blanks. */
export function unmerged(html: string, rest: "copies" | "blanks"): string {
  return html.replace(/<table[\s\S]*?<\/table>/g, (table) => unmergedTable(table, rest));
}

function unmergedTable(table: string, rest: "copies" | "blanks"): string {
  const rows = [...table.matchAll(rowPattern)].map(([, inner = ""]) => [...inner.matchAll(cellPattern)]);
  const places: string[][] = rows.map(() => []);
  for (const [y, cells] of rows.entries()) {
    let x = 0;
    for (const [, , attributes = "", text = ""] of cells) {
      while (places[y]?.[x] !== undefined) x++;
      const across = Number(/colspan="?(\d+)/.exec(attributes)?.[1] ?? 1);
      const down = Number(/rowspan="?(\d+)/.exec(attributes)?.[1] ?? 1);
      for (let dy = 0; dy < down; dy++)
        for (let dx = 0; dx < across; dx++) {
          const row = places[y + dy];
          if (row) row[x + dx] = dx + dy === 0 || rest === "copies" ? text : "";
        }
    }
  }
  const lines = places.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`);
  return `<table>\n${lines.join("\n")}\n</table>`;
}
