"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { damageOfDigit } from "#components/dock/damage-keys";
import type { Arrived } from "#components/dock/dock-row";
import { useArrivalBand } from "#components/dock/use-arrival-band";
import { useArrivedBox } from "#components/dock/use-arrived-box";
import { useUndoArrival } from "#components/dock/use-undo-arrival";
import type { HandOver } from "#components/dock/vehicle-panel";
import { usePhotoLine, useUnsentOf } from "#components/evidence/unsent-photos";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { isCarrierWaybill } from "#lib/domain/barcode/label-codes";
import { scansAtOnce } from "#lib/domain/barcode/scans-at-once";
import type { ParcelDamage } from "#lib/domain/return-document";
import type { ApiError } from "#lib/http/fetch-json";

export const dockKey = ["parcels", "dock"] as const;

type Into = HandOver & { bagNo: string | null; onContainer: (label: string) => void };
type Noted = { waybillNo: string; damage: ParcelDamage | null };

/** The dock's work: the parcel just scanned, its damage by a number key and one photo, and taking a wrong scan back. */
export function useDock(userId: string, handOver: Into, camera: BenchCamera) {
  const t = useTranslations("dock.damage");
  const queries = useQueryClient();
  const words = useErrorWords();
  const bands = useArrivalBand();
  const [last, setLast] = useState<Arrived | null>(null);
  const [takenBack, setTakenBack] = useState<string | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: dockKey });
  const refused = (error: ApiError, code: string) => scan.say({ tone: "stop", code, message: words(error) });

  const damages = useAct<Noted, Noted>("/api/damages", {
    onSuccess: ({ waybillNo, damage }) => {
      setLast((shown) => (shown?.waybillNo === waybillNo ? { ...shown, damage } : shown));
      scan.say(bands.damageNoted(waybillNo, damage));
      refresh();
    },
    onError: (error, { waybillNo }) => refused(error, waybillNo),
  });
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
  const box = useArrivedBox(last?.waybillNo ?? null);
  const isOnItsWay = useUnsentOf(last ? [last.waybillNo] : []) > 0;
  const isPhotographed = box !== undefined && box.photos.length > 0;
  const scan = useBenchScan<Arrived>({
    bench: "dock",
    userId,
    toRequest: ({ text, entry }) => ({
      url: "/api/arrivals",
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
      setLast(answer);
      return bands.arrived(answer);
    },
    onSettled: refresh,
    onRefused: ({ text }, error) => ({ tone: "stop", code: text, message: words(error) }),
    onDigit: last ? takeDigit : undefined,
    keys: { undo: undoLast },
    commands: { PHOTO: photograph },
  });

  function takeDigit(digit: number) {
    if (camera.isOpen) return;
    if (digit === 6) photos.toggleLabel();
    else if (digit === 7) photos.retry();
    else if (digit === 8) photograph();
    else if (last?.status !== "counted") noteDamage(damageOfDigit(digit));
  }
  /** The box is there for the photo once the server has it, until another bench opens it. */
  function photograph() {
    if (last?.status === "arrived" && (box?.status ?? "arrived") === "arrived")
      camera.photograph({ waybillNo: last.waybillNo });
  }
  function noteDamage(damage: ParcelDamage | null | undefined) {
    if (!last || damage === undefined) return;
    scan.whenAnswered(() => {
      damages.mutate({ waybillNo: last.waybillNo, damage });
      if (damage && !isPhotographed && !isOnItsWay) photograph();
    });
  }
  /** What is still on its way to the server is the last scan, and cannot be taken back before it is there. */
  function undoLast() {
    scan.takeBack(last?.status === "arrived" ? last.waybillNo : null, undoing.undo);
  }
  const { shown: waiting } = scan.signOff;
  const damageObstacle = !last ? t("noneYet") : last.status === "counted" ? t("closed") : waiting;
  return {
    scan,
    last,
    takenBack,
    undoing,
    undoLast,
    noteDamage,
    damageObstacle,
    /** Damage is noted and the server has no photo of the box. */
    photoMissing: last !== null && last.damage !== null && box !== undefined && !isPhotographed,
    isNoting: damages.isPending,
  };
}
