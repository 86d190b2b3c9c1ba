import { asc, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { documents } from "#db/schema/documents";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

export const ListDocuments = z.strictObject({
  subjectNos: z.array(z.string().min(1).max(40)).max(200),
});

const successor = alias(documents, "successor");

/** The papers of these subjects, newest first, each with the number of the one that stands in its place. */
export async function listDocuments(ctx: Context, { subjectNos }: z.infer<typeof ListDocuments>) {
  authorize(ctx, "warehouse.read");
  if (subjectNos.length === 0) return [];
  return ctx.tx
    .select({
      kind: documents.kind,
      number: documents.number,
      subjectNo: documents.subjectNo,
      sha256: documents.sha256,
      madeAt: documents.madeAt,
      madeBy: users.name,
      replacedBy: successor.number,
    })
    .from(documents)
    .innerJoin(users, eq(users.id, documents.madeBy))
    .leftJoin(successor, eq(successor.replacesId, documents.id))
    .where(inArray(documents.subjectNo, subjectNos))
    .orderBy(desc(documents.madeAt), asc(documents.number));
}
