import { and, desc, eq, type SQLWrapper, sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { documents } from "#db/schema/documents";
import type { Context } from "#lib/context";
import type { LoadPaperKind, PaperKind } from "#lib/domain/papers/paper";

const isPaperOf = (kind: PaperKind, subjectNo: string | SQLWrapper) =>
  and(eq(documents.subjectNo, subjectNo), eq(documents.kind, kind));
const newestFirst = [desc(documents.madeAt), desc(documents.number)];

/** The newest paper of a kind that the house made of a subject; null where it made none. */
export async function newestPaper(ctx: Context, kind: PaperKind, subjectNo: string) {
  const [row] = await ctx.tx
    .select({
      id: documents.id,
      number: documents.number,
      madeAt: documents.madeAt,
      content: documents.content,
    })
    .from(documents)
    .where(isPaperOf(kind, subjectNo))
    .orderBy(...newestFirst)
    .limit(1);
  return row ?? null;
}

/**
 * Beside a load: the number of the newest paper of a kind that the house made of it under its present seal; null where
 * it made none.
 */
export function newestNumberOf(kind: LoadPaperKind) {
  return sql<string | null>`(
    select ${documents.number} from ${documents}
    where ${isPaperOf(kind, batches.batchNo)} and ${documents.madeAt} >= ${batches.sealedAt}
    order by ${sql.join(newestFirst, sql`, `)} limit 1)`;
}

/** Beside a load: the numbers of the papers that the house made of it and that none replaces, a space between. */
export const standingNumbers = sql<string | null>`(
  select string_agg(made.number, ' ' order by made.number) from ${documents} made
  where made.subject_no = ${batches.batchNo}
  and not exists (select 1 from ${documents} later where later.replaces_id = made.id))`;
