import type { BatchOutcome } from "#lib/domain/item";
import { shanghaiDay } from "#lib/domain/shanghai";
import type { Random } from "./random.ts";

type Papers = {
  papers: Record<string, string>;
  customsApproval: { approvalNo: string; approvalDate: string } | null;
  /** What is there only when the load leaves. */
  lastPapers: Record<string, string>;
};

/** The numbers on others' papers of a load, as each step asks for them; drawn in one order for ever. */
export function papersFor(outcome: BatchOutcome, random: Random, after: (minutes: number) => Date): Papers {
  const none = { customsApproval: null, lastPapers: {} };
  const papers = {
    release: () => ({ ...none, papers: {} }),
    reship: () => {
      const declarationNo = `2991${random.digits(14)}`;
      const serial = random.digits(7);
      return {
        ...none,
        papers: { sealNo: `HZ${serial}`, vehicleNo: "浙A7L392" },
        lastPapers: { declarationNo, exportRef: `COSU${serial}` },
      };
    },
    destroy: () => {
      const statementNo = `SM${random.digits(8)}`;
      const customsApproval = {
        approvalNo: `XH${random.digits(8)}`,
        approvalDate: shanghaiDay(after(40)),
      };
      const papers = {
        statementNo,
        contractNo: `HT${random.digits(8)}`,
        authorisationNo: `WT${random.digits(8)}`,
      };
      return { ...none, papers, customsApproval };
    },
    move_out: () => {
      const gatePassNo = `P2991${after(110).toISOString().replace(/\D/g, "").slice(2, 12)}`;
      const papers = { carrier: "示例顺达速运（演示）" };
      return { ...none, papers, lastPapers: { gatePassNo, vehicleNo: "浙A7L392" } };
    },
  } as const satisfies Record<BatchOutcome, () => Papers>;
  return papers[outcome]();
}
