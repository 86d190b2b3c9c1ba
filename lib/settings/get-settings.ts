import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readSetting } from "#lib/read-setting";

/** What the house decides. */
export async function getSettings(ctx: Context) {
  authorize(ctx, "settings.read");
  return {
    declareAutomatically: await readSetting(ctx, "declareAutomatically"),
    claimHours: await readSetting(ctx, "claimHours"),
    lockMinutes: await readSetting(ctx, "lockMinutes"),
    destructionWitnessed: await readSetting(ctx, "destructionWitnessed"),
    destructionToleranceMille: await readSetting(ctx, "destructionToleranceMille"),
    reminderDays: await readSetting(ctx, "reminderDays"),
    accountBooks: await readSetting(ctx, "accountBooks"),
    returnAddress: await readSetting(ctx, "returnAddress"),
    preDeclaration: await readSetting(ctx, "preDeclaration"),
  };
}
