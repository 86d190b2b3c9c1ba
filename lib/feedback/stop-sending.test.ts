import { eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { accepting, answer, makeMessage, rejecting } from "#lib/feedback/message.testing";

const system = { scope: "system", code: null, actorId: null } as const;
const minuteMs = 60_000;

test.each([
  ["accepts", accepting],
  ["rejects", rejecting],
])(
  "a message whose office %s it over the wire is sent no more, and what follows it may leave",
  async (_, say) => {
    const made = await makeMessage({ endpoint: "http://127.0.0.1:9/feedback" });
    const later = new Date(Date.now() + minuteMs);
    await inScope(system, async (tx) => {
      const [own] = await tx.select().from(outbox).where(eq(outbox.id, made.message.id));
      if (!own) throw new Error("the message is not queued");
      const { position: _place, ...row } = own;
      await tx.insert(outbox).values({ ...row, id: `${row.id}.next`, nextAttemptAt: later });
      await tx.update(outbox).set({ nextAttemptAt: later }).where(eq(outbox.id, own.id));
    });
    await answer(say(made), made.secret);
    const [own, next] = await inScope(system, (tx) =>
      tx
        .select()
        .from(outbox)
        .where(like(outbox.id, `${made.message.id}%`))
        .orderBy(outbox.position),
    );
    expect(own?.deliveredAt).toBeInstanceOf(Date);
    expect(next?.deliveredAt).toBeNull();
    expect(next?.nextAttemptAt.getTime()).toBeLessThan(later.getTime());
  },
);
