import { eq } from "drizzle-orm";
import { mailChoicesMade } from "#db/schema/notices";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { LetterLanguage, MailChoice } from "#lib/domain/notice-mail";
import { env } from "#lib/env";

type OwnMailChoice = { address: string; choice: MailChoice; language: LetterLanguage };

/** What the acting person chose, or null, and whether the house has a post office at all. */
export async function getMailChoice(
  ctx: Context,
): Promise<{ chosen: OwnMailChoice | null; hasPostOffice: boolean }> {
  const userId = requireUser(ctx);
  const { address, choice, language } = mailChoicesMade;
  const [chosen] = await ctx.tx
    .select({ address, choice, language })
    .from(mailChoicesMade)
    .where(eq(mailChoicesMade.userId, userId));
  return { chosen: chosen ?? null, hasPostOffice: env().SMTP_URL !== undefined };
}
