import { and, desc, eq } from "drizzle-orm";
import { type Application, applications } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { Declared } from "#lib/customs/declare-return";
import { makeApplication } from "#lib/customs/make-application";
import { readPreDeclarable } from "#lib/customs/pre-declarable-facts";
import type { QueuedDocument } from "#lib/customs/queue-document";
import type { Correction } from "#lib/domain/correction";
import { judgePreDeclarable } from "#lib/domain/pre-declaration";
import { orThrow } from "#lib/errors";
import { recordJudgementAhead } from "#lib/returns/judge-ahead";

/**
 * Makes the application for what a return announced, before a piece of it is here, and keeps its document for
 * the caller to queue. One that customs refused for a field is named by it, and stays corrected as that was.
 * Return locked. Refuses what `judgePreDeclarable` refuses, and `application_problem`.
 */
export async function preDeclareReturn(
  ctx: Context,
  owner: Return,
  declarantId: string,
  correction: Correction = {},
): Promise<{ declared: Declared; document: QueuedDocument }> {
  const { returnNo } = owner;
  const refused = await readRefused(ctx, owner);
  const facts = await readPreDeclarable(ctx, owner, refused);
  orThrow(judgePreDeclarable(facts));
  const lines = facts.announced.map(({ gnum, qty }) => ({ gnum, qty }));
  const made = { owner, declarantId, lines, refused, correction, preDeclared: true, keptAt: null };
  const document = await makeApplication(ctx, made);
  await recordJudgementAhead(ctx, document.applicationId);
  return { declared: { returnNo, applicationNo: document.applicationNo, pieces: lines.length }, document };
}

/** The last application of a return that customs refused. */
async function readRefused(ctx: Context, owner: Return): Promise<Application | null> {
  const [refused] = await ctx.tx
    .select()
    .from(applications)
    .where(and(eq(applications.returnId, owner.id), eq(applications.status, "refused")))
    .orderBy(desc(applications.declaredAt), desc(applications.id))
    .limit(1);
  return refused ?? null;
}
