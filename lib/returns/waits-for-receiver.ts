import { inArray } from "drizzle-orm";
import { parcels } from "#db/schema/returns";

/** Parcels that wait at the receiving bench: unopened, or open and not counted to the end. */
export const waitsForReceiver = inArray(parcels.status, ["arrived", "opened"]);
