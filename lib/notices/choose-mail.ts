import { z } from "zod";
import { mailChoicesMade } from "#db/schema/notices";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { letterLanguages, MailAddress, mailChoices } from "#lib/domain/notice-mail";
import { AppError } from "#lib/errors";

export const ChooseMail = z.strictObject({
  address: MailAddress,
  choice: z.enum(mailChoices),
  language: z.enum(letterLanguages),
});

/**
 * Where and how the acting person hears of notices by e-mail from now on; what was there before is not written of.
 * Refuses `password_first` while the password is one that somebody else knows.
 */
export async function chooseMail(
  ctx: Context,
  chosen: z.infer<typeof ChooseMail>,
): Promise<{ choice: string }> {
  const userId = requireUser(ctx);
  if (ctx.actor.mustChange) throw new AppError("password_first");
  const row = { ...chosen, setAt: ctx.now, toldUntil: ctx.now };
  await ctx.tx
    .insert(mailChoicesMade)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: mailChoicesMade.userId, set: row });
  return { choice: chosen.choice };
}
