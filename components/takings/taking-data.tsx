import type { Difference, TakingStep } from "#lib/domain/stock-taking";

type When = Date | string;

export type TakingRow = {
  takingNo: string;
  zoneCode: string;
  zoneName: string;
  openedAt: When;
  openedBy: string;
  countedAt: When | null;
  recountedAt: When | null;
  signedAt: When | null;
  differences: number | null;
};

/** One stock-taking; `result` is null while anybody still counts. */
export type TakingFile = {
  takingNo: string;
  zone: { code: string; name: string };
  step: TakingStep;
  openedAt: When;
  signedAt: When | null;
  remark: string | null;
  people: Record<"opened" | "first" | "second" | "signed", string>;
  counted: number;
  again: readonly string[];
  mayCount: boolean;
  maySign: boolean;
  result: {
    goods: number;
    system: number;
    book: number;
    /** How many plates were typed by hand, not scanned. */
    typed: number;
    differences: readonly Difference[];
  } | null;
};
