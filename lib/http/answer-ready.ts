import { sql } from "drizzle-orm";
import { outboxDestinations } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { log } from "#lib/log";

/** Ready to work: the database takes a write now. Answers 503 when it does not. */
export async function answerReady(): Promise<Response> {
  try {
    await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
      await tx
        .insert(outboxDestinations)
        .values({ destination: "readiness" })
        .onConflictDoUpdate({ target: outboxDestinations.destination, set: { consecutiveFailures: sql`0` } });
    });
    return new Response("ready\n");
  } catch (error) {
    log.warn({ err: error }, "not ready");
    return new Response("not ready\n", { status: 503, headers: { "retry-after": "1" } });
  }
}
