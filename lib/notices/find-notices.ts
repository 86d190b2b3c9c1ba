import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { findClocks } from "#lib/notices/find-clocks";
import { findDecisions } from "#lib/notices/find-decisions";
import { findFailing } from "#lib/notices/find-failing";
import { findLoops } from "#lib/notices/find-loops";
import { type Cause, writeNotices } from "#lib/returns/write-notices";

/** What people can be told of that no transaction of its own tells. */
export const finders = {
  clocks: findClocks,
  loops: findLoops,
  decisions: findDecisions,
  failing: findFailing,
} as const satisfies Record<string, (ctx: Context) => Promise<Cause[]>>;

/** Looks for one sort of causes and writes a notice of each that has none; returns how many are new. */
export async function findNotices(ctx: Context, which: keyof typeof finders): Promise<number> {
  authorizeSystem(ctx);
  return writeNotices(ctx, await finders[which](ctx));
}
