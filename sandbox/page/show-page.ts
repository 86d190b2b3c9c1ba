import { createHash } from "node:crypto";
import type { Core } from "../core.ts";
import { escaped, shanghaiDigits } from "../customs/receipt.ts";
import type { Answer, Request } from "../http.ts";
import type { DeliveryView, DocumentRow, MisreadRow, RegisterRow } from "../state.ts";
import en from "./en.json" with { type: "json" };
import { reviewForm } from "./review-form.ts";
import { scenarioForms } from "./scenario-form.ts";
import { STYLE } from "./style.ts";
import type { Words } from "./words.ts";
import zh from "./zh.json" with { type: "json" };

const SHOWN = 50;
const REFRESH_SECONDS = 5;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`;

function newest<T>(rows: Map<string, T>): T[] {
  return [...rows.values()].slice(-SHOWN).reverse();
}

function clock(iso: string): string {
  const digits = shanghaiDigits(Date.parse(iso));
  return digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*/, "$1-$2-$3 $4:$5:$6");
}

/** What a receipt's status or an acknowledgement's result means, in words. */
function meaning(what: string, words: Words): string {
  const known = new Map(Object.entries({ ...words.statuses, ...words.results }));
  return known.get(what) ?? "";
}

function phase(row: RegisterRow, words: Words): string {
  return new Map(Object.entries(words.phases)).get(row.phase ?? "") ?? "?";
}

function delivery(view: DeliveryView, words: Words): string {
  const [tone, state] = view.withdrawn
    ? ["dim", words.withdrawn]
    : !view.done
      ? ["wait", view.outcome ? `${words.failing} (${view.outcome})` : words.waiting]
      : view.outcome?.startsWith("2")
        ? ["good", words.sent]
        : ["bad", `${words.declined} (${view.outcome})`];
  return `<li><code>${escaped(view.what)}</code> ${meaning(view.what, words)} <span class="${tone}">${escaped(state)}</span></li>`;
}

/** What the document asks for, whether in an envelope, and what it changes. */
function kind({ document }: DocumentRow, words: Words): string {
  const asked = new Map(Object.entries(words.appTypes)).get(document.appType) ?? document.appType;
  const original = document.replaces ? `<br><span class="mono dim">${escaped(document.replaces)}</span>` : "";
  return `${asked}${document.envelope ? ' <span class="dim">DxpMsg</span>' : ""}${original}`;
}

function documentCells(core: Core, row: DocumentRow, words: Words): string[] {
  const { document, receipts } = row;
  return [
    `<span class="mono">${escaped(document.copNo)}</span>`,
    kind(row, words),
    `<span class="mono">${escaped(document.invtNo)}</span>`,
    clock(document.receivedAt),
    document.flow,
    `<ul>${receipts.map((receipt) => delivery(receipt, words)).join("")}</ul>${reviewForm(core, row, words)}`,
  ];
}

function misreadCells({ at, problem, receipts }: MisreadRow, words: Words): string[] {
  const answers = receipts.map((receipt) => delivery(receipt, words)).join("");
  return [clock(at), escaped(problem), `<ul>${answers}</ul>`];
}

function keysUsed({ byKey, attempts }: RegisterRow, words: Words): string {
  const used = Object.entries(byKey).map(([key, times]) => `${words.key} ${key} × ${times}`);
  return used.length > 1 ? `<br><span class="dim">${used.join(" · ")} / ${attempts}</span>` : "";
}

function check(row: RegisterRow, words: Words): string {
  const problem = row.signaturesValid ? (row.bodiesIdentical ? null : words.badBody) : words.badSignature;
  return `<span class="${problem ? "bad" : "good"}">${problem ?? words.good}</span>${keysUsed(row, words)}`;
}

function feedbackCells(row: RegisterRow, words: Words): string[] {
  return [
    `<span class="mono">${escaped(row.office)}</span>`,
    phase(row, words),
    `<span class="mono">${escaped(row.id)}</span>`,
    clock(row.firstAt),
    String(row.attempts),
    check(row, words),
    `<ul>${row.acknowledgements.map((view) => delivery(view, words)).join("")}</ul>`,
  ];
}

function table(heads: string[], rows: string[][], empty: string): string {
  if (rows.length === 0) return `<p class="dim">${empty}</p>`;
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function scenarioSection(core: Core, words: Words, address: string, isStill: boolean): string {
  const commands = [
    "npm run sandbox -- customs refuse reason=quantity",
    "npm run sandbox -- customs review delay=5000 offices errors=30 acknowledge=mixed office 3105 down",
    "npm run sandbox -- usual",
    `curl -X POST ${address}/customs/reviews/COPNO -H 'content-type: application/json' -d '{"decision":"admit"}'`,
    `curl -X POST ${address}/register/ID/acknowledgements -H 'content-type: application/json' -d '{"acknowledge":"accept"}'`,
  ];
  const still = `/?lang=${words === en ? "en" : "zh"}&amp;still=1#scenario`;
  return `<h2 id="scenario">${words.scenario}</h2>
<pre>${escaped(JSON.stringify(core.state.scenario, null, 2))}</pre>
${isStill ? scenarioForms(core, words) : `<p><a href="${still}">${words.change}</a></p>`}
<p>${words.scenarioHow}</p>
<pre>${escaped(commands.join("\n"))}</pre>`;
}

function all(path: string, words: Words): string {
  return `<p class="dim">${words.newest} <a href="${path}">${path}</a></p>`;
}

function documentsSection(core: Core, words: Words): string {
  const heads = [words.copNo, words.kind, words.invtNo, words.receivedAt, words.flow, words.receipts];
  const rows = newest(core.state.documents).map((row) => documentCells(core, row, words));
  return `<h2 id="documents">${words.documents}</h2>${table(heads, rows, words.noDocuments)}${all("/documents", words)}`;
}

function misreadSection(core: Core, words: Words): string {
  if (core.state.misread.size === 0) return "";
  const rows = newest(core.state.misread).map((row) => misreadCells(row, words));
  return `<h2>${words.misread}</h2>${table([words.receivedAt, words.problem, words.receipts], rows, "")}`;
}

function feedbackSection(core: Core, words: Words): string {
  const { office, phase, messageId, receivedAt, attempts, checks, acknowledgements } = words;
  const heads = [office, phase, messageId, receivedAt, attempts, checks, acknowledgements];
  const rows = newest(core.state.register).map((row) => feedbackCells(row, words));
  return `<h2>${words.feedback}</h2>${table(heads, rows, words.noFeedback)}${all("/register", words)}`;
}

function links(words: Words, isStill: boolean): string {
  const here = words === en ? "/?lang=en" : "/?lang=zh";
  const refreshing = isStill
    ? `<a href="${here}">${words.resume}</a>`
    : `<a href="${here}&amp;still=1">${words.stop}</a>`;
  return `${refreshing}<a href="${words.otherHref}">${words.otherLanguage}</a>`;
}

/** GET /: what came in, what went out, and how to change the scenario; no scripts, nothing loaded. */
export function showPage(core: Core, { query, headers }: Request): Answer {
  const words = query.get("lang") === "en" ? en : zh;
  const isStill = query.get("still") === "1";
  const body = `<!doctype html>
<html lang="${words.lang}"><head><meta charset="utf-8"><title>${words.title}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><header><h1>${words.title}</h1><p>${words.intro}</p>${links(words, isStill)}</header><main>
${feedbackSection(core, words)}
${documentsSection(core, words)}
${misreadSection(core, words)}
${scenarioSection(core, words, `http://${escaped(headers.host ?? "")}`, isStill)}</main></body></html>
`;
  return {
    status: 200,
    type: "text/html; charset=utf-8",
    body,
    headers: { "content-security-policy": POLICY, ...(!isStill && { refresh: String(REFRESH_SECONDS) }) },
  };
}
