"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlateScan } from "#components/item/use-plate-scan";
import { BatchTable } from "#components/outbound/batch-table";
import { OpenBatchPanel } from "#components/outbound/open-batch-panel";
import type { Outbound } from "#components/outbound/outbound-view";
import { PieceTable } from "#components/outbound/piece-table";
import { SettlePanel } from "#components/outbound/settle-panel";
import type { Band } from "#components/scan/state-band";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import type { BatchOutcome } from "#lib/domain/item";

type View = "settle" | "load" | "batches" | "done";
type OutboundDeskProps = { view: View; outcome: BatchOutcome; outbound: Outbound; userId: string };

/** What leaves the house: settle, load, and see what each load waits for. A scanned plate chooses its row. */
export function OutboundDesk({ view, outcome, outbound, userId }: OutboundDeskProps) {
  const t = useTranslations("outbound");
  if (view === "batches" || view === "done") {
    return (
      <Panel flush title={t(`views.${view}`)}>
        <BatchTable label={t(`views.${view}`)} empty={t(`empty.${view}`)} batches={outbound.batches} />
      </Panel>
    );
  }
  return <PieceDesk key={`${view}.${outcome}`} {...{ view, outcome, outbound, userId }} />;
}

function PieceDesk({ view, outcome, outbound, userId }: OutboundDeskProps & { view: View }) {
  const t = useTranslations("outbound");
  const [told, setTold] = useState<Band | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { pieces } = outbound;
  const picked = pieces.filter(({ plate }) => chosen.has(plate));
  const toggle = (plate: string) =>
    setChosen((before) => {
      const others = [...before].filter((each) => each !== plate);
      return new Set(before.has(plate) ? others : [...others, plate]);
    });
  const { play } = usePlateScan({
    userId,
    show: setTold,
    onPlate: (plate) => {
      const piece = pieces.find((each) => each.plate === plate);
      play(piece ? "ok" : "stop");
      setTold({
        tone: piece ? "ok" : "stop",
        message: piece ? piece.goodsName : t("scan.notHere", { plate }),
      });
      if (piece) setChosen((before) => new Set(before).add(plate));
    },
  });
  const settled = (count: number) => {
    setChosen(new Set());
    setTold({ tone: "ok", message: t("settle.done", { count }) });
  };
  const isLoading = view === "load";
  return (
    <ContextLayout
      label={t("context")}
      context={
        <>
          {isLoading && <OpenBatchPanel outcome={outcome} />}
          {!(isLoading && outcome === "move_out") && <SettlePanel pieces={picked} onSettled={settled} />}
        </>
      }
    >
      <StatusLine tone={told?.tone ?? "ready"}>
        {told ? (told.message ?? told.next) : t("scan.choose")}
      </StatusLine>
      <Panel
        flush
        title={t(`views.${view === "load" ? "load" : "settle"}`)}
        aside={
          <>
            <span>{t("settle.chosen", { count: picked.length })}</span>
            <Button
              variant="quiet"
              onClick={() => setChosen(new Set(picked.length > 0 ? [] : pieces.map(({ plate }) => plate)))}
            >
              {picked.length > 0 ? t("pieces.none") : t("pieces.all")}
            </Button>
          </>
        }
      >
        <PieceTable
          label={t(`views.${isLoading ? "load" : "settle"}`)}
          empty={t(`empty.${isLoading ? "load" : "settle"}`)}
          pieces={pieces}
          chosen={chosen}
          onToggle={toggle}
        />
      </Panel>
    </ContextLayout>
  );
}
