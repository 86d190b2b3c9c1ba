import { inScope, seeAll } from "#db/scope";
import { announce } from "#lib/announce";
import { answerOnce, type Once } from "#lib/answer-once";
import type { Actor, Context } from "#lib/context";
import { asRefusal, isRetryable } from "#lib/database-refusal";
import { scannedAt } from "#lib/domain/scanned-at";
import { enqueueFeedback } from "#lib/returns/enqueue-feedback";
import { enqueueOwnerEvents } from "#lib/returns/enqueue-owner-events";
import { notifyDisputes } from "#lib/returns/notify-disputes";
import { uuidv7 } from "#lib/uuid";
import { withDeadline } from "#lib/with-deadline";

export type UseCase<Input, Output> = (ctx: Context, input: Input) => Promise<Output>;

export type RunOptions = {
  now?: Date;
  requestId?: string;
  once?: Once;
  /** How long what is asked for waited at its bench. */
  waitedMs?: number | null;
};

const attemptsAtMost = 5;

/**
 * The one way to run a use-case: one transaction in the actor's scope, the feedback of every list
 * it touched and what owners hear decided before commit, its answer stored under its idempotency key, and its changes
 * announced after. Serialization failures are tried again a few times with jitter. A database that
 * is away or silent ends as a refusal within five seconds; what was committed is found again by key.
 */
export async function runUseCase<Input, Output>(
  actor: Actor,
  act: UseCase<Input, Output>,
  input: Input,
  options: RunOptions = {},
): Promise<Output> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withDeadline(runOnce(actor, act, input, options));
    } catch (error) {
      if (!isRetryable(error) || attempt === attemptsAtMost) throw asRefusal(error);
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * (1 + Math.random())));
    }
  }
}

async function runOnce<Input, Output>(
  actor: Actor,
  act: UseCase<Input, Output>,
  input: Input,
  options: RunOptions,
): Promise<Output> {
  const changed: Context["changed"] = new Set();
  const now = options.now ?? new Date();
  const eyes = { scope: actor.scope, code: actor.scopeCode, actorId: actor.userId };
  const output = await inScope(eyes, async (tx) => {
    const ctx: Context = {
      tx,
      actor,
      now,
      scannedAt: scannedAt(options.waitedMs ?? null, now),
      requestId: options.requestId ?? uuidv7(),
      touchedLists: new Set(),
      ownerNews: [],
      changed,
    };
    const work = async () => {
      const answer = await act(ctx, input);
      if (ctx.touchedLists.size > 0 || ctx.ownerNews.length > 0) {
        await seeAll(tx);
        await enqueueFeedback(ctx);
        await enqueueOwnerEvents(ctx);
        await notifyDisputes(ctx);
      }
      return answer;
    };
    return options.once ? answerOnce(ctx, options.once, work) : work();
  });
  announce(changed);
  return output;
}
