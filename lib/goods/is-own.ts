import { eq, type SQL } from "drizzle-orm";
import type { items } from "#db/schema/items";
import type { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";

/** Whose rows they are, said with all in sight as well as without. */
export function isOwn({ actor }: Context, table: typeof returns | typeof items): SQL {
  const code = actor.scopeCode ?? "";
  if (actor.scope === "platform") return eq(table.ebpCode, code);
  return eq(actor.scope === "agent" ? table.agentCode : table.ebcCode, code);
}
