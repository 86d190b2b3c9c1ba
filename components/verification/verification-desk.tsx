"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ItemFile } from "#components/item/item-file";
import { PiecesToAttend } from "#components/item/pieces-to-attend";
import { useDonePieces } from "#components/item/use-done-pieces";
import { forgetDraft, isDraftKept } from "#components/item/use-kept-draft";
import { useOpenedPiece } from "#components/item/use-opened-piece";
import { usePieceQueue } from "#components/item/use-piece-queue";
import { usePlateScan } from "#components/item/use-plate-scan";
import { VerifiedMark } from "#components/marks/verified-mark";
import { LastScanCard } from "#components/scan/last-scan-card";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { type Band, StateBand } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useTone } from "#components/scan/use-tone";
import { readSoon } from "#components/shell/read-soon";
import { Code } from "#components/ui/code";
import { TextLink } from "#components/ui/text-link";
import { isWaitingForOfficer, type Verified } from "#components/verification/use-verification";
import { VerificationBench } from "#components/verification/verification-bench";
import { type VerificationQueue, VerificationQueueTable } from "#components/verification/verification-queue";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { getJson } from "#lib/http/fetch-json";

const api = "/api/verifications/bench";

type VerificationDeskProps = { userId: string; queue: VerificationQueue; first: ItemFile | null };

/** The officer's desk: the queue until a plate is scanned, then that piece. */
export function VerificationDesk({ userId, queue: firstQueue, first }: VerificationDeskProps) {
  const t = useTranslations("verification.done");
  const unsigned = useTranslations("verification.unsigned");
  const item = useTranslations("item");
  const { band, show } = useBand();
  const { play } = useTone(userId);
  const done = useDonePieces();
  const { data: queue } = useQuery({
    queryKey: ["items", "verification-queue"],
    queryFn: ({ signal }) => getJson<VerificationQueue>("/api/verifications", signal),
    initialData: firstQueue,
  });
  const queries = useQueryClient();
  const [last, setLast] = useState<Verified | null>(null);
  const draftOf = ({ plate, round }: ItemFile) => `verification ${userId} ${plate} ${round}`;
  const isUnfinished = (file: ItemFile) => isWaitingForOfficer(file) && isDraftKept(draftOf(file));
  const onLaid = (file: ItemFile) => {
    if (file.state !== "declared" || file.verdict !== null) forgetDraft(draftOf(file));
  };
  const piece = useOpenedPiece({ page: "/verification", api, first, isUnfinished, onLaid, show, play });
  const scans = usePieceQueue<never>({
    bench: "verification",
    userId,
    api,
    band,
    show,
    play,
    openPlate: () => piece.file?.plate ?? null,
    onRead: piece.lay,
  });
  const onDone = (verified: Verified) => {
    const { plate, verdict, state } = verified;
    const isYes = verdict === "confirm" || verdict === "confirm_with_remark";
    play("ok");
    setLast(verified);
    const told: Band = {
      tone: isYes ? "ok" : "attention",
      word: item(`verdict.${verdict}`),
      code: plate,
      message: item(`state.${state}`),
      next: t(isYes ? (state === "admitted" ? "admitted" : "waiting") : verdict),
    };
    show(told);
    done.add(plate, told);
    scans.drop(plate);
    piece.close(plate);
    readSoon(queries, ["items"]);
  };
  const counts = { session: done.session, today: queue.today, attention: scans.missed.length };
  const strip = <LastScanCard scan={done.last} counts={counts} queue={scans.queue} />;
  const attend = <PiecesToAttend pieces={scans.missed} onOpen={piece.open} onSeen={scans.seen} />;
  const shared = { userId, band: scans.band, strip, attend, show, onPlate: scans.look };
  const { file } = piece;
  if (!file) return <Waiting {...shared} queue={queue} last={last} onOpen={piece.open} />;
  const key = `${userId} ${file.plate} ${file.round} ${file.state} ${file.lane} ${file.hold}`;
  return (
    <VerificationBench
      key={key}
      {...shared}
      file={file}
      entry={piece.entry}
      draftOf={draftOf(file)}
      signOff={scans.signOff.obstacle}
      onDone={(verified) => {
        forgetDraft(draftOf(file));
        onDone(verified);
      }}
      onUnsigned={() => scans.note(file.plate, unsigned("listed"))}
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
  onPlate: (plate: string, entry: ScanEntry) => void;
  onOpen: (plate: string) => void;
  queue: VerificationQueue;
  last: Verified | null;
};

function Waiting({ userId, band, strip, attend, show, queue, last, onPlate, onOpen }: WaitingProps) {
  const t = useTranslations("verification");
  const next = queue.rows[0]?.plate;
  const openNext = () => next && onOpen(next);
  const keys = next ? { primary: openNext } : {};
  const commands = next ? { NEXT: openNext } : {};
  const { read, tone } = usePlateScan({ userId, show, onPlate, keys, commands });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <StateBand band={band} />
      {strip}
      <div className="flex flex-col gap-4 p-4">
        {attend}
        <ScanField label={t("scan")} onManual={read} />
        {last && <LastMark verified={last} />}
        {next && <p className="text-ink-2">{t("next")}</p>}
        <p>
          <TextLink href="/verification/sets">{t("sets.link")}</TextLink>
        </p>
        <VerificationQueueTable queue={queue} />
        <SoundControl tone={tone} />
        <p>
          <TextLink href="/settings/prohibited-goods">{t("prohibited")}</TextLink>
        </p>
      </div>
    </div>
  );
}

/** Customs' mark on the piece just signed. */
function LastMark({ verified }: { verified: Verified }) {
  const t = useTranslations("verification.done");
  const { plate, officerNumber, verifiedAt, verdict } = verified;
  if (verdict === "send_back" || verdict === "withhold") return null;
  return (
    <p className="flex items-center gap-3">
      <Code value={plate} group={4} className="text-bench" />
      <VerifiedMark word={t("mark")} officerNo={officerNumber ?? "—"} at={verifiedAt} />
    </p>
  );
}
