"use client";

import { useTranslations } from "next-intl";
import { BatchTable } from "#components/outbound/batch-table";
import { OpenBatchPanel } from "#components/outbound/open-batch-panel";
import type { Outbound } from "#components/outbound/outbound-view";
import { PieceTable } from "#components/outbound/piece-table";
import { SettlePanel } from "#components/outbound/settle-panel";
import { useChosenPieces } from "#components/outbound/use-chosen-pieces";
import type { MadePaper } from "#components/papers/paper-view";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import type { BatchOutcome } from "#lib/domain/item";

type View = "settle" | "load" | "batches" | "done";
type OutboundDeskProps = {
  view: View;
  outcome: BatchOutcome;
  outbound: Outbound;
  /** The papers of the batches that are done. */
  papers: readonly MadePaper[];
  userId: string;
};

/** What leaves the house: settle, load, and see what each load waits for. */
export function OutboundDesk({ view, outcome, outbound, papers, userId }: OutboundDeskProps) {
  const t = useTranslations("outbound");
  if (view === "settle" || view === "load") {
    return <PieceDesk key={`${view}.${outcome}`} {...{ view, outcome, outbound, userId }} />;
  }
  return (
    <Panel flush title={t(`views.${view}`)}>
      <BatchTable
        label={t(`views.${view}`)}
        empty={t(`empty.${view}`)}
        batches={outbound.batches}
        papers={view === "done" ? papers : undefined}
        toleranceMille={outbound.toleranceMille}
      />
    </Panel>
  );
}

type PieceDeskProps = Omit<OutboundDeskProps, "view" | "papers"> & { view: "settle" | "load" };

/** Pieces to decide on or to load; a scanned plate chooses its row. */
function PieceDesk({ view, outcome, outbound, userId }: PieceDeskProps) {
  const t = useTranslations("outbound");
  const { told, chosen, picked, toggle, toggleAll, done } = useChosenPieces(outbound.pieces, userId);
  const mayLeaveTheZone = view === "load" && outcome === "move_out";
  const context = (
    <>
      {view === "load" && <OpenBatchPanel outcome={outcome} {...outbound} />}
      {!mayLeaveTheZone && (
        <SettlePanel pieces={picked} onSettled={(count) => done(t("settle.done", { count }))} />
      )}
    </>
  );
  const aside = (
    <>
      <span>{t("settle.chosen", { count: picked.length })}</span>
      <Button variant="quiet" onClick={toggleAll}>
        {picked.length > 0 ? t("pieces.none") : t("pieces.all")}
      </Button>
    </>
  );
  const said = told?.message ?? told?.next;
  return (
    <ContextLayout label={t("context")} context={context}>
      <StatusLine tone={told?.tone ?? "ready"}>{said ?? t("scan.choose")}</StatusLine>
      <Panel flush title={t(`views.${view}`)} aside={mayLeaveTheZone ? undefined : aside}>
        <PieceTable
          label={t(`views.${view}`)}
          empty={t(`empty.${view}`)}
          pieces={outbound.pieces}
          chosen={chosen}
          onToggle={toggle}
        />
      </Panel>
    </ContextLayout>
  );
}
