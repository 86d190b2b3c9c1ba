import { sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { documents } from "#db/schema/documents";
import type { LoadPaperKind } from "#lib/domain/papers/paper";

/** Beside a load: the number of the newest paper of a kind that the house made of it; null where it made none. */
export function newestNumberOf(kind: LoadPaperKind) {
  return sql<string | null>`(
    select ${documents.number} from ${documents}
    where ${documents.subjectNo} = ${batches.batchNo} and ${documents.kind} = ${kind}
    order by ${documents.madeAt} desc, ${documents.number} desc limit 1)`;
}

/** Beside a load: the numbers of the papers that the house made of it and that none replaces, a space between. */
export const standingNumbers = sql<string | null>`(
  select string_agg(made.number, ' ' order by made.number) from ${documents} made
  where made.subject_no = ${batches.batchNo}
  and not exists (select 1 from ${documents} later where later.replaces_id = made.id))`;
