import type { HoldKind } from "#lib/domain/item";

/** A hold that waits behind a graver one. */
export type Hold = { kind: HoldKind; reason: string | null };
/** All holds of a piece: the gravest in front, which is shown, and those behind it. */
export type Holds = { hold: HoldKind | null; holdReason: string | null; holdsBehind: readonly Hold[] };

/** The gravest first: customs' own goes before a recall, that before the warehouse's and the owner's. */
const gravity: readonly HoldKind[] = ["customs", "recall", "amendment", "dispute"];

/** Puts a hold on a piece beside those it has; one of the same kind only gets the new reason. */
export function addHold(held: Holds, kind: HoldKind, reason: string | null): Holds {
  return inOrder([...allOf(held).filter((hold) => hold.kind !== kind), { kind, reason }]);
}

/** Takes one kind of hold off a piece; the others stay. */
export function removeHold(held: Holds, kind: HoldKind): Holds {
  return inOrder(allOf(held).filter((hold) => hold.kind !== kind));
}

/** The hold of that kind, be it in front or behind; undefined where the piece has none. */
export function holdOf(held: Holds, kind: HoldKind): Hold | undefined {
  return allOf(held).find((hold) => hold.kind === kind);
}

/** Whether a piece is on hold of that kind, be it in front or behind. */
export function isHeldFor(held: Holds, kind: HoldKind): boolean {
  return holdOf(held, kind) !== undefined;
}

function allOf({ hold, holdReason, holdsBehind }: Holds): Hold[] {
  return hold === null ? [] : [{ kind: hold, reason: holdReason }, ...holdsBehind];
}

function inOrder(holds: readonly Hold[]): Holds {
  const [first, ...behind] = [...holds].sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind));
  return { hold: first?.kind ?? null, holdReason: first?.reason ?? null, holdsBehind: behind };
}
