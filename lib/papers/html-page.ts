import { escapeXml } from "#lib/domain/ceb/xml-text";
import type { PaperLanguage } from "#lib/domain/papers/paper";

/** A text, or a picture that lies beside the page. */
export type HtmlCell = string | { image: string };
export type HtmlSection = {
  title: string;
  notes?: readonly string[];
  head?: readonly string[];
  /** Where it has no head, the first cell of a row names the others. */
  rows: readonly (readonly HtmlCell[])[];
};

const languages = { zh: "zh-CN", en: "en" } as const satisfies Record<PaperLanguage, string>;

const style = `body{font:14px/1.5 system-ui,"Noto Sans SC",sans-serif;color:#111;background:#fff;margin:2rem auto;
max-width:72rem;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:start;
vertical-align:top;overflow-wrap:anywhere}th{background:#f2f2f2;font-weight:600}img{max-width:12rem;max-height:9rem}
thead{display:table-header-group}tr{break-inside:avoid}p{margin:.25rem 0;color:#444}`;

/** A page that needs nothing beside it but its pictures, runs nothing and asks nothing of any server; prints well. */
export function htmlPage(language: PaperLanguage, title: string, sections: readonly HtmlSection[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:";
  return [
    `<!doctype html><html lang="${languages[language]}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title>`,
    `<style>${style}</style></head><body><h1>${escapeXml(title)}</h1>`,
    ...sections.map(section),
    "</body></html>\n",
  ].join("\n");
}

function section({ title, notes = [], head, rows }: HtmlSection): string {
  const thead = head
    ? `<thead><tr>${head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join("")}</tr></thead>`
    : "";
  const body = rows.map((row) => `<tr>${row.map((cell, at) => td(cell, !head && at === 0)).join("")}</tr>`);
  const table = rows.length > 0 ? `<table>${thead}<tbody>${body.join("\n")}</tbody></table>` : "";
  const said = notes.map((note) => `<p>${escapeXml(note)}</p>`).join("");
  return `<section><h2>${escapeXml(title)}</h2>${said}${table}</section>`;
}

function td(cell: HtmlCell, isName: boolean): string {
  if (typeof cell !== "string") return `<td><img src="${escapeXml(cell.image)}" alt=""></td>`;
  return isName ? `<th scope="row">${escapeXml(cell)}</th>` : `<td>${escapeXml(cell)}</td>`;
}
