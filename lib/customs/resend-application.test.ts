import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customsDocuments } from "#db/schema/applications";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { resendApplication } from "#lib/customs/resend-application";
import { settle } from "#lib/outbox/settle";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { unseal } from "#lib/vault";

const queueOf = (applicationNo: string) =>
  inScope(system, (tx) =>
    tx.select().from(outbox).where(eq(outbox.orderingKey, applicationNo)).orderBy(asc(outbox.position)),
  );

test("a document that customs took is kept once, under its own seal, and can still be sent again", async () => {
  const { applicationNo } = await makeDeclared();
  const [queued] = await queueOf(applicationNo);
  if (!queued?.body) throw new Error("nothing waits for customs");
  const message = { ...queued, body: queued.body, attempts: 1 };
  const xml = unseal(queued.body, `outbox:${queued.id}`);
  const outcome = {
    delivered: true,
    status: 202,
    trouble: null,
    words: "",
    retryAfterMs: null,
    durationMs: 4,
  };
  await asSystem(settle, { message, outcome, startedAt: new Date(), random: 0.5 });
  expect(await queueOf(applicationNo)).toMatchObject([{ id: applicationNo, body: null, sealed: true }]);

  await receive(applicationNo, "4", 1);
  await runUseCase(await actorFor("declarant"), resendApplication, { applicationNo });
  const [, again] = await queueOf(applicationNo);
  expect(unseal(again?.body ?? Buffer.alloc(0), `outbox:${again?.id}`)).toBe(xml);
  const [kept] = await inScope(system, (tx) =>
    tx.select().from(customsDocuments).where(eq(customsDocuments.copNo, applicationNo)),
  );
  expect(kept?.bodySha256).toBe(createHash("sha256").update(xml).digest("hex"));
});
