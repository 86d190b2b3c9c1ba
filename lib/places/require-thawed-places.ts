import type { Context } from "#lib/context";
import type { readPlace } from "#lib/returns/read-place";
import { requireThawed } from "#lib/returns/require-thawed";

type Place = Pick<NonNullable<Awaited<ReturnType<typeof readPlace>>>, "location"> | null;

/** Refuses with `zone_frozen` what would go into or out of a zone that is being counted, or about within it. */
export async function requireThawedPlaces(ctx: Context, ...places: readonly Place[]): Promise<void> {
  const zones = places.flatMap((place) => place?.location?.zone.code ?? []);
  for (const zone of [...new Set(zones)].sort()) await requireThawed(ctx, zone);
}
