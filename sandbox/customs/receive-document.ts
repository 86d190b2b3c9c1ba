import { createHash, timingSafeEqual } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Core } from "../core.ts";
import type { CustomsDocument } from "../events.ts";
import type { Answer, Request } from "../http.ts";
import { noteDirectives } from "../scenario.ts";
import { seededBytes } from "../seeded.ts";
import { problemOfMessage } from "./check-document.ts";
import { dxpAnswer } from "./dxp-answer.ts";
import { planConflict, planFlow } from "./flows.ts";
import { type ReadDocument, type ReadMessage, readMessage, textOf } from "./read-document.ts";
import { shanghaiDigits } from "./receipt.ts";

const UNREADABLE = {
  not_text: "报文编码不是 UTF-8",
  doctype: "报文不得含 DOCTYPE 或实体声明",
  not_xml: "报文不是完整的 XML",
  not_a_refund: "报文不是 CEB625Message，或其中没有 InvtRefund",
} as const;

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function preNo(core: Core, now: number): string {
  const start = seededBytes(core.config.seed, "preNo").readUInt16BE(0);
  const serial = String(start + core.state.documents.size + 1).padStart(9, "0");
  return `T${shanghaiDigits(now).slice(0, 8)}${serial}`;
}

function documentOf(
  core: Core,
  message: ReadMessage,
  { head, lines }: ReadDocument,
  now: number,
): CustomsDocument {
  const { customs } = core.state.scenario;
  const asked = noteDirectives(textOf(head, "note"));
  return {
    copNo: textOf(head, "copNo"),
    guid: textOf(head, "guid"),
    preNo: preNo(core, now),
    appType: textOf(head, "appType"),
    customsCode: textOf(head, "customsCode"),
    agentCode: textOf(head, "agentCode"),
    ebpCode: textOf(head, "ebpCode"),
    ebcCode: textOf(head, "ebcCode"),
    invtNo: textOf(head, "invtNo"),
    orderNo: textOf(head, "orderNo"),
    logisticsNo: textOf(head, "logisticsNo"),
    dxpId: textOf(message.transfer, "dxpId"),
    lines: lines.map((line) => ({
      gnum: textOf(line, "gnum"),
      gcode: textOf(line, "gcode"),
      gname: textOf(line, "gname"),
      qty: textOf(line, "qty"),
      unit: textOf(line, "unit"),
    })),
    sha256: message.sha256,
    receivedAt: new Date(now).toISOString(),
    flow: asked.flow ?? customs.flow,
    delayMs: asked.delayMs ?? customs.delayMs ?? core.config.delayMs,
  };
}

function take(core: Core, message: ReadMessage, refund: ReadDocument): void {
  const now = Date.now();
  const document = documentOf(core, message, refund, now);
  const known = core.state.documents.get(document.copNo);
  const at = document.receivedAt;
  if (!known) {
    core.record({ type: "document", at, document, deliveries: planFlow(core.config.seed, document) });
    return;
  }
  if (known.document.guid === document.guid) return;
  const latest = Math.max(now, ...known.receipts.map((receipt) => Date.parse(receipt.dueAt)));
  const deliveries = planConflict(core.config.seed, known.document, latest, known.receipts.length);
  core.record({ type: "conflict", at, copNo: document.copNo, guid: document.guid, deliveries });
}

/**
 * POST /customs/documents. Takes each application once: the same number and guid again is answered the same and
 * sets nothing in motion, the same number with another guid is refused by a receipt.
 */
export async function receiveDocument(core: Core, request: Request): Promise<Answer> {
  const { answer, slowMs } = core.state.scenario.customs;
  if (answer === "down") return dxpAnswer(503, "E9503", "系统维护中", "", []);
  if (!sameSecret(request.headers.authorization ?? "", `Bearer ${core.config.customsToken}`)) {
    return dxpAnswer(401, "E0401", "身份校验不通过", "", []);
  }
  if (answer === "slow") await pause(slowMs);
  const message = readMessage(request.body);
  if (typeof message === "string") return dxpAnswer(400, "E0400", UNREADABLE[message], "", []);
  const dxpId = textOf(message.transfer, "dxpId");
  const problem = problemOfMessage(message);
  if (problem) return dxpAnswer(400, "E0422", problem, dxpId, []);
  for (const refund of message.refunds) take(core, message, refund);
  if (answer === "nonsense") return { status: 200, type: "text/html", body: "<html><body>It works!" };
  return dxpAnswer(
    200,
    "0",
    "接收成功",
    dxpId,
    message.refunds.map(({ head }) => textOf(head, "copNo")),
  );
}
