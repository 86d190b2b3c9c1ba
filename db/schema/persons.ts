import { index, pgTable, text } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "#db/schema/columns";

/** The only table with personal data: sealed per row, masked beside it, found by blind index (PIPL). */
export const persons = pgTable(
  "persons",
  {
    id: id(),
    sealed: bytea("sealed").notNull(),
    nameMasked: text("name_masked").notNull(),
    idNumberMasked: text("id_number_masked").notNull(),
    telephoneMasked: text("telephone_masked").notNull(),
    idNumberIndex: bytea("id_number_index").notNull(),
    telephoneIndex: bytea("telephone_index").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    // A person's requests about their own data, by ID number or by telephone.
    index("persons_by_id_number").on(t.idNumberIndex),
    index("persons_by_telephone").on(t.telephoneIndex),
  ],
);
