"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ArrivalCard } from "#components/dock/arrival-card";
import { DamageKeys, damageOfDigit } from "#components/dock/damage-keys";
import type { Arrived, DockDay } from "#components/dock/dock-row";
import { DockToday } from "#components/dock/dock-today";
import { type HandOver, HandOverFields } from "#components/dock/hand-over-fields";
import { useArrivalBand } from "#components/dock/use-arrival-band";
import { ThreeZones } from "#components/item/three-zones";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { LastScanCard } from "#components/scan/last-scan-card";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { StateBand } from "#components/scan/state-band";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import type { ParcelDamage } from "#lib/domain/return-document";
import { getJson } from "#lib/http/fetch-json";

const dockKey = ["parcels", "dock"] as const;

/** The dock: one scan, one beep per parcel; damage by a number key on the parcel just scanned. */
export function DockBench({ userId, initial }: { userId: string; initial: DockDay }) {
  const t = useTranslations("dock");
  const queries = useQueryClient();
  const words = useErrorWords();
  const bandOf = useArrivalBand();
  const [handOver, setHandOver] = useState<HandOver>({ carrier: null, handoverNo: "" });
  const [last, setLast] = useState<Arrived | null>(null);
  const { data } = useQuery({
    queryKey: dockKey,
    queryFn: ({ signal }) => getJson<DockDay>("/api/dock", signal),
    initialData: initial,
  });

  const scan = useBenchScan<Arrived>({
    bench: "dock",
    userId,
    toRequest: ({ text, entry }) => ({
      url: "/api/arrivals",
      body: { waybillNo: text, entry, carrier: handOver.carrier, handoverNo: handOver.handoverNo || null },
    }),
    onAnswer: (_, answer) => {
      setLast(answer);
      queries.invalidateQueries({ queryKey: dockKey });
      return bandOf(answer);
    },
    onRefused: ({ text }, error) => ({ tone: "stop", code: text, message: words(error) }),
    onDigit: last && last.status !== "counted" ? (digit) => noteDamage(damageOfDigit(digit)) : undefined,
  });

  const damages = useAct<{ damage: ParcelDamage | null }, { waybillNo: string; damage: ParcelDamage | null }>(
    "/api/damages",
    {
      onSuccess: ({ damage }) => {
        if (last) setLast({ ...last, damage });
        const message = t("band.damageNoted", { damage: t(`damage.${damage ?? "none"}`) });
        scan.say({ tone: damage ? "attention" : "ok", code: last?.waybillNo ?? "", message });
        queries.invalidateQueries({ queryKey: dockKey });
      },
      onError: (error) => scan.say({ tone: "stop", message: words(error) }),
    },
  );

  function noteDamage(damage: ParcelDamage | null | undefined) {
    if (last && damage !== undefined) damages.mutate({ waybillNo: last.waybillNo, damage });
  }

  const closedReason = !last ? t("damage.noneYet") : last.status === "counted" ? t("damage.closed") : null;
  return (
    <ThreeZones
      band={
        <>
          <StateBand band={scan.band} />
          <LastScanCard
            scan={scan.last}
            counts={{ session: scan.session, today: data.totals.today, attention: data.totals.damaged }}
            queue={scan.queue}
          />
        </>
      }
      left={
        <>
          <PageHeader title={t("title")} />
          <ArrivalCard arrival={last} />
        </>
      }
      middle={
        <>
          <Panel>
            <ScanField label={t("scan")} onManual={scan.takeManual} />
          </Panel>
          <DamageKeys
            damage={last?.damage ?? null}
            closedReason={closedReason}
            onChoose={noteDamage}
            pending={damages.isPending}
          />
          <DockToday day={data} />
        </>
      }
      right={
        <>
          <HandOverFields value={handOver} onChange={setHandOver} />
          <SoundControl tone={scan.tone} />
        </>
      }
    />
  );
}
