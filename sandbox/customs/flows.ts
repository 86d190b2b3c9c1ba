import type { CustomsDocument, Receipt } from "../events.ts";
import type { Flow } from "../scenario.ts";
import { seededGuid } from "../seeded.ts";
import { wrapInEnvelope } from "./dxp-message.ts";
import { DUPLICATE, refusalWords } from "./reasons.ts";
import { renderReceipt, shanghaiDigits } from "./receipt.ts";

const STEPS = {
  declaring: { status: "2", info: "退货申请申报成功" },
  sent: { status: "3", info: "发送海关成功" },
  notSent: { status: "4", info: "发送海关失败" },
  exception: { status: "-1", info: "处理异常：报文入库超时" },
  accepted: { status: "120", info: "[Code:1800;Desc:逻辑校验通过]" },
  review: { status: "300", info: "[Code:1200;Desc:待人工审核]" },
  concluded: { status: "399", info: "海关审结" },
  admitted: { status: "800", info: "[Code:2600;Desc:放行]" },
  refused: { status: "100", info: "" },
  unheardOf: { status: "999", info: "[Code:9999;Desc:状态保留]" },
} as const;
type Step = keyof typeof STEPS;

const ADMIT: readonly Step[] = ["declaring", "sent", "accepted", "admitted"];
const TAKEN: readonly Step[] = ["declaring", "sent", "accepted"];

const FLOW: Record<Flow, readonly Step[]> = {
  admit: ADMIT,
  conclude: [...TAKEN, "concluded"],
  refuse: [...TAKEN, "refused"],
  review: [...TAKEN, "review", "admitted"],
  repeat: ADMIT,
  reorder: ADMIT,
  nonsense: [...TAKEN, "unheardOf", "admitted"],
  forged: ADMIT,
  contradictory: [...ADMIT, "refused"],
  fail: ["declaring", "notSent"],
  exception: ["declaring", "exception"],
};

const REVIEW_TAKES_DELAYS = 10;

type Plan = { seed: string; document: CustomsDocument; from: number; count: number };

function receipt(
  plan: Plan,
  step: Step,
  index: number,
  time: number,
  info: string = STEPS[step].info,
): Receipt {
  const { seed, document } = plan;
  const names = [document.copNo, document.guid, plan.count + index];
  const status = STEPS[step].status;
  const messageGuid = seededGuid(seed, "message", ...names);
  const xml = renderReceipt(document, {
    messageGuid,
    guid: seededGuid(seed, "receipt", ...names),
    returnStatus: status,
    returnTime: shanghaiDigits(time),
    returnInfo: info,
  });
  const { envelope } = document;
  return {
    kind: "receipt",
    id: `${document.copNo}#${plan.count + index}`,
    lane: document.copNo,
    dueAt: time,
    until: "success",
    status,
    awaitsReview: false,
    body: envelope ? wrapInEnvelope(envelope, messageGuid, time, "CEB626Message", xml) : xml,
  };
}

/** A withdrawal is concluded, where a new application or a change is admitted. */
function stepsOf({ flow, appType }: CustomsDocument): readonly Step[] {
  return appType === "3" ? FLOW[flow].map((step) => (step === "admitted" ? "concluded" : step)) : FLOW[flow];
}

/** Whether the application, as its scenario has it, ends in what it asks for. */
export function willPass({ flow }: Pick<CustomsDocument, "flow">): boolean {
  return FLOW[flow].some((step) => step === "admitted" || step === "concluded");
}

/** The receipts of an application from the moment it was taken, in the order they are sent. */
export function planFlow(seed: string, document: CustomsDocument): Receipt[] {
  const plan = { seed, document, from: Date.parse(document.receivedAt), count: 0 };
  const pause = Math.max(1, document.delayMs);
  const straight = stepsOf(document).map((step, index, steps) => {
    const waits = document.flow === "review" && index === steps.length - 1;
    const time = plan.from + pause * (waits ? index + REVIEW_TAKES_DELAYS : index + 1);
    const info = step === "refused" ? refusalWords(seed, document.copNo, document.reason) : STEPS[step].info;
    return { ...receipt(plan, step, index, time, info), awaitsReview: waits };
  });
  return ORDER[document.flow]?.(straight, pause, plan) ?? straight;
}

const ORDER: Partial<Record<Flow, (straight: Receipt[], pause: number, plan: Plan) => Receipt[]>> = {
  repeat: (straight) => [
    ...straight.flatMap((one) => [one, again(one, "a", one.dueAt)]),
    ...straight.slice(1, 2).map((one) => again(one, "b", (straight.at(-1) ?? one).dueAt)),
  ],
  reorder: (straight, pause) => {
    const last = straight.at(-1)?.dueAt ?? 0;
    return [2, 0, 3, 1]
      .flatMap((index) => straight[index] ?? [])
      .map((one, index) => ({ ...one, dueAt: last + pause * (index + 1) }));
  },
  forged: (straight, _pause, plan) => [forgery(plan), ...straight],
  nonsense: (straight, _pause, plan) => [...nonsense(plan), ...straight.map(anyAnswerFor999)],
};

function again(one: Receipt, mark: string, dueAt: number): Receipt {
  return { ...one, id: `${one.id}${mark}`, dueAt };
}

function anyAnswerFor999(one: Receipt): Receipt {
  return one.status === STEPS.unheardOf.status ? { ...one, until: "answer" } : one;
}

/** A refusal that somebody posts who is not customs. */
function forgery(plan: Plan): Receipt {
  const forged = receipt(plan, "refused", 0, plan.from, refusalWords(plan.seed, plan.document.copNo, null));
  return { ...forged, id: `${plan.document.copNo}#!1`, until: "answer", tokenIsWrong: true };
}

function nonsense(plan: Plan): Receipt[] {
  const { document } = plan;
  const sound = receipt(plan, "admitted", 0, plan.from + 1);
  const stranger = { ...document, copNo: `X${document.copNo}`.slice(0, 20) };
  const bodies = [
    "放行",
    sound.body.slice(0, sound.body.length / 2),
    sound.body.replace("<CEB626Message", '<!DOCTYPE a [<!ENTITY b "800">]>\n<CEB626Message'),
    sound.body.replace(/<returnTime>.*<\/returnTime>/, "<returnTime>昨天</returnTime>"),
    receipt({ ...plan, document: stranger }, "admitted", 0, plan.from + 1).body,
  ];
  return bodies.map((body, index) => ({
    ...sound,
    id: `${document.copNo}#?${index + 1}`,
    status: "?",
    until: "answer",
    body,
  }));
}

/** What a reviewer's decision sends, later than every receipt planned before. */
export function planDecision(
  seed: string,
  document: CustomsDocument,
  decision: "admit" | "refuse",
  earliest: number,
  count: number,
): Receipt[] {
  const plan = { seed, document, from: earliest, count };
  const refused = decision === "refuse";
  const granted = document.appType === "3" ? "concluded" : "admitted";
  const info = refused ? refusalWords(seed, document.copNo, document.reason) : STEPS[granted].info;
  return [receipt(plan, refused ? "refused" : granted, 0, earliest, info)];
}

/** The refusal of a second document under a number that is taken. */
export function planConflict(seed: string, document: CustomsDocument, at: number, count: number): Receipt[] {
  return [
    receipt({ seed, document, from: at, count }, "refused", 0, at + Math.max(1, document.delayMs), DUPLICATE),
  ];
}
