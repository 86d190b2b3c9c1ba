"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { BatchFacts } from "#components/outbound/batch-facts";
import { ExecuteDialog } from "#components/outbound/execute-dialog";
import { ExtendDialog } from "#components/outbound/extend-dialog";
import { LoadPhotos } from "#components/outbound/load-photos";
import { LoadReview } from "#components/outbound/load-review";
import { LoadTable } from "#components/outbound/load-table";
import { type BatchDialogName, NextAct, stepFor } from "#components/outbound/next-act";
import type { BatchFile, BatchRights } from "#components/outbound/outbound-view";
import { ResiduesDialog } from "#components/outbound/residues-dialog";
import { type BatchDialogProps, SealDialog } from "#components/outbound/seal-dialog";
import { isSigned, SignDialog } from "#components/outbound/sign-dialog";
import { StepDialog } from "#components/outbound/step-dialog";
import { UnsealDialog } from "#components/outbound/unseal-dialog";
import { useLoadScan } from "#components/outbound/use-load-scan";
import { ReceiptPanel } from "#components/receipts/receipt-panel";
import { LastScanCard } from "#components/scan/last-scan-card";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ReviewButton, reviewDigit } from "#components/scan/review-button";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { type Band, StateBand } from "#components/scan/state-band";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";

type BatchBenchProps = { batch: BatchFile; rights: BatchRights; userId: string; papers: ReactNode };

/** One load: pieces are scanned into it, then it is sealed, approved where the law asks for it, and carried out. */
export function BatchBench({ batch, rights, userId, papers }: BatchBenchProps) {
  const t = useTranslations("outbound");
  const router = useRouter();
  const [dialog, setDialog] = useState<BatchDialogName | null>(null);
  /** What was scanned is looked over; then the load is sealed, or the scanning goes on. */
  const [review, setReview] = useState<"seal" | "goOn" | null>(null);
  const step = stepFor(batch, rights);
  const resting: Band = { tone: "ready", word: t(`batches.statuses.${batch.status}`), code: batch.batchNo };
  const isLoading = rights.manage && batch.status === "open";
  const bench = useLoadScan({
    userId,
    batchNo: batch.batchNo,
    isOn: rights.manage,
    keys: step ? { primary: () => open(step) } : {},
    onDigit: isLoading && dialog === null ? (digit) => digit === reviewDigit && look("goOn") : undefined,
  });
  const open = (name: BatchDialogName) =>
    name === "seal" && bench.run.toLookAt > 0 ? look(name) : bench.whenAnswered(() => setDialog(name));
  function look(before: "seal" | "goOn") {
    bench.removal.reset();
    setReview(before);
  }
  const seal = () => {
    setReview(null);
    bench.whenAnswered(() => setDialog("seal"));
  };
  const onDone = (message: string) => {
    setDialog(null);
    bench.run.end();
    bench.say({ tone: "ok", code: batch.batchNo, message });
    router.refresh();
  };
  return (
    <>
      <div className="-m-4 flex grow flex-col">
        <h1 className="sr-only">{t("batch.title", { batchNo: batch.batchNo })}</h1>
        <StateBand band={isLoading || bench.band.tone !== "ready" ? bench.band : resting} />
        {isLoading && (
          <LastScanCard
            scan={bench.last}
            passedOver={bench.passedOver}
            counts={{ session: bench.session, today: batch.today }}
            queue={bench.queue}
          />
        )}
        <div className="grid grow grid-cols-[minmax(0,1fr)_minmax(420px,26%)] items-start gap-4 p-4">
          <div className="flex min-w-0 flex-col gap-4">
            {isLoading && <ScanField label={t("batch.scan")} onManual={bench.takeManual} />}
            {isLoading && (
              <span className="flex flex-wrap gap-2">
                <UndoButton pieces={batch.pieces.length} onUndo={bench.undoLast} />
                <ReviewButton run={bench.run} onReview={() => look("goOn")} />
              </span>
            )}
            <MissedRefusals missed={bench.missed} onSeen={bench.seen} />
            <Panel flush title={t("load.title")} aside={t("facts.count", { count: batch.progress.pieces })}>
              <LoadTable
                batch={batch}
                removable={isLoading || (rights.manage && batch.status === "executing")}
                onRemoved={bench.tookOut}
              />
            </Panel>
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <NextAct batch={batch} rights={rights} obstacle={bench.signOff.shown} onOpen={open} />
            {batch.outcome === "release" && batch.status === "executed" && (
              <ReceiptPanel
                batchNo={batch.batchNo}
                receipts={batch.receipts}
                pieces={batch.progress.pieces}
                mayEnter={rights.enterReceipt}
              />
            )}
            {isLoading && <SoundControl tone={bench.tone} />}
            {papers}
            <BatchFacts batch={batch} />
            {batch.outcome === "destroy" && batch.approved && (
              <LoadPhotos batch={batch} mayAdd={rights.photograph && batch.status === "approved"} />
            )}
          </div>
        </div>
      </div>
      {review && (
        <LoadReview bench={bench} onSeal={review === "seal" ? seal : null} onClose={() => setReview(null)} />
      )}
      <OpenDialog
        name={dialog}
        batch={batch}
        obstacle={bench.signOff.obstacle}
        isOpen
        onOpenChange={() => setDialog(null)}
        onDone={onDone}
      />
    </>
  );
}

function UndoButton({ pieces, onUndo }: { pieces: number; onUndo: () => void }) {
  const t = useTranslations("outbound.load");
  return (
    <Button keyHint="Ctrl+Z" card="UNDO" disabledReason={pieces > 0 ? null : t("nothingIn")} onClick={onUndo}>
      {t("undo")}
    </Button>
  );
}

type OpenDialogProps = BatchDialogProps & { name: BatchDialogName | null; obstacle: string | null };

/** Mounted only while it is open, so that each begins empty. */
function OpenDialog({ name, obstacle, ...props }: OpenDialogProps) {
  if (name === "seal") return <SealDialog obstacle={obstacle} {...props} />;
  if (name === null) return null;
  if (isSigned(name)) return <SignDialog kind={name} {...props} />;
  if (name === "residues") return <ResiduesDialog {...props} />;
  if (name === "extend") return <ExtendDialog {...props} />;
  if (name === "execute") return <ExecuteDialog {...props} />;
  if (name === "unseal") return <UnsealDialog {...props} />;
  return <StepDialog step={name} {...props} />;
}
