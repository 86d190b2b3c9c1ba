import { createHash } from "node:crypto";
import type { Core } from "../core.ts";
import { escaped, shanghaiDigits } from "../customs/receipt.ts";
import type { Answer, Request } from "../http.ts";
import { ACKNOWLEDGE, ANSWERS, FLOWS } from "../scenario.ts";
import type { DeliveryView, DocumentRow, RegisterRow } from "../state.ts";
import en from "./en.json" with { type: "json" };
import { STYLE } from "./style.ts";
import zh from "./zh.json" with { type: "json" };

type Words = typeof zh;

const SHOWN = 50;
const REFRESH_SECONDS = 5;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

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

function documentCells({ document, receipts }: DocumentRow, words: Words): string[] {
  return [
    `<span class="mono">${escaped(document.copNo)}</span>`,
    `<span class="mono">${escaped(document.invtNo)}</span>`,
    clock(document.receivedAt),
    document.flow,
    `<ul>${receipts.map((receipt) => delivery(receipt, words)).join("")}</ul>`,
  ];
}

function check(row: RegisterRow, words: Words): string {
  const problem = row.signaturesValid ? (row.bodiesIdentical ? null : words.badBody) : words.badSignature;
  return `<span class="${problem ? "bad" : "good"}">${problem ?? words.good}</span>`;
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

function scenarioSection(core: Core, words: Words, address: string): string {
  const commands = [
    `curl -X PUT ${address}/scenario -H 'content-type: application/json' -d '{"customs":{"flow":"review"},"offices":{"*":{"acknowledge":"reject"},"3105":{"answer":"down"}}}'`,
    `curl -X POST ${address}/customs/reviews/COPNO -H 'content-type: application/json' -d '{"decision":"admit"}'`,
    `curl -X POST ${address}/register/ID/acknowledgements -H 'content-type: application/json' -d '{"acknowledge":"accept"}'`,
    `curl -X DELETE ${address}/scenario`,
  ];
  return `<h2>${words.scenario}</h2>
<pre>${escaped(JSON.stringify(core.state.scenario, null, 2))}</pre>
<p>${words.scenarioHow}</p>
<pre>${escaped(commands.join("\n"))}</pre>
<dl><dt>${words.flows}</dt><dd><code>${FLOWS.join(" · ")}</code></dd>
<dt>${words.answers}</dt><dd><code>${ANSWERS.join(" · ")}</code></dd>
<dt>${words.acknowledge}</dt><dd><code>${ACKNOWLEDGE.join(" · ")}</code></dd></dl>`;
}

function all(path: string, words: Words): string {
  return `<p class="dim">${words.newest} <a href="${path}">${path}</a></p>`;
}

function documentsSection(core: Core, words: Words): string {
  const heads = [words.copNo, words.invtNo, words.receivedAt, words.flow, words.receipts];
  const rows = newest(core.state.documents).map((row) => documentCells(row, words));
  return `<h2>${words.documents}</h2>${table(heads, rows, words.noDocuments)}${all("/documents", words)}`;
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
${scenarioSection(core, words, `http://${escaped(headers.host ?? "")}`)}</main></body></html>
`;
  return {
    status: 200,
    type: "text/html; charset=utf-8",
    body,
    headers: { "content-security-policy": POLICY, ...(!isStill && { refresh: String(REFRESH_SECONDS) }) },
  };
}
