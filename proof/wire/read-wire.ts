import { z } from "zod";

/** One attempt at a message as its office saw it. */
const Feedback = z.looseObject({
  type: z.literal("feedback"),
  at: z.string(),
  office: z.string(),
  id: z.string().nullable(),
  bodySha256: z.string(),
  signature: z.enum(["valid", "invalid"]),
  answered: z.int(),
  deliveries: z.array(z.looseObject({ id: z.string() })),
});
export type SeenAttempt = Pick<
  z.infer<typeof Feedback>,
  "office" | "bodySha256" | "signature" | "answered"
> & {
  id: string;
  at: number;
};

/** One word of an office about a message, as it was planned. */
const Word = z.looseObject({
  kind: z.literal("acknowledgement"),
  id: z.string(),
  lane: z.string(),
  office: z.string(),
  keyIsWrong: z.boolean(),
  body: z.string(),
});
export type Word = z.infer<typeof Word> & { outcome: string | null };

const Attempt = z.looseObject({
  type: z.literal("attempt"),
  id: z.string(),
  outcome: z.string(),
  done: z.boolean(),
});

/** What the offices saw, said and were answered, in its order. */
export type Wire = { attempts: SeenAttempt[]; words: Map<string, Word> };

/** Reads the sandbox's log from its beginning to its end. */
export async function readWire(sandboxUrl: string): Promise<Wire> {
  const wire: Wire = { attempts: [], words: new Map() };
  for (let from = "0"; ; ) {
    const answer = await fetch(`${sandboxUrl}/log?from=${from}`);
    for (const line of (await answer.text()).split("\n")) if (line) take(wire, JSON.parse(line));
    const next = answer.headers.get("x-next-offset") ?? from;
    if (next === from) return wire;
    from = next;
  }
}

function take(wire: Wire, line: unknown): void {
  const seen = Feedback.safeParse(line);
  if (seen.success && seen.data.id !== null) {
    const { id, office, bodySha256, signature, answered, at, deliveries } = seen.data;
    wire.attempts.push({ id, office, bodySha256, signature, answered, at: Date.parse(at) });
    for (const planned of deliveries) wire.words.set(planned.id, { ...Word.parse(planned), outcome: null });
  }
  const sent = Attempt.safeParse(line);
  const word = sent.success ? wire.words.get(sent.data.id) : undefined;
  if (sent.success && word && sent.data.done) word.outcome = sent.data.outcome;
}
