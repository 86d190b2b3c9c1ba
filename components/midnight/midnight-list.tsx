import type { MidnightStage } from "#lib/domain/midnight";

export type MidnightRow = {
  returnNo: string;
  invtNo: string | null;
  officeCode: string | null;
  shop: string | null;
  stage: MidnightStage;
  since: string;
  pieces: number;
  taxFen: number | null;
  allowanceFen: number;
};

/** What must be declared before midnight, with the money at stake. */
export type MidnightList = {
  day: string;
  minutesLeft: number;
  total: number;
  taxFen: number;
  openTax: number;
  allowanceFen: number;
  rows: readonly MidnightRow[];
};
