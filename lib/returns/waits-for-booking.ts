import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { items } from "#db/schema/items";

/** Admitted pieces that a wave may take. */
export const waitsForWave = and(eq(items.state, "admitted"), isNull(items.waveId), isNull(items.hold));

/** Pieces in a wave that is not booked in yet. */
export const standsInWave = and(eq(items.state, "admitted"), isNotNull(items.waveId));

/** All pieces the stock controller has still to book in. */
export const waitsForBooking = or(waitsForWave, standsInWave);
