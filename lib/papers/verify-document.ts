import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { documents } from "#db/schema/documents";
import { countLook } from "#lib/auth/count-look";
import { authorizeSystem } from "#lib/authorize";
import { codeHashOf } from "#lib/code-hash";
import type { Context } from "#lib/context";
import type { PaperKind } from "#lib/domain/papers/paper";

export const VerifyDocument = z.strictObject({
  code: z.string().max(200),
  address: z.string().max(64),
});

/** What a stranger hears of a paper: that the house made it, and what to compare. Nothing of the goods. */
export type GenuinePaper = {
  kind: PaperKind;
  number: string;
  madeAt: Date;
  issuer: string;
  sha256: string;
  replacedBy: string | null;
};

export type Verified =
  | { result: "genuine"; paper: GenuinePaper }
  | { result: "unknown" }
  | { result: "too_often" };

const successor = alias(documents, "successor");

/**
 * Whether a code stands on a paper that the house made. Anybody may ask; every look is counted by address and
 * written, and a code that nobody has takes the same work as one that somebody has.
 */
export async function verifyDocument(ctx: Context, input: z.infer<typeof VerifyDocument>): Promise<Verified> {
  authorizeSystem(ctx);
  const isFree = await countLook(ctx, "verify", input.address);
  const [paper] = await ctx.tx
    .select({
      kind: documents.kind,
      number: documents.number,
      madeAt: documents.madeAt,
      issuer: sql<string>`${documents.content}::json ->> 'issuer'`,
      sha256: documents.sha256,
      replacedBy: successor.number,
    })
    .from(documents)
    .leftJoin(successor, eq(successor.replacesId, documents.id))
    .where(eq(documents.verifyHash, codeHashOf(input.code)));
  if (!isFree) return { result: "too_often" };
  return paper ? { result: "genuine", paper } : { result: "unknown" };
}
