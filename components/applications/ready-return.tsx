import type { ReadyReturn } from "#lib/domain/ready-returns";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** A return that waits for the declarant. */
export type ReadyRow = ReadyReturn & {
  lastRefusal: { applicationNo: string; info: string | null } | null;
  stake: Stake | null;
};
