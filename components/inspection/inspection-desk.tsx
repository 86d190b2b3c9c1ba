"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InspectionBench } from "#components/inspection/inspection-bench";
import { type InspectionQueue, InspectionQueueTable } from "#components/inspection/inspection-queue";
import { useReopen } from "#components/inspection/use-reopen";
import type { ItemFile } from "#components/item/item-file";
import { useDonePieces } from "#components/item/use-done-pieces";
import { useOpenedPiece } from "#components/item/use-opened-piece";
import { usePlateScan } from "#components/item/use-plate-scan";
import { LastScanCard } from "#components/scan/last-scan-card";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { type Band, StateBand } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useTone } from "#components/scan/use-tone";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { getJson } from "#lib/http/fetch-json";

type InspectionDeskProps = { userId: string; queue: InspectionQueue; first: ItemFile | null };

/** The inspector's desk: the queue until a plate is scanned, then the bench with that piece. */
export function InspectionDesk({ userId, queue: firstQueue, first }: InspectionDeskProps) {
  const { band, show } = useBand();
  const { play } = useTone(userId);
  const done = useDonePieces();
  const queries = useQueryClient();
  const { data: queue } = useQuery({
    queryKey: ["items", "inspection-queue"],
    queryFn: ({ signal }) => getJson<InspectionQueue>("/api/inspections", signal),
    initialData: firstQueue,
  });
  const piece = useOpenedPiece({
    page: "/inspection",
    api: "/api/inspections/bench",
    first,
    show,
    play,
  });
  const onDone = (told: Band) => {
    play("ok");
    show(told);
    if (piece.file) done.add(piece.file.plate, told);
    piece.close();
    void queries.invalidateQueries({ queryKey: ["items"] });
  };
  const { file } = piece;
  const counts = { session: done.session, today: queue.today };
  const strip = <LastScanCard scan={done.last} counts={counts} queue={null} />;
  const shared = { userId, band, strip, show, onPlate: piece.open, onTakenBack: done.takeBack };
  if (!file) return <Waiting {...shared} queue={queue} />;
  return (
    <InspectionBench
      key={`${file.plate} ${file.round} ${file.state}`}
      {...shared}
      file={file}
      entry={piece.entry}
      last={queue.last}
      onDone={onDone}
      onClose={piece.close}
    />
  );
}

type WaitingProps = {
  userId: string;
  band: Band;
  /** The piece done last, and the bench's counts. */
  strip: ReactNode;
  show: (band: Band) => void;
  queue: InspectionQueue;
  onPlate: (plate: string, entry: ScanEntry | null) => void;
  onTakenBack: (plate: string) => void;
};

function Waiting({ userId, band, strip, show, queue, onPlate, onTakenBack }: WaitingProps) {
  const t = useTranslations("inspection");
  const next = queue.rows[0]?.plate;
  const openNext = () => next && onPlate(next, null);
  const reopen = useReopen((told) => say(told), onTakenBack);
  const undo = () => reopen(queue.last);
  const { read, say, tone } = usePlateScan({
    userId,
    show,
    onPlate,
    keys: next ? { primary: openNext, undo } : { undo },
    commands: next ? { NEXT: openNext } : {},
  });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <StateBand band={band} />
      {strip}
      <div className="flex flex-col gap-4 p-4">
        <ScanField label={t("scan")} onManual={read} />
        <p className="text-ink-2">
          {next && t("next")} {queue.last && t("undo", { plate: queue.last })}
        </p>
        <InspectionQueueTable queue={queue} />
        <SoundControl tone={tone} />
      </div>
    </div>
  );
}
