import type { Core } from "../core.ts";
import type { CustomsDocument, Envelope } from "../events.ts";
import { type Directives, directives, isAmong } from "../scenario.ts";
import { seededBytes } from "../seeded.ts";
import type { DocumentRow } from "../state.ts";
import { findOriginal } from "./find-original.ts";
import { planConflict, planFlow, willPass } from "./flows.ts";
import { type ReadDocument, type ReadMessage, textOf, type XmlRecord } from "./read-document.ts";
import { NO_ORIGINAL } from "./reasons.ts";
import { shanghaiDigits } from "./receipt.ts";

/** One application of a message, and how it came. */
type Taken = { message: ReadMessage; refund: ReadDocument; envelope: Envelope | null; told: Directives };

function nextPreNo(core: Core, now: number): string {
  const start = seededBytes(core.config.seed, "preNo").readUInt16BE(0);
  const serial = String(start + core.state.documents.size + 1).padStart(9, "0");
  return `T${shanghaiDigits(now).slice(0, 8)}${serial}`;
}

function namesOf(head: XmlRecord) {
  return {
    copNo: textOf(head, "copNo"),
    guid: textOf(head, "guid"),
    appType: textOf(head, "appType"),
    customsCode: textOf(head, "customsCode"),
    agentCode: textOf(head, "agentCode"),
    ebpCode: textOf(head, "ebpCode"),
    ebcCode: textOf(head, "ebcCode"),
    invtNo: textOf(head, "invtNo"),
    orderNo: textOf(head, "orderNo"),
    logisticsNo: textOf(head, "logisticsNo"),
  };
}

/** What happens to it: its note goes before the request's header, and that before the scenario. */
function fate(core: Core, { refund, told }: Taken, isOrphan: boolean) {
  if (isOrphan) return { flow: "refuse", reason: NO_ORIGINAL, delayMs: core.config.delayMs } as const;
  const { customs } = core.state.scenario;
  const asked = { ...told, ...directives(textOf(refund.head, "note"), "sandbox:") };
  const isMeant = isAmong(customs.share, core.config.seed, "share", textOf(refund.head, "copNo"));
  return {
    flow: asked.flow ?? (isMeant ? customs.flow : "admit"),
    reason: asked.reason ?? customs.reason ?? null,
    delayMs: asked.delayMs ?? customs.delayMs ?? core.config.delayMs,
  };
}

function documentOf(core: Core, taken: Taken, original: DocumentRow | null, now: number): CustomsDocument {
  const { message, refund, envelope } = taken;
  const names = namesOf(refund.head);
  const isOrphan = names.appType !== "1" && original === null;
  return {
    ...names,
    preNo: original?.document.preNo ?? nextPreNo(core, now),
    replaces: original?.document.copNo ?? null,
    dxpId: textOf(message.transfer, "dxpId"),
    lines: refund.lines.map((line) => ({
      gnum: textOf(line, "gnum"),
      gcode: textOf(line, "gcode"),
      gname: textOf(line, "gname"),
      qty: textOf(line, "qty"),
      unit: textOf(line, "unit"),
    })),
    sha256: message.sha256,
    envelope,
    receivedAt: new Date(now).toISOString(),
    ...fate(core, taken, isOrphan),
  };
}

/** Takes back what the original was still to hear: once the change passes, it is the change that is answered. */
function withdrawRest(core: Core, original: DocumentRow): string[] {
  return original.receipts.flatMap(({ id }) => {
    const waiting = core.state.pending.get(id);
    return waiting && core.dispatcher.withdraw(waiting) ? [id] : [];
  });
}

/** Takes one application: new, a change, or a withdrawal; one under a taken number is refused unless it is the same. */
export function takeDocument(core: Core, taken: Taken): void {
  const now = Date.now();
  const { head } = taken.refund;
  const known = core.state.documents.get(textOf(head, "copNo"));
  if (known) {
    contradict(core, known, textOf(head, "guid"), now);
    return;
  }
  const original = findOriginal(core.state, { ...namesOf(head), preNo: textOf(head, "preNo") });
  const document = documentOf(core, taken, original, now);
  const deliveries = planFlow(core.config.seed, document);
  const withdrawn = original && willPass(document) ? withdrawRest(core, original) : [];
  core.record({ type: "document", at: document.receivedAt, document, withdrawn, deliveries });
}

function contradict(core: Core, known: DocumentRow, guid: string, now: number): void {
  if (known.document.guid === guid) return;
  const latest = Math.max(now, ...known.receipts.map((receipt) => Date.parse(receipt.dueAt)));
  const deliveries = planConflict(core.config.seed, known.document, latest, known.receipts.length);
  const { copNo } = known.document;
  core.record({ type: "conflict", at: new Date(now).toISOString(), copNo, guid, deliveries });
}
