import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { itemStates } from "#lib/domain/item";

/** The lifecycle as the database knows it: a step that is not here is refused whoever writes. */
export const itemTransitions = pgTable(
  "item_transitions",
  {
    fromState: text("from_state", { enum: itemStates }).notNull(),
    toState: text("to_state", { enum: itemStates }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.fromState, t.toState] })],
);
