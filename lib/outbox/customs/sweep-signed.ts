import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { and, inArray, isNotNull } from "drizzle-orm";
import { customsMessages } from "#db/schema/customs-messages";
import { authorizeSystem } from "#lib/authorize";
import { type Context, systemActor } from "#lib/context";
import { runUseCase } from "#lib/run-use-case";

const parts = ["unsigned", "signed"] as const;

/**
 * Takes out of the folder of a signer what a worker left that was killed after it had kept the signature: nobody asks
 * for these documents again, and each names a person. Says how many files went; throws where the database is away.
 */
export async function sweepSigned(folder: string, now: Date): Promise<number> {
  const files = (await Promise.all(parts.map((part) => filesOf(folder, part)))).flat();
  const ids = [...new Set(files.map(({ id }) => id))];
  const kept = new Set(ids.length > 0 ? await runUseCase(systemActor, listSigned, ids, { now }) : []);
  const gone = files.filter(({ id }) => kept.has(id));
  for (const { path } of gone) await rm(path, { force: true });
  return gone.length;
}

async function filesOf(folder: string, part: (typeof parts)[number]) {
  const names = await readdir(join(folder, part)).catch(() => []);
  return names
    .filter((name) => name.endsWith(".xml"))
    .map((name) => ({ id: name.slice(0, -".xml".length), path: join(folder, part, name) }));
}

async function listSigned(ctx: Context, ids: readonly string[]): Promise<string[]> {
  authorizeSystem(ctx);
  const rows = await ctx.tx
    .select({ id: customsMessages.id })
    .from(customsMessages)
    .where(and(inArray(customsMessages.id, [...ids]), isNotNull(customsMessages.signedSealed)));
  return rows.map(({ id }) => id);
}
