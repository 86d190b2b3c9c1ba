import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readContractors } from "#lib/returns/contractors";

/** Every registered contractor as it stands now. */
export async function listContractors(ctx: Context) {
  authorize(ctx, "settings.read");
  return readContractors(ctx);
}
