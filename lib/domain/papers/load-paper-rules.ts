import type { BatchOutcome } from "#lib/domain/item";
import type { LoadPaperKind } from "#lib/domain/papers/paper";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";

type Load = { outcome: BatchOutcome; status: BatchStatus };

/** From its seal on a load stands as its papers and labels say. */
export const isSealed = ({ status }: Pick<Load, "status">) => status !== "open" && status !== "discarded";
const isOver = ({ status }: Load) => status === "executed";

/** Of which loads a paper is made, and from when on: what it says must stand by then. */
const ruleOf = {
  hand_over: { outcome: "release", isDue: isSealed },
  packing_list: { outcome: "reship", isDue: isSealed },
  manifest: { outcome: "reship", isDue: isSealed },
  move_out_list: { outcome: "move_out", isDue: isSealed },
  destruction_list: { outcome: "destroy", isDue: isSealed },
  destruction_certificate: { outcome: "destroy", isDue: isOver },
} as const satisfies Record<LoadPaperKind, { outcome: BatchOutcome; isDue: (load: Load) => boolean }>;

/** The papers that loads of one outcome have, in the order in which they fall due. */
export function papersOfOutcome(outcome: BatchOutcome): LoadPaperKind[] {
  return (Object.keys(ruleOf) as LoadPaperKind[]).filter((kind) => ruleOf[kind].outcome === outcome);
}

/** Whether a paper may be made of a load as it stands. */
export function judgeLoadPaper(kind: LoadPaperKind, load: Load): { ok: true } | Refusal {
  const { outcome, isDue } = ruleOf[kind];
  if (load.outcome !== outcome) return refuse("outcome_differs", { outcome: load.outcome });
  return isDue(load) ? { ok: true } : refuse("batch_state_forbids", { status: load.status });
}
