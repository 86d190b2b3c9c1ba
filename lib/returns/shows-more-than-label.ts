import { ne } from "drizzle-orm";
import { photos } from "#db/schema/items";

/** Photos that show the goods or the box: one of a shipping label alone shows neither damage nor a seal. */
export const showsMoreThanLabel = ne(photos.motif, "label");
