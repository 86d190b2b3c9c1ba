"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { arrivalsUrl, boxAtHand, damagesUrl } from "#components/dock/box-at-hand";
import { damageOfDigit } from "#components/dock/damage-keys";
import type { Arrived } from "#components/dock/dock-row";
import type { HandOver } from "#components/dock/hand-over";
import { useArrivalBand } from "#components/dock/use-arrival-band";
import { useArrivedBox } from "#components/dock/use-arrived-box";
import { isForItsVehicle, useLeftOut } from "#components/dock/use-left-out";
import { useUndoArrival } from "#components/dock/use-undo-arrival";
import { codeOfSubject } from "#components/evidence/photo-subject";
import { usePhotoLine } from "#components/evidence/unsent-photos";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import { useErrorWords } from "#components/item/use-error-words";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { readSoon } from "#components/shell/read-soon";
import { isCarrierWaybill } from "#lib/domain/barcode/label-codes";
import { scansAtOnce } from "#lib/domain/barcode/scans-at-once";
import { showsMoreThanLabel } from "#lib/domain/photo";
import type { ParcelDamage } from "#lib/domain/return-document";
import type { ApiError } from "#lib/http/fetch-json";

export const dockKey = ["parcels", "dock"] as const;

type Into = HandOver & {
  onContainer: (label: string) => void;
  /** The vehicle that its scans name takes none any more. */
  onVehicleOver: () => void;
};
type Noted = { waybillNo: string; damage: ParcelDamage | null };

/** The dock's work: the parcel just scanned, its damage by a number key and one photo, and taking a wrong scan back. */
export function useDock(userId: string, handOver: Into, camera: BenchCamera) {
  const t = useTranslations("dock.damage");
  const leftOut = useTranslations("dock.leftOut");
  const queries = useQueryClient();
  const words = useErrorWords();
  const bands = useArrivalBand();
  const [last, setLast] = useState<Arrived | null>(null);
  const [takenBack, setTakenBack] = useState<string | null>(null);
  const refresh = () => readSoon(queries, dockKey);
  const refused = (error: ApiError, code: string) => scan.say({ tone: "stop", code, message: words(error) });

  const left = useLeftOut(userId);
  const undoing = useUndoArrival({
    onUndone: (waybillNo) => {
      setLast((shown) => (shown?.waybillNo === waybillNo ? null : shown));
      setTakenBack(waybillNo);
      scan.undo(waybillNo);
      scan.say(bands.undone(waybillNo));
      refresh();
    },
    onRefused: refused,
  });
  const photos = usePhotoLine();
  const scan = useBenchScan<Arrived | Noted>({
    bench: "dock",
    userId,
    toRequest: ({ text, entry }) => ({
      url: arrivalsUrl,
      body: {
        waybillNo: text,
        entry,
        carrier: handOver.carrier,
        handoverNo: handOver.handoverNo,
        bagNo: handOver.bagNo,
      },
    }),
    onCode: (code) => {
      if (code.kind === "container") handOver.onContainer(code.text);
      return code.kind === "container";
    },
    expects: isCarrierWaybill,
    atOnce: scansAtOnce,
    onAnswer: (_, answer) => {
      if (!("result" in answer)) return noted(answer);
      setLast(answer);
      return bands.arrived(answer);
    },
    onSettled: refresh,
    onRefused: (scanned, error) => {
      const band = { tone: "stop" as const, code: scanned.text, message: words(error) };
      if (!isForItsVehicle(scanned, error)) return band;
      left.add(scanned);
      handOver.onVehicleOver();
      return { ...band, next: leftOut("next") };
    },
    onDigit: takeDigit,
    keys: { undo: undoLast },
    commands: { PHOTO: photograph },
  });

  const atHand = boxAtHand(scan.queue.pending, last);
  const box = useArrivedBox(atHand?.isHeard ? atHand.waybillNo : null);
  const isPhotographed = box?.photos.some(showsMoreThanLabel) === true;
  const isOnItsWay = photos.uploads.some(
    (upload) => codeOfSubject(upload.subject) === atHand?.waybillNo && showsMoreThanLabel(upload),
  );

  function noted({ waybillNo, damage }: Noted) {
    setLast((shown) => (shown?.waybillNo === waybillNo ? { ...shown, damage } : shown));
    return bands.damageNoted(waybillNo, damage);
  }
  function takeDigit(digit: number) {
    if (camera.isOpen) return;
    if (digit === 9) return takeInLeftOut();
    if (!atHand) return;
    if (digit === 6) photos.toggleLabel();
    else if (digit === 7) photos.retry();
    else if (digit === 8) photograph();
    else if (atHand.status !== "counted") noteDamage(damageOfDigit(digit));
  }
  /** The box is there for the photo until another bench opens it. */
  function photograph() {
    if (atHand?.status === "arrived" && (box?.status ?? "arrived") === "arrived")
      camera.photograph({ waybillNo: atHand.waybillNo });
  }
  function noteDamage(damage: ParcelDamage | null | undefined) {
    if (!atHand || damage === undefined) return;
    const { waybillNo } = atHand;
    scan.show({ tone: "pending", code: waybillNo });
    scan.queue.add(waybillNo, "manual", { url: damagesUrl, body: { waybillNo, damage } });
    if (damage && !isPhotographed && !isOnItsWay) photograph();
  }
  /** They arrived when they were scanned. */
  function takeInLeftOut() {
    for (const { url, body, ...scanned } of left.leftOut) scan.queue.addAgain(scanned, { url, body });
    left.clear();
  }
  /** What is still on its way to the server is the last scan, and cannot be taken back before it is there. */
  function undoLast() {
    scan.takeBack(last?.status === "arrived" ? last.waybillNo : null, undoing.undo);
  }
  const damageObstacle = !atHand ? t("noneYet") : atHand.status === "counted" ? t("closed") : null;
  return {
    scan,
    last,
    atHand,
    leftOut: left.leftOut.map(({ text }) => text),
    takeInLeftOut,
    takenBack,
    undoing,
    undoLast,
    noteDamage,
    damageObstacle,
    /** Damage is noted and the server has no photo of the box. */
    photoMissing: last !== null && last.damage !== null && box !== undefined && !isPhotographed,
  };
}
