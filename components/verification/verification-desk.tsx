"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ItemFile } from "#components/item/item-file";
import { useOpenedPiece } from "#components/item/use-opened-piece";
import { usePlateScan } from "#components/item/use-plate-scan";
import { VerifiedMark } from "#components/marks/verified-mark";
import { ScanField } from "#components/scan/scan-field";
import { type Band, StateBand } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useTone } from "#components/scan/use-tone";
import { Code } from "#components/ui/code";
import { TextLink } from "#components/ui/text-link";
import type { Verified } from "#components/verification/use-verification";
import { VerificationBench } from "#components/verification/verification-bench";
import { type VerificationQueue, VerificationQueueTable } from "#components/verification/verification-queue";
import { getJson } from "#lib/http/fetch-json";

type VerificationDeskProps = { userId: string; queue: VerificationQueue; first: ItemFile | null };

/** The officer's desk: the queue until a plate is scanned, then that piece. */
export function VerificationDesk({ userId, queue, first }: VerificationDeskProps) {
  const t = useTranslations("verification.done");
  const item = useTranslations("item");
  const { band, show } = useBand();
  const { play } = useTone(userId);
  const queries = useQueryClient();
  const [last, setLast] = useState<Verified | null>(null);
  const piece = useOpenedPiece({
    page: "/verification",
    api: "/api/verifications/bench",
    first,
    show,
    onRefused: () => play("stop"),
  });
  const done = (verified: Verified) => {
    const { plate, verdict, state } = verified;
    const isYes = verdict === "confirm" || verdict === "confirm_with_remark";
    play("ok");
    setLast(verified);
    show({
      tone: isYes ? "ok" : "attention",
      word: item(`verdict.${verdict}`),
      code: plate,
      message: item(`state.${state}`),
      next: t(isYes ? (state === "admitted" ? "admitted" : "waiting") : verdict),
    });
    piece.close();
    void queries.invalidateQueries({ queryKey: ["items"] });
  };
  const shared = { userId, band, show, onPlate: piece.open };
  const { file } = piece;
  if (!file) return <Waiting {...shared} queue={queue} last={last} />;
  const key = `${userId} ${file.plate} ${file.round} ${file.state} ${file.lane} ${file.hold}`;
  return <VerificationBench key={key} {...shared} file={file} onDone={done} onClose={piece.close} />;
}

type WaitingProps = {
  userId: string;
  band: Band;
  show: (band: Band) => void;
  onPlate: (plate: string) => void;
  queue: VerificationQueue;
  last: Verified | null;
};

function Waiting({ userId, band, show, queue: first, onPlate, last }: WaitingProps) {
  const t = useTranslations("verification");
  const { data: queue } = useQuery({
    queryKey: ["items", "verification-queue"],
    queryFn: ({ signal }) => getJson<VerificationQueue>("/api/verifications", signal),
    initialData: first,
  });
  const next = queue.rows[0]?.plate;
  const openNext = () => next && onPlate(next);
  const keys = next ? { primary: openNext } : {};
  const commands = next ? { NEXT: openNext } : {};
  const { read } = usePlateScan({ userId, show, onPlate, keys, commands });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <StateBand band={band} />
      <div className="flex flex-col gap-4 p-4">
        <ScanField label={t("scan")} onManual={read} />
        {last && <LastMark verified={last} />}
        {next && <p className="text-ink-2">{t("next")}</p>}
        <VerificationQueueTable queue={queue} />
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
