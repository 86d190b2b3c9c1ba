"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LastScanCard } from "#components/scan/last-scan-card";
import { ScanField } from "#components/scan/scan-field";
import { StateBand } from "#components/scan/state-band";
import { BookDialog } from "#components/stock/book-dialog";
import { ShopTable } from "#components/stock/shop-table";
import { type Stock, stockHref } from "#components/stock/stock-view";
import { useWaveScan } from "#components/stock/use-wave-scan";
import { WaitingPanel } from "#components/stock/waiting-panel";
import { WaveList } from "#components/stock/wave-list";
import { WavePanel } from "#components/stock/wave-panel";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type StockDeskProps = { stock: Stock; userId: string; shop: string | null };

/** Booking in: plates of one shop are scanned into a wave, and its numbers typed in; scanner and Enter suffice. */
export function StockDesk({ stock, userId, shop }: StockDeskProps) {
  const t = useTranslations("stock");
  const [isBooking, setBooking] = useState(false);
  const { wave } = stock;
  const isBookable = wave !== null && wave.bookedAt === null && wave.pieces.length > 0;
  const openWaveNo = wave?.bookedAt === null ? wave.waveNo : null;
  const bench = useWaveScan({
    userId,
    waveNo: openWaveNo,
    shop,
    keys: isBookable ? { primary: () => setBooking(true) } : {},
  });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <StateBand band={bench.band} />
      <LastScanCard
        scan={bench.last}
        counts={{ session: bench.session, today: stock.today, attention: 0 }}
        queue={bench.queue}
      />
      <div className="grid grow grid-cols-[minmax(0,1fr)_minmax(400px,32%)] gap-4 p-4">
        <div className="flex min-w-0 flex-col gap-4">
          <ScanField label={t("scan")} onManual={bench.takeManual} />
          {wave ? (
            <WavePanel wave={wave} onBook={() => setBooking(true)} newHref={stockHref({ shop })} />
          ) : (
            <Panel>
              <EmptyState>{t("start")}</EmptyState>
            </Panel>
          )}
          <ShopTable shops={stock.shops} current={shop} wave={openWaveNo} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {shop && <WaitingPanel shop={shop} pieces={stock.waiting} />}
          <WaveList kind="open" waves={stock.open} current={wave?.waveNo ?? null} shop={shop} />
          <WaveList kind="booked" waves={stock.booked} current={wave?.waveNo ?? null} shop={shop} />
        </div>
      </div>
      {isBookable && isBooking && <BookDialog wave={wave} onOpenChange={setBooking} onBooked={bench.say} />}
    </div>
  );
}
