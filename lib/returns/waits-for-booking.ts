import { and, eq, isNotNull, isNull, not, or } from "drizzle-orm";
import { items } from "#db/schema/items";
import { isMissingInBook } from "#lib/returns/book-key";

const waits = and(eq(items.state, "admitted"), isNull(items.waveId), isNull(items.hold));

/** Admitted pieces that a wave may take. */
export const waitsForWave = and(waits, not(isMissingInBook));

/** Admitted pieces of goods that have to be registered in the account book first. */
export const waitsForRegistration = and(waits, isMissingInBook);

/** Pieces in a wave that is not booked in yet. */
export const standsInWave = and(eq(items.state, "admitted"), isNotNull(items.waveId));

/** All pieces the stock controller has still to book in. */
export const waitsForBooking = or(waits, standsInWave);
