"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BagRow } from "#components/dock/bag-data";
import { BagTable } from "#components/dock/bag-table";
import { CloseVehicleDialog } from "#components/dock/close-vehicle-dialog";
import { VehicleFacts } from "#components/dock/vehicle-facts";
import { type Difference, VehicleParcels } from "#components/dock/vehicle-parcels";
import type { ItemPhoto } from "#components/item/item-file";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { countDifferences } from "#lib/domain/carrier-list";
import type { ParcelDamage } from "#lib/domain/return-document";
import type { Carrier } from "#lib/domain/waybill";

export type VehicleFile = {
  handoverNo: string;
  plateNo: string;
  sealNo: string | null;
  gatePaperNo: string | null;
  carrier: Carrier | null;
  openedAt: Date;
  openedBy: string;
  closedAt: Date | null;
  closedBy: string | null;
  explanation: string | null;
  listed: number;
  arrived: readonly {
    waybillNo: string;
    damage: ParcelDamage | null;
    /** Of its box, where that is damaged. */
    photos: readonly ItemPhoto[];
    /** It was entered when the hand-over was closed already. */
    afterClosing: boolean;
    arrivedAt: Date;
    arrivedBy: string;
  }[];
  missing: readonly string[];
  surplus: readonly string[];
  /** Listed in a bag that stands here unopened. */
  inBags: readonly string[];
  listedBags: number | null;
  bags: readonly Omit<BagRow, "handoverNo" | "cameAt">[];
};

/** The hand-over of one vehicle, to be read on the screen and closed; its numbered paper is signed by both sides. */
export function VehicleSheet({ vehicle }: { vehicle: VehicleFile }) {
  const t = useTranslations("vehicles");
  const [isClosing, setClosing] = useState(false);
  const differences = rowsOf(vehicle);
  const count = countDifferences(vehicle);
  const unseen = vehicle.arrived.filter(
    ({ damage, photos }) => damage !== null && photos.length === 0,
  ).length;
  return (
    <>
      <PageHeader
        title={t("one", { handoverNo: vehicle.handoverNo })}
        note={t("summary", {
          listed: vehicle.listed,
          arrived: vehicle.arrived.length,
          differences: count,
        })}
        actions={
          <span className="flex items-center gap-2" data-print="hide">
            <TextLink href="/dock/vehicles">{t("toList")}</TextLink>
            <Button
              variant="primary"
              disabledReason={vehicle.closedAt ? t("closedAlready") : null}
              onClick={() => setClosing(true)}
            >
              {t("close.act")}
            </Button>
          </span>
        }
      />
      {vehicle.explanation && <Notice tone="attention" title={vehicle.explanation} />}
      {unseen > 0 && <Notice tone="attention" title={t("photosMissing", { count: unseen })} />}
      <Panel title={t("papers")}>
        <VehicleFacts vehicle={vehicle} />
      </Panel>
      {(vehicle.bags.length > 0 || vehicle.listedBags !== null) && (
        <Panel title={t("bags", { count: vehicle.bags.length })} aside={bagWords(vehicle, t)} flush>
          <BagTable bags={vehicle.bags} label={t("bagsTable")} empty={t("noBags")} />
        </Panel>
      )}
      <Panel title={t("differences", { count: differences.length })} flush>
        <VehicleParcels rows={differences} label={t("differencesTable")} empty={t("noDifferences")} />
      </Panel>
      <Panel title={t("arrivals", { count: vehicle.arrived.length })} flush>
        <VehicleParcels
          rows={vehicle.arrived.map((parcel) => ({ ...parcel, kind: kindOf(vehicle, parcel) }))}
          label={t("arrivalsTable")}
          empty={t("nothingCame")}
        />
      </Panel>
      {isClosing && (
        <CloseVehicleDialog
          handoverNo={vehicle.handoverNo}
          differences={count}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  );
}

/** What is said of the bags beside their number: how many were told, and what is listed inside closed ones. */
function bagWords(
  { listedBags, inBags }: VehicleFile,
  t: ReturnType<typeof useTranslations<"vehicles">>,
): string {
  return [
    ...(listedBags === null ? [] : [t("bagsTold", { count: listedBags })]),
    ...(inBags.length === 0 ? [] : [t("inBags", { count: inBags.length })]),
  ].join(" · ");
}

/** What is wrong with a parcel that came. */
function kindOf({ surplus }: VehicleFile, { waybillNo, damage }: VehicleFile["arrived"][number]) {
  if (surplus.includes(waybillNo)) return "surplus";
  return damage === null ? null : "damaged";
}

function rowsOf({ missing, surplus, arrived }: VehicleFile): Difference[] {
  const absent = { damage: null, photos: [], afterClosing: false, arrivedAt: null, arrivedBy: null };
  const came = (waybillNo: string) => arrived.find((parcel) => parcel.waybillNo === waybillNo) ?? absent;
  return [
    ...missing.map((waybillNo) => ({ ...absent, waybillNo, kind: "missing" as const })),
    ...surplus.map((waybillNo) => ({ ...came(waybillNo), waybillNo, kind: "surplus" as const })),
    ...arrived
      .filter(({ damage, waybillNo }) => damage !== null && !surplus.includes(waybillNo))
      .map((parcel) => ({ ...parcel, kind: "damaged" as const })),
  ];
}
