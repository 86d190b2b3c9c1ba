import { createHash, timingSafeEqual } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Core } from "../core.ts";
import type { Envelope } from "../events.ts";
import type { Answer, Request, Silence } from "../http.ts";
import { type AnswerKind, directives } from "../scenario.ts";
import { answerFor, silenceOf, takesIn } from "../trouble.ts";
import { problemOfMessage } from "./check-document.ts";
import { dxpAnswer } from "./dxp-answer.ts";
import { planFormatReceipt } from "./format-receipt.ts";
import { type ReadMessage, readMessage, textOf, type Unreadable } from "./read-document.ts";
import { openEnvelope } from "./read-envelope.ts";
import { signatureProblem } from "./signature-problem.ts";
import { takeDocument } from "./take-document.ts";

const UNREADABLE: Record<Unreadable, string> = {
  not_text: "报文编码不是 UTF-8",
  doctype: "报文不得含 DOCTYPE 或实体声明",
  not_xml: "报文不是完整的 XML",
  not_a_refund: "报文不是 CEB625Message，或其中没有 InvtRefund",
};

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** The same message again is the same failure, and sets nothing in motion. */
function misread(core: Core, message: ReadMessage, problem: string, envelope: Envelope | null): void {
  const { sha256, xml } = message;
  const id = `format_${sha256.slice(0, 32)}`;
  if (core.state.misread.has(id)) return;
  const now = Date.now();
  const dueAt = now + (core.state.scenario.customs.delayMs ?? core.config.delayMs);
  const deliveries = [planFormatReceipt(core.config.seed, { id, problem, xml, envelope }, dueAt)];
  core.record({ type: "misread", at: new Date(now).toISOString(), id, problem, sha256, deliveries });
}

/** Counts the attempts at one message while some of them are to go wrong. */
function answerTo(core: Core, body: Buffer): AnswerKind {
  const { customs } = core.state.scenario;
  if (customs.errors === 0) return customs.answer;
  const sha256 = createHash("sha256").update(body).digest("hex");
  core.record({ type: "knock", at: new Date().toISOString(), sha256 });
  return answerFor(customs, core.config.seed, "customs", sha256, core.state.knocks.get(sha256) ?? 1);
}

/** Takes in what one message asks for, and says so, or what keeps it from being read. */
function takeMessage(core: Core, request: Request, at: number): Answer {
  const opened = openEnvelope(request.body);
  const envelope = opened === "broken" ? null : (opened?.envelope ?? null);
  const asked = { dxpId: envelope?.senderId ?? "", envelope, at };
  if (opened === "broken") return dxpAnswer(400, "E0410", "DxpMsg 无法拆封", asked);
  const message = readMessage(opened?.message ?? request.body);
  if (typeof message === "string") return dxpAnswer(400, "E0400", UNREADABLE[message], asked);
  const told = directives(request.headers["x-sandbox"] ?? "", "");
  const problem = problemOfMessage(message) ?? signatureProblem(message, core.config.dataDir);
  if (problem) misread(core, message, problem, envelope);
  else for (const refund of message.refunds) takeDocument(core, { message, refund, envelope, told });
  const copNos = message.refunds.map(({ head }) => textOf(head, "copNo")).filter((copNo) => copNo !== "");
  const from = { ...asked, dxpId: textOf(message.transfer, "dxpId") || asked.dxpId };
  return dxpAnswer(200, "0", "接收成功", from, copNos);
}

/**
 * POST /customs/documents: a CEB625, bare or in a DxpMsg. Takes each application of a message once: the same number
 * and guid again is answered the same and sets nothing in motion, the same number with another guid is refused by a
 * receipt. A message that fails the check of its format is taken from the sender and answered by a CEB900.
 */
export async function receiveDocument(core: Core, request: Request): Promise<Answer | Silence> {
  const at = Date.now();
  const nobody = { dxpId: "", envelope: null, at };
  const answer = answerTo(core, request.body);
  if (answer === "down") return dxpAnswer(503, "E9503", "系统维护中", nobody);
  if (!sameSecret(request.headers.authorization ?? "", `Bearer ${core.config.customsToken}`)) {
    return dxpAnswer(401, "E0401", "身份校验不通过", nobody);
  }
  if (answer === "slow") await pause(core.state.scenario.customs.slowMs);
  const silence = silenceOf(answer);
  if (silence && !takesIn(answer)) return silence;
  const reply = takeMessage(core, request, at);
  if (silence) return silence;
  if (answer === "nonsense") return { status: 200, type: "text/html", body: "<html><body>It works!" };
  return reply;
}
