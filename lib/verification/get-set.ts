import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "#db/schema/people";
import { verificationSetConclusions, verificationSets } from "#db/schema/verification-sets";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { statusOf } from "#lib/domain/verification-set/set";
import { AppError } from "#lib/errors";
import { countSet } from "#lib/verification/count-set";
import { readSetPieces } from "#lib/verification/read-set-pieces";

export const GetSet = z.strictObject({ setNo: z.coerce.number().int().min(1).max(2_147_483_647) });

/** What the officer's screen shows of a set: exceptions, pieces drawn and seen, and the conclusion with its lists. */
export async function getSet(ctx: Context, { setNo }: z.infer<typeof GetSet>) {
  authorize(ctx, "item.verify");
  const [set] = await ctx.tx
    .select({
      setNo: verificationSets.setNo,
      kind: verificationSets.kind,
      code: verificationSets.code,
      day: verificationSets.day,
      percent: verificationSets.percent,
      openedAt: verificationSets.openedAt,
      openedBy: users.name,
    })
    .from(verificationSets)
    .innerJoin(users, eq(users.id, verificationSets.openedBy))
    .where(eq(verificationSets.setNo, setNo));
  if (!set) throw new AppError("not_found", { code: String(setNo) });
  const conclusion = await readConclusion(ctx, setNo);
  return {
    ...set,
    status: statusOf(conclusion?.conclusion ?? null, conclusion !== null && conclusion.finishedAt !== null),
    counts: await countSet(ctx, setNo),
    conclusion,
    ...(await readSetPieces(ctx, setNo)),
  };
}

async function readConclusion(ctx: Context, setNo: number) {
  const [row] = await ctx.tx
    .select({
      conclusion: verificationSetConclusions.conclusion,
      note: verificationSetConclusions.note,
      instructionNo: verificationSetConclusions.instructionNo,
      instructionSource: verificationSetConclusions.instructionSource,
      place: verificationSetConclusions.place,
      companion: verificationSetConclusions.companion,
      concludedAt: verificationSetConclusions.concludedAt,
      finishedAt: verificationSetConclusions.finishedAt,
      concludedBy: users.name,
      officerNumber: users.officerNumber,
    })
    .from(verificationSetConclusions)
    .innerJoin(users, eq(users.id, verificationSetConclusions.concludedBy))
    .where(eq(verificationSetConclusions.setNo, setNo));
  return row ?? null;
}
