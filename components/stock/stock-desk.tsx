"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MadePaper } from "#components/papers/paper-view";
import { SubjectPaper } from "#components/papers/subject-paper";
import { LastScanCard } from "#components/scan/last-scan-card";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { StateBand } from "#components/scan/state-band";
import { AnswerDialog } from "#components/stock/answer-dialog";
import { GapPanel } from "#components/stock/gap-panel";
import { ShopTable } from "#components/stock/shop-table";
import { type Stock, stockHref } from "#components/stock/stock-view";
import { SubmitDialog } from "#components/stock/submit-dialog";
import { useWaveScan } from "#components/stock/use-wave-scan";
import { WaitingPanel } from "#components/stock/waiting-panel";
import { WaveList } from "#components/stock/wave-list";
import { WavePanel } from "#components/stock/wave-panel";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type StockDeskProps = {
  stock: Stock;
  /** Of the wave in hand. */
  papers: readonly MadePaper[];
  userId: string;
  shop: string | null;
};

/**
 * Booking in: plates of one shop are scanned into a wave, its numbers typed in, and what the account book says of them;
 * scanner and Enter suffice.
 */
export function StockDesk({ stock, papers, userId, shop }: StockDeskProps) {
  const t = useTranslations("stock");
  const [isAsking, setAsking] = useState(false);
  const { wave } = stock;
  const hasNext = wave !== null && wave.stage !== "booked" && wave.pieces.length > 0;
  const openWaveNo = wave?.stage === "gathered" ? wave.waveNo : null;
  const bench = useWaveScan({
    userId,
    waveNo: openWaveNo,
    shop,
    keys: hasNext ? { primary: next } : {},
  });
  function next() {
    bench.whenAnswered(() => setAsking(true));
  }
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <StateBand band={bench.band} />
      <LastScanCard
        scan={bench.last}
        passedOver={bench.passedOver}
        counts={{ session: bench.session, today: stock.today }}
        queue={bench.queue}
      />
      <div className="grid grow grid-cols-[minmax(0,1fr)_minmax(400px,32%)] gap-4 p-4">
        <div className="flex min-w-0 flex-col gap-4">
          <ScanField label={t("scan")} onManual={bench.takeManual} />
          {openWaveNo && (
            <span>
              <Button keyHint="Ctrl+Z" card="UNDO" onClick={bench.undoLast}>
                {t("undo")}
              </Button>
            </span>
          )}
          <MissedRefusals missed={bench.missed} onSeen={bench.seen} />
          {wave ? (
            <WavePanel
              wave={wave}
              obstacle={bench.signOff.shown}
              onNext={next}
              newHref={stockHref({ shop })}
            />
          ) : (
            <Panel>
              <EmptyState>{t("start")}</EmptyState>
            </Panel>
          )}
          <ShopTable shops={stock.shops} current={shop} wave={openWaveNo} />
          <GapPanel gaps={stock.gaps} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {wave && wave.stage !== "gathered" && (
            <SubjectPaper
              key={wave.waveNo}
              kind="wave_list"
              subjectNo={wave.waveNo}
              papers={papers}
              obstacle={null}
            />
          )}
          {shop && <WaitingPanel shop={shop} pieces={stock.waiting} />}
          <WaveList kind="open" waves={stock.open} current={wave?.waveNo ?? null} shop={shop} />
          <WaveList kind="submitted" waves={stock.submitted} current={wave?.waveNo ?? null} shop={shop} />
          <WaveList kind="booked" waves={stock.booked} current={wave?.waveNo ?? null} shop={shop} />
          <SoundControl tone={bench.tone} />
        </div>
      </div>
      {hasNext && isAsking && wave.stage === "gathered" && (
        <SubmitDialog
          wave={wave}
          books={stock.accountBooks}
          obstacle={bench.signOff.obstacle}
          onOpenChange={setAsking}
          onSubmitted={bench.say}
        />
      )}
      {hasNext && isAsking && wave.stage === "submitted" && (
        <AnswerDialog wave={wave} onOpenChange={setAsking} onAnswered={bench.say} />
      )}
    </div>
  );
}
