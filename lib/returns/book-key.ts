import { type SQL, sql } from "drizzle-orm";
import { bookGaps } from "#db/schema/account-book";
import { items } from "#db/schema/items";

/**
 * By what the goods of a piece are one in the account book: their code without leading zeros, and where they have
 * none to speak of, their name with it. Written with the table's name.
 */
export const bookKey = sql<string>`case
  when ltrim(items.scanned_code, '0') ~ '^[0-9]{6,14}$' then ltrim(items.scanned_code, '0')
  else items.scanned_code || ' ' || items.goods_name end`;

/** Pieces whose goods our account book does not have yet. */
export const isMissingInBook: SQL<boolean> = sql<boolean>`exists (
  select from ${bookGaps} gap
  where gap.ebc_code = ${items.ebcCode} and gap.goods_key = ${bookKey} and gap.registered_at is null
)`;
