import type { RefusalCode } from "#lib/domain/refusal";
import { accessStatus } from "#lib/refusal-status/access";
import { customsStatus } from "#lib/refusal-status/customs";
import { floorStatus } from "#lib/refusal-status/floor";
import { goodsStatus } from "#lib/refusal-status/goods";

/** HTTP status of every refusal; forgetting one does not compile. */
export const statusOfRefusal = {
  ...accessStatus,
  ...floorStatus,
  ...customsStatus,
  ...goodsStatus,
} as const satisfies Record<RefusalCode, number>;
