import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { acknowledgements, feedbackMessages } from "#db/schema/feedback";
import { events } from "#db/schema/history";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import type { Owed } from "./weather.ts";

type Message = typeof feedbackMessages.$inferSelect;
type Queued = Pick<
  typeof outbox.$inferSelect,
  "position" | "deliveredAt" | "body" | "attempts" | "destination"
>;

/** A message that the house owed and wrote, with its place in the queue. */
export type Told = Owed & {
  id: string;
  message: Message;
  queued: Queued | null;
  deliveredAt: Date | null;
  /** When each attempt began. */
  began: number[];
  /** What this one had to wait for. */
  before: Told | null;
};

export type House = {
  messages: Map<string, Message>;
  answers: (typeof acknowledgements.$inferSelect)[];
  /** How often the history of a return says that a message was acknowledged. */
  closings: Map<string, number>;
};

/** All that the house knows of its feedback. */
export async function readHouse(
  tx: Transaction,
): Promise<House & { queue: Map<string, Queued & { began: number[] }> }> {
  const messages = await tx.select().from(feedbackMessages);
  const queued = await tx
    .select({
      id: outbox.id,
      position: outbox.position,
      deliveredAt: outbox.deliveredAt,
      body: outbox.body,
      attempts: outbox.attempts,
      destination: outbox.destination,
    })
    .from(outbox);
  const queue = new Map(queued.map(({ id, ...row }) => [id, { ...row, began: [] as number[] }]));
  const attempts = await tx
    .select({ id: outboxAttempts.outboxId, startedAt: outboxAttempts.startedAt })
    .from(outboxAttempts);
  for (const { id, startedAt } of attempts) queue.get(id)?.began.push(startedAt.getTime());
  const past = await tx
    .select({ body: events.body })
    .from(events)
    .where(eq(events.type, "feedback_acknowledged"));
  const closings = new Map<string, number>();
  for (const { body } of past) {
    const id = String(JSON.parse(body).messageId);
    closings.set(id, (closings.get(id) ?? 0) + 1);
  }
  const answers = await tx.select().from(acknowledgements);
  return { messages: new Map(messages.map((row) => [row.id, row])), answers, closings, queue };
}

/** Finds the message for everything that was owed; what is missing is left out. */
export function tell(owed: readonly Owed[], house: Awaited<ReturnType<typeof readHouse>>): Told[] {
  const written = new Map<string, Message>();
  for (const row of house.messages.values()) written.set(`${row.returnId} ${row.sequence}`, row);
  const told = new Map<string, Told>();
  for (const one of owed) {
    const message = written.get(`${one.returnId} ${one.sequence}`);
    if (!message) continue;
    const queued = house.queue.get(message.id) ?? null;
    told.set(`${one.returnId} ${one.sequence}`, {
      ...one,
      id: message.id,
      message,
      queued,
      deliveredAt: queued?.deliveredAt ?? null,
      began: queued?.began ?? [],
      before: told.get(`${one.returnId} ${one.sequence - 1}`) ?? null,
    });
  }
  return [...told.values()];
}
