import type { Context } from "#lib/context";

const lookBackMs = 3 * 86_400_000;

/** How far back a look goes for what happened once: what is older was told, or is no news any more. */
export function lookBack({ now }: Context): Date {
  return new Date(now.getTime() - lookBackMs);
}
