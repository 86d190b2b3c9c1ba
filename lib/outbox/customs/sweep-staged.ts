import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import { customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import { authorizeSystem } from "#lib/authorize";
import { type Context, systemActor } from "#lib/context";
import { stagedFolder } from "#lib/outbox/drop-file";
import { runUseCase } from "#lib/run-use-case";

const probe = /^\.probe-/;
/** A test of the channel is over long before. */
const probeMs = 10 * 60_000;

/**
 * Takes away what killed workers left where the receiver does not look, since every document names a person: a file
 * of a message for which another file was kept, or that has been delivered, for neither can ever become visible.
 * What may still be needed stays. Says how many went; throws where the folder or the database is away.
 */
export async function sweepStaged(outFolder: string, now: Date): Promise<number> {
  const folder = stagedFolder(outFolder);
  const names = await readdir(folder).catch(() => []);
  const staged = names.filter((name) => !probe.test(name));
  const idle = staged.length > 0 ? await runUseCase(systemActor, listIdle, staged, { now }) : [];
  const gone = [...idle, ...(await forgottenProbes(folder, names, now))];
  for (const name of gone) await rm(join(folder, name), { force: true });
  return gone.length;
}

/** Those of the staged files that can never become visible. */
async function listIdle(ctx: Context, names: readonly string[]): Promise<string[]> {
  authorizeSystem(ctx);
  const messages = await ctx.tx
    .select({ id: customsMessages.id, stagedAs: customsMessages.stagedAs, deliveredAt: outbox.deliveredAt })
    .from(customsMessages)
    .innerJoin(outbox, eq(outbox.id, customsMessages.id))
    .where(inArray(customsMessages.id, [...new Set(names.map(messageOf))]));
  const known = new Map(messages.map((message) => [message.id, message]));
  return names.filter((name) => {
    const message = known.get(messageOf(name));
    if (!message) return false;
    return message.deliveredAt !== null || (message.stagedAs !== null && message.stagedAs !== name);
  });
}

/** A staged file is named after its message and the attempt that wrote it. */
function messageOf(name: string): string {
  return name.replace(/\.\d+$/, "");
}

async function forgottenProbes(folder: string, names: readonly string[], now: Date): Promise<string[]> {
  const old: string[] = [];
  for (const name of names.filter((one) => probe.test(one))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > probeMs) old.push(name);
  }
  return old;
}
