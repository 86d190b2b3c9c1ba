import { knownFacts } from "#lib/domain/papers/known-facts";
import type { Cell, PaperBody } from "#lib/domain/papers/paper";
import type { PaperColumn } from "#lib/domain/papers/piece-column";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { Difference, TakingMarks } from "#lib/domain/stock-taking";

/** A stock-taking with all that its report says. */
export type PaperTaking = Omit<TakingMarks, "hasDifferences"> & {
  takingNo: string;
  zone: string;
  openedBy: string;
  openedAt: Date;
  /** Everybody who had a hand in each count. */
  countedBy: string;
  recountedBy: string;
  signedBy: string;
  sides: Readonly<Record<"goods" | "system" | "book", number>>;
  differences: readonly Difference[];
  remark: string | null;
};

const columns = [
  "no",
  "plate",
  "goods",
  "ending",
  "countedPlace",
  "systemPlace",
  "bookSays",
  "nextAct",
] as const satisfies readonly PaperColumn[];

/** Whether a stock-taking has a report: once its result is signed. */
export function judgeTakingPaper({ signedAt }: Pick<PaperTaking, "signedAt">): { ok: true } | Refusal {
  return signedAt ? { ok: true } : refuse("taking_state_forbids");
}

/** What the report to customs says: who counted when, the three sides, and each difference with what comes of it. */
export function takingPaper(taking: PaperTaking): PaperBody {
  const { sides, differences, recountedAt } = taking;
  return {
    facts: knownFacts([
      ["takingNo", taking.takingNo],
      ["zone", taking.zone],
      ["frozenBy", taking.openedBy],
      ["frozenAt", taking.openedAt],
      ["countedBy", taking.countedBy],
      ["countedAt", taking.countedAt],
      ["recountedBy", recountedAt && taking.recountedBy],
      ["recountedAt", recountedAt],
      ["signedBy", taking.signedBy],
      ["signedAt", taking.signedAt],
      ["goodsPieces", sides.goods],
      ["systemPieces", sides.system],
      ["bookPieces", sides.book],
      ["differences", differences.length],
      ["remark", taking.remark],
    ]),
    columns,
    rows: differences.map((difference, at) => [at + 1, ...rowOf(difference)]),
    pieces: differences.length,
    signers: ["lister", "supervisor", "officer"],
  };
}

function rowOf({ plate, goodsName, kind, at, from, inBook }: Difference): Cell[] {
  const [counted, system] = kind === "missing" ? [null, at] : [at, from];
  return [
    plate,
    goodsName,
    { words: [`endings.${kind}`] },
    counted,
    system,
    { words: [inBook ? "inBook" : "notInBook"] },
    { words: [`nextActs.${kind}`] },
  ];
}
