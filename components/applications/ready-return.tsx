import type { ReadyReturn } from "#lib/domain/ready-returns";

/** A return that waits for the declarant. */
export type ReadyRow = ReadyReturn & { lastRefusal: { applicationNo: string; info: string | null } | null };
