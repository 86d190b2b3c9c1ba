import type { Core } from "../core.ts";
import { REASON_CLASSES } from "../customs/reasons.ts";
import { escaped } from "../customs/receipt.ts";
import { ACKNOWLEDGE, ANSWERS, FLOWS } from "../scenario.ts";
import type { Words } from "./words.ts";

function choice(name: string, label: string, values: readonly string[], chosen: string): string {
  const options = values.map(
    (value) => `<option${value === chosen ? " selected" : ""}>${escaped(value)}</option>`,
  );
  return `<label>${label}<select name="${name}">${options.join("")}</select></label>`;
}

function figure(name: string, label: string, most: number, value: number | undefined): string {
  const given = value === undefined ? "" : ` value="${value}"`;
  return `<label>${label}<input name="${name}" type="number" min="0" max="${most}"${given}></label>`;
}

type Common = { errors: number; share: number; delayMs?: number | undefined; reason?: string | undefined };

function commonFields(words: Words, { errors, share, delayMs, reason }: Common): string {
  return [
    figure("errors", words.errors, 100, errors),
    figure("share", words.share, 100, share),
    figure("delay", words.delay, 600_000, delayMs),
    `<label>${words.reason}<input name="reason" list="reasons" maxlength="200" value="${escaped(reason ?? "")}"></label>`,
  ].join("");
}

function form(target: string, legend: string, fields: string, words: Words): string {
  return `<form method="post" action="/scenario"><fieldset><legend>${legend}</legend>
<input type="hidden" name="target" value="${target}"><input type="hidden" name="lang" value="${words.lang}">
${fields}<button>${words.apply}</button></fieldset></form>`;
}

/** The forms that change the scenario without a word of code. */
export function scenarioForms(core: Core, words: Words): string {
  const { customs, offices } = core.state.scenario;
  const every = offices["*"] ?? { acknowledge: "accept", answer: "ok", errors: 0, share: 100 };
  const ofCustoms = [
    choice("flow", words.flows, FLOWS, customs.flow),
    choice("answer", words.answers, ANSWERS, customs.answer),
    commonFields(words, customs),
  ];
  const ofOffices = [
    `<label>${words.office}<input name="office" pattern="\\d{4}" maxlength="4" placeholder="${words.everyOffice}"></label>`,
    choice("acknowledge", words.acknowledge, ACKNOWLEDGE, every.acknowledge),
    choice("answer", words.answers, ANSWERS, every.answer),
    commonFields(words, every),
  ];
  const reasons = REASON_CLASSES.map((reason) => `<option value="${reason}"></option>`).join("");
  return `${form("customs", words.customs, ofCustoms.join(""), words)}
${form("offices", words.offices, ofOffices.join(""), words)}
${form("usual", words.usualAgain, "", words)}<datalist id="reasons">${reasons}</datalist>`;
}
