"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InspectionBench } from "#components/inspection/inspection-bench";
import { type InspectionQueue, InspectionQueueTable } from "#components/inspection/inspection-queue";
import { type Inspected, useInspectedBand } from "#components/inspection/use-inspected-band";
import { useReopen } from "#components/inspection/use-reopen";
import { isWaitingForInspection } from "#components/inspection/waiting-for-inspection";
import type { ItemFile } from "#components/item/item-file";
import { PiecesToAttend } from "#components/item/pieces-to-attend";
import { useDonePieces } from "#components/item/use-done-pieces";
import { forgetDraft, isDraftKept } from "#components/item/use-kept-draft";
import { useOpenedPiece } from "#components/item/use-opened-piece";
import { usePieceQueue } from "#components/item/use-piece-queue";
import { usePlateScan } from "#components/item/use-plate-scan";
import { LastScanCard } from "#components/scan/last-scan-card";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { type Band, StateBand } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useTone } from "#components/scan/use-tone";
import { readSoon } from "#components/shell/read-soon";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { getJson } from "#lib/http/fetch-json";

const api = "/api/inspections/bench";

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
  const inspected = useInspectedBand();
  const draftOf = ({ plate, round }: { plate: string; round: number }) =>
    `inspection ${userId} ${plate} ${round}`;
  const isUnfinished = (file: ItemFile) =>
    isWaitingForInspection(file) && !scans.isSent(file.plate) && isDraftKept(draftOf(file));
  const onLaid = (file: ItemFile) => {
    if (!isWaitingForInspection(file)) forgetDraft(draftOf(file));
  };
  const piece = useOpenedPiece({ page: "/inspection", api, first, isUnfinished, onLaid, show, play });
  const onDone = (told: Band, plate: string) => {
    done.add(plate, told);
    piece.close(plate);
    readSoon(queries, ["items"]);
  };
  const scans = usePieceQueue<Inspected>({
    bench: "inspection",
    userId,
    api,
    band,
    show,
    play,
    openPlate: () => piece.file?.plate ?? null,
    onRead: piece.lay,
    onAnswer: (answer) => {
      const told = inspected(answer);
      forgetDraft(draftOf(answer));
      onDone(told, answer.plate);
      return told;
    },
  });
  const file = piece.file && !scans.isAway(piece.file.plate) ? piece.file : null;
  const counts = { session: done.session, today: queue.today, attention: scans.missed.length };
  const strip = <LastScanCard scan={done.last} counts={counts} queue={scans.queue} />;
  const attend = <PiecesToAttend pieces={scans.missed} onOpen={piece.open} onSeen={scans.seen} />;
  const { whenAnswered, look: onPlate } = scans;
  const shared = {
    userId,
    band: scans.band,
    strip,
    attend,
    show,
    onPlate,
    whenAnswered,
    onTakenBack: done.takeBack,
  };
  if (!file) return <Waiting {...shared} queue={queue} onOpen={piece.open} />;
  return (
    <InspectionBench
      key={`${userId} ${file.plate} ${file.round} ${file.state}`}
      {...shared}
      file={file}
      entry={piece.entry}
      last={queue.last}
      draftOf={draftOf(file)}
      isSent={scans.isSent(file.plate)}
      onSubmit={(body) => scans.submit(file.plate, { url: "/api/inspections", body })}
      onDone={(told) => {
        play("ok");
        show(told);
        onDone(told, file.plate);
      }}
      onClose={() => piece.close(file.plate)}
    />
  );
}

type WaitingProps = {
  userId: string;
  band: Band;
  /** The piece done last, and the bench's counts. */
  strip: ReactNode;
  /** Pieces of this bench that somebody must see to. */
  attend: ReactNode;
  show: (band: Band) => void;
  queue: InspectionQueue;
  onPlate: (plate: string, entry: ScanEntry) => void;
  onOpen: (plate: string) => void;
  whenAnswered: (act: () => void) => void;
  onTakenBack: (plate: string) => void;
};

function Waiting({ userId, band, strip, attend, show, queue, ...on }: WaitingProps) {
  const t = useTranslations("inspection");
  const next = queue.rows[0]?.plate;
  const openNext = () => next && on.onOpen(next);
  const reopen = useReopen((told) => say(told), on.onTakenBack);
  const undo = () => on.whenAnswered(() => reopen(queue.last));
  const { read, say, tone } = usePlateScan({
    userId,
    show,
    onPlate: on.onPlate,
    keys: next ? { primary: openNext, undo } : { undo },
    commands: next ? { NEXT: openNext } : {},
  });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <StateBand band={band} />
      {strip}
      <div className="flex flex-col gap-4 p-4">
        {attend}
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
