import { systemActor } from "#lib/context";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { bytesToSend } from "#lib/outbox/customs/bytes-to-send";
import { keepSigned, keepStaged, type OnItsWay, readOnItsWay } from "#lib/outbox/customs/on-its-way";
import { signatureProblem } from "#lib/outbox/customs/signature-problem";
import { type Signer, signWith } from "#lib/outbox/customs/signer";
import { chosenTransport, type Wiring, wiring } from "#lib/outbox/customs/wiring";
import { stageFile } from "#lib/outbox/drop-file";
import { notSent, type Sent } from "#lib/outbox/send-outcome";
import { runUseCase } from "#lib/run-use-case";

/**
 * Brings a message to where it can leave: signed by the external signer, which is kept before the first sending so
 * that every attempt sends the same bytes; for a drop folder, written whole where nobody looks. Says why it cannot
 * leave yet, where it cannot: a signer that is away costs time and never a document.
 */
export async function prepareMessage(
  message: ClaimedMessage,
  clock: () => Date,
  wires: Wiring = wiring(),
): Promise<Sent | null> {
  const way = await look(message, clock);
  if (way.isBehind) return notSent("earlier_waits");
  if (way.stagedAs) return null;
  const transport = chosenTransport(wires, way.setting);
  if (!transport) return notSent("transport_missing", way.setting.transport ?? "");
  if (way.setting.envelope && !wires.dxpReceiver) return notSent("transport_missing", "DxpMsg");
  if (!wires.signer && !wires.isSignedBehind && !way.signed) return notSent("signer_missing");
  if (wires.signer && !way.signed) {
    const held = await haveSigned(message, clock, wires.signer, way.unsigned);
    if (held) return held;
  }
  return transport === "folder" ? stage(message, clock, wires) : null;
}

function look(message: ClaimedMessage, clock: () => Date): Promise<OnItsWay> {
  return runUseCase(systemActor, readOnItsWay, message, { now: clock() });
}

async function haveSigned(
  { id }: ClaimedMessage,
  clock: () => Date,
  signer: Signer,
  unsigned: string,
): Promise<Sent | null> {
  const answer = await signWith(signer, id, unsigned);
  if (!answer.ok) return notSent(answer.trouble, answer.words);
  const problem = signatureProblem(unsigned, answer.xml);
  if (problem) return notSent("signature_wrong", problem);
  await runUseCase(systemActor, keepSigned, { id, signed: answer.xml }, { now: clock() });
  await answer.forget();
  return null;
}

/** Each attempt writes a file of its own, and the one that is kept is the one that becomes visible. */
async function stage(message: ClaimedMessage, clock: () => Date, wires: Wiring): Promise<Sent | null> {
  const { id, attempts } = message;
  const stagedAs = `${id.replace(/[^\w.-]/g, "_")}.${attempts}`;
  try {
    await stageFile(wires.outFolder, stagedAs, bytesToSend(await look(message, clock), wires));
  } catch (error) {
    return notSent("folder_away", error instanceof Error && "code" in error ? String(error.code) : "");
  }
  await runUseCase(systemActor, keepStaged, { id, stagedAs }, { now: clock() });
  return null;
}
