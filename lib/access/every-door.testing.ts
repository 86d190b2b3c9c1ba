import type { Door } from "#lib/access/door.testing";
import { customsDoors } from "#lib/access/doors/customs.testing";
import { floorDoors } from "#lib/access/doors/floor.testing";
import { goodsDoors } from "#lib/access/doors/goods.testing";
import { houseDoors } from "#lib/access/doors/house.testing";
import { machinesDoors } from "#lib/access/doors/machines.testing";
import { type Action, may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";

/** Every method that a route of `app/api` serves, as `POST /api/x`, with who may knock there and whose rows it reaches. */
export const everyDoor: Readonly<Record<string, Door>> = {
  ...floorDoors,
  ...customsDoors,
  ...goodsDoors,
  ...houseDoors,
  ...machinesDoors,
};

export type GuardedDoor = { name: string; action: Action; reaches: Door[1] };

const byNoAction = ["signed_in", "invitation", "customs", "signature", "anybody"] as const;
const isAction = (keeper: Door[0]): keeper is Action => !byNoAction.some((other) => other === keeper);

/** The doors that an action guards. */
export const guardedDoors: readonly GuardedDoor[] = Object.entries(everyDoor).flatMap(
  ([name, [action, reaches]]) => (isAction(action) ? [{ name, action, reaches }] : []),
);

/** Narrower than its action says: what is asked there is for other roles than these to ask. */
export const narrower: Readonly<Record<string, readonly Role[]>> = {
  // Customs proposes its own people, and the sample is one of the warehouse's.
  "POST /api/account-proposals": ["officer"],
  // Of the goods themselves, an office sees its messages' evidence and no more.
  "GET /api/claim-packs": ["origin_officer"],
};

/** The doors behind which an owner or an office reaches its own rows, for a role that may knock there. */
export function ownDoorsOf(role: Role): GuardedDoor[] {
  return guardedDoors.filter(
    ({ name, action, reaches }) => reaches === "own" && may(role, action) && !narrower[name]?.includes(role),
  );
}
