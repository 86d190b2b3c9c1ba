import { createHash } from "node:crypto";
import { systemActor } from "#lib/context";
import { loopsOf } from "#lib/returns/loops-of";
import { runUseCase } from "#lib/run-use-case";
import { deadOffice } from "./offices.ts";
import type { House, Told } from "./read-house.ts";
import type { SeenAttempt, Wire, Word } from "./read-wire.ts";
import type { Fail, Owed } from "./weather.ts";

const loopsAtOnce = 500;

/** Everything that was owed is written once, waits or was taken as it was written, and came in order. */
export function auditMessages(owed: readonly Owed[], told: readonly Told[], wire: Wire, fail: Fail): void {
  if (told.length < owed.length) fail("lost", `${owed.length - told.length} messages were never written`);
  const seen = Map.groupBy(wire.attempts, ({ id }) => id);
  for (const one of told) {
    const attempts = seen.get(one.id) ?? [];
    auditBody(one, attempts, fail);
    if (one.office === deadOffice) auditWaiting(one, attempts, fail);
    else if (!attempts.some(isTaken)) fail("lost", `${one.id} never reached its office`);
    else if (!one.deliveredAt) fail("lost", `${one.id} was taken and still waits`);
    if (one.before) auditOrder(one, one.before, wire, fail);
  }
  const known = new Set(told.map(({ id }) => id));
  for (const id of seen.keys())
    if (!known.has(id)) fail("doubled", `${id} reached an office and nobody owed it`);
}

const isTaken = ({ answered }: SeenAttempt): boolean => answered < 300;

function auditBody({ id, message }: Told, attempts: readonly SeenAttempt[], fail: Fail): void {
  for (const { bodySha256, signature } of attempts) {
    if (bodySha256 !== message.bodySha256) fail("altered", `${id} changed on its way`);
    if (signature !== "valid") fail("altered", `${id} was sent with a wrong signature`);
  }
}

function auditWaiting(
  { id, message, queued, before }: Told,
  attempts: readonly SeenAttempt[],
  fail: Fail,
): void {
  if (!queued) {
    fail("lost", `${id} waits nowhere`);
    return;
  }
  if (queued.deliveredAt) fail("forged", `${id} counts as delivered to an office that never answered`);
  const body = queued.body ?? Buffer.alloc(0);
  if (createHash("sha256").update(body).digest("hex") !== message.bodySha256)
    fail("altered", `${id} in the queue`);
  if (before && attempts.length > 0) fail("out of order", `${id} was sent before what it follows was taken`);
}

function auditOrder(one: Told, before: Told, wire: Wire, fail: Fail): void {
  if ((one.queued?.position ?? 0) < (before.queued?.position ?? 0))
    fail("out of order", `${one.id} in the queue`);
  const own = wire.attempts.findIndex(({ id }) => id === one.id);
  const earlier = wire.attempts.findIndex((attempt) => attempt.id === before.id && isTaken(attempt));
  if (own >= 0 && (earlier < 0 || earlier > own)) fail("out of order", `${one.id} overtook ${before.id}`);
}

/** Every message to a living office was acknowledged once, by that office's own word, and by nothing else. */
export function auditAnswers(told: readonly Told[], house: House, { words }: Wire, fail: Fail): void {
  const genuine = new Set(
    [...words.values()].filter((word) => isGenuine(word, told)).map(({ lane }) => lane),
  );
  const counted = Map.groupBy(
    house.answers.filter(({ effect }) => effect === "acknowledged"),
    ({ messageId }) => messageId,
  );
  for (const { id, message, office } of told) {
    const times = [counted.get(id)?.length ?? 0, house.closings.get(id) ?? 0];
    if (message.acknowledgedAt && !genuine.has(id))
      fail("forged", `${id} is acknowledged and no office said so`);
    else if (times.some((count) => count > 1))
      fail("doubled", `${id} was acknowledged ${Math.max(...times)} times`);
    else if (office !== deadOffice && !message.acknowledgedAt) fail("open", `${id} is not acknowledged`);
    else if (office !== deadOffice && times.some((count) => count < 1)) fail("lost", `the answer to ${id}`);
    if (message.rejectedAt) fail("forged", `${id} counts as rejected`);
  }
  auditForgeries(house, words, fail);
}

/** The office's own word that it took what was sent: the right key, message, body and office. */
function isGenuine({ keyIsWrong, office, body, lane }: Word, told: readonly Told[]): boolean {
  const said: { messageId: string; result: string; bodySha256: string } = JSON.parse(body);
  const about = bodiesOf(told).get(lane);
  return (
    !keyIsWrong &&
    about?.office === office &&
    said.messageId === lane &&
    said.result === "accepted" &&
    said.bodySha256 === about.message.bodySha256
  );
}

const kept = new WeakMap<readonly Told[], Map<string, Told>>();

function bodiesOf(told: readonly Told[]): Map<string, Told> {
  const known = kept.get(told) ?? new Map(told.map((one) => [one.id, one]));
  kept.set(told, known);
  return known;
}

function auditForgeries(house: House, words: Wire["words"], fail: Fail): void {
  const bodies = new Set(house.answers.map(({ body }) => body));
  for (const { id, keyIsWrong, body, outcome } of words.values()) {
    if (!keyIsWrong) continue;
    if (outcome?.startsWith("2") || bodies.has(body)) fail("forged", `the forged answer ${id} was accepted`);
  }
}

/** The ring of every return is whole, but for those of the office that never answers. */
export async function auditLoops(owed: readonly Owed[], fail: Fail): Promise<number> {
  const offices = new Map(owed.map(({ returnId, office }) => [returnId, office]));
  const ids = [...offices.keys()];
  let whole = 0;
  for (let done = 0; done < ids.length; done += loopsAtOnce) {
    const loops = await runUseCase(systemActor, loopsOf, ids.slice(done, done + loopsAtOnce));
    for (const [returnId, { quarters }] of loops) {
      const isDead = offices.get(returnId) === deadOffice;
      if (quarters === 4) whole += 1;
      if (quarters === 4 && isDead)
        fail("forged", `the loop of ${returnId} closed and its office never answered`);
      if (quarters !== 4 && !isDead) fail("open", `the loop of ${returnId} is at ${quarters} quarters`);
    }
  }
  return whole;
}
