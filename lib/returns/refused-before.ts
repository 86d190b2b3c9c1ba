import { sql } from "drizzle-orm";
import type { RefusalClass } from "#lib/domain/refusal-class";

/** Of rows of `items`: the class of the refusal of the application a piece last stood in; null where none was refused. */
export const refusalClassOfPiece = sql<RefusalClass | null>`(
  select refused.refusal_class from applications refused where refused.id = items.refused_application_id
)`;
