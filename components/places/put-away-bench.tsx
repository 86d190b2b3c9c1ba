"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "#components/item/reason-dialog";
import { ThreeZones } from "#components/item/three-zones";
import { HandPanel, LastPut } from "#components/places/hand-panel";
import type { Places } from "#components/places/place-data";
import { ChosenZone } from "#components/places/places-overview";
import { PutAwayReview } from "#components/places/put-away-review";
import { type Asked, usePutAway } from "#components/places/use-put-away";
import { WaitingTable } from "#components/places/waiting-table";
import { ZoneList } from "#components/places/zone-list";
import { LastScanCard } from "#components/scan/last-scan-card";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ReviewButton } from "#components/scan/review-button";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { StateBand } from "#components/scan/state-band";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { putAwayModes } from "#lib/domain/put-away-hand";
import { getJson } from "#lib/http/fetch-json";

type PutAwayBenchProps = { userId: string; initial: Places; zone: string | null };

/** Put-away by two scans, and what is where beside it. */
export function PutAwayBench({ userId, initial, zone }: PutAwayBenchProps) {
  const t = useTranslations("places");
  const { data } = useQuery({
    queryKey: ["items", "places", zone],
    queryFn: ({ signal }) =>
      getJson<Places>(`/api/places${zone ? `?${new URLSearchParams({ zone })}` : ""}`, signal),
    initialData: initial,
  });
  const { scan, hand, ...bench } = usePutAway(userId);
  const band =
    scan.band.tone === "ready" && !scan.band.code ? bench.bands.resting(hand, scan.session) : scan.band;
  const counts = { session: scan.session, attention: data.waitingCount };
  return (
    <>
      <ThreeZones
        band={
          <>
            <StateBand band={band} />
            <LastScanCard scan={scan.last} passedOver={scan.passedOver} counts={counts} queue={scan.queue} />
          </>
        }
        left={
          <>
            <PageHeader title={t("title")} />
            <HandPanel
              hand={hand}
              onMode={(mode) => bench.changeMode(putAwayModes.indexOf(mode) + 1)}
              onEmpty={bench.empty}
              review={<ReviewButton run={bench.run} onReview={() => bench.lookOver()} />}
            />
            <LastPut
              last={bench.last}
              obstacle={scan.signOff.shown}
              isPending={bench.undoing.isPending}
              onUndo={bench.undoLast}
            />
          </>
        }
        middle={
          <>
            <Panel>
              <ScanField label={t("scan")} onManual={scan.takeManual} />
            </Panel>
            <MissedRefusals missed={scan.missed} onSeen={scan.seen} />
            <ChosenZone places={data} zone={zone} />
            <WaitingTable rows={data.waiting} count={data.waitingCount} />
          </>
        }
        right={
          <>
            <ZoneList zones={data.zones} chosen={zone} />
            <SoundControl tone={scan.tone} />
          </>
        }
      />
      <PutAwayReview bench={{ scan, ...bench }} />
      {bench.asked && <ReasonOfMove bench={bench} asked={bench.asked} />}
    </>
  );
}

type ReasonOfMoveProps = {
  bench: Pick<ReturnType<typeof usePutAway>, "explaining" | "setAsked">;
  asked: Asked;
};

/** Why a supervisor takes a piece out of quarantine. */
function ReasonOfMove({ bench: { explaining, setAsked }, asked }: ReasonOfMoveProps) {
  const t = useTranslations("places.release");
  return (
    <ReasonDialog
      title={t("title", { code: asked.code })}
      act={t("act")}
      body={t("body", { to: asked.to })}
      label={t("reason")}
      needsReason={t("needsReason")}
      maxLength={200}
      isPending={explaining.isPending}
      error={explaining.error}
      onAct={(reason) => explaining.mutate({ ...asked, reason })}
      onClose={() => setAsked(null)}
    />
  );
}
