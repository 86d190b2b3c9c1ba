"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BatchFacts } from "#components/outbound/batch-facts";
import { ExecuteDialog } from "#components/outbound/execute-dialog";
import { LoadList } from "#components/outbound/load-list";
import { LoadTable } from "#components/outbound/load-table";
import { type BatchDialogName, NextAct, stepFor } from "#components/outbound/next-act";
import type { BatchFile, BatchRights } from "#components/outbound/outbound-view";
import { type BatchDialogProps, SealDialog } from "#components/outbound/seal-dialog";
import { SignDialog } from "#components/outbound/sign-dialog";
import { UnsealDialog } from "#components/outbound/unseal-dialog";
import { useLoadScan } from "#components/outbound/use-load-scan";
import { LastScanCard } from "#components/scan/last-scan-card";
import { ScanField } from "#components/scan/scan-field";
import { type Band, StateBand } from "#components/scan/state-band";
import { Panel } from "#components/ui/panel";

type BatchBenchProps = { batch: BatchFile; rights: BatchRights; userId: string };

/** One load: pieces are scanned into it, then it is sealed, approved where the law asks for it, and carried out. */
export function BatchBench({ batch, rights, userId }: BatchBenchProps) {
  const t = useTranslations("outbound");
  const router = useRouter();
  const [dialog, setDialog] = useState<BatchDialogName | null>(null);
  const step = stepFor(batch, rights);
  const resting: Band = { tone: "ready", word: t(`batches.statuses.${batch.status}`), code: batch.batchNo };
  const isLoading = rights.manage && batch.status === "open";
  const bench = useLoadScan({
    userId,
    batchNo: batch.batchNo,
    isOn: rights.manage,
    keys: step ? { primary: () => setDialog(step) } : {},
  });
  const onDone = (message: string) => {
    setDialog(null);
    bench.say({ tone: "ok", code: batch.batchNo, message });
    router.refresh();
  };
  return (
    <>
      <div className="-m-4 flex grow flex-col print:hidden">
        <h1 className="sr-only">{t("batch.title", { batchNo: batch.batchNo })}</h1>
        <StateBand band={isLoading || bench.band.tone !== "ready" ? bench.band : resting} />
        {isLoading && (
          <LastScanCard
            scan={bench.last}
            counts={{ session: bench.session, today: batch.today, attention: 0 }}
            queue={bench.queue}
          />
        )}
        <div className="grid grow grid-cols-[minmax(0,1fr)_minmax(420px,26%)] items-start gap-4 p-4">
          <div className="flex min-w-0 flex-col gap-4">
            {isLoading && <ScanField label={t("batch.scan")} onManual={bench.takeManual} />}
            <Panel flush title={t("load.title")} aside={t("facts.count", { count: batch.pieces.length })}>
              <LoadTable batch={batch} removable={isLoading} onRemoved={bench.undo} />
            </Panel>
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <NextAct batch={batch} rights={rights} onOpen={setDialog} />
            <BatchFacts batch={batch} />
          </div>
        </div>
      </div>
      <LoadList batch={batch} />
      <OpenDialog name={dialog} batch={batch} isOpen onOpenChange={() => setDialog(null)} onDone={onDone} />
    </>
  );
}

/** Mounted only while it is open, so that each begins empty. */
function OpenDialog({ name, ...props }: BatchDialogProps & { name: BatchDialogName | null }) {
  if (name === "seal") return <SealDialog {...props} />;
  if (name === "approve" || name === "clear") return <SignDialog kind={name} {...props} />;
  if (name === "execute") return <ExecuteDialog {...props} />;
  return name === "unseal" && <UnsealDialog {...props} />;
}
