"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePhotoLine, useUnsentOf } from "#components/evidence/unsent-photos";
import {
  answerDigit,
  confirmStep,
  newDraft,
  obstacleOf,
  stepBack,
  stepOf,
  toInspection,
} from "#components/inspection/inspection-draft";
import { useInspectionCards } from "#components/inspection/use-inspection-cards";
import { useReopen } from "#components/inspection/use-reopen";
import { isWaitingForInspection } from "#components/inspection/waiting-for-inspection";
import type { ItemFile } from "#components/item/item-file";
import { focusField, focusScanField } from "#components/item/keep-scan-focus";
import { useKeptDraft } from "#components/item/use-kept-draft";
import { usePlateScan } from "#components/item/use-plate-scan";
import type { Band } from "#components/scan/state-band";
import { useUnreadWords } from "#components/scan/use-unread-words";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { readGoodsCode } from "#lib/domain/goods-code";

export type InspectionOptions = {
  userId: string;
  file: ItemFile;
  /** How its plate came in; null where it was chosen from a list. */
  entry: ScanEntry | null;
  /** The piece of this inspector's last finding, to take it back. */
  last: string | null;
  /** The name of its draft. */
  draftOf: string;
  show: (band: Band) => void;
  onPlate: (plate: string, entry: ScanEntry) => void;
  /** Whether its finding is on its way to the server. */
  isSent: boolean;
  onSubmit: (inspection: Inspection) => void;
  /** Does what takes back, unless something must be answered first. */
  whenAnswered: (act: () => void) => void;
  onTakenBack: (plate: string) => void;
  onDone: (told: Band) => void;
  onClose: () => void;
};

/** A finding as it is sent. */
type Inspection = NonNullable<ReturnType<typeof toInspection>> & { entry: ScanEntry | null };

/** The number key of the camera; no question has so many answers. */
export const cameraKey = 9;
/** The number key that says the next photo is of a shipping label. */
export const labelKey = 8;
/** The number key that sends failed photos again. */
export const retryKey = 7;

/** The report that a piece looks like fraud, a counterfeit or prohibited goods. */
export type Suspecting = { isOpen: boolean; open: () => void; close: () => void };

/** The inspector's draft of one piece and the keys that work on it. */
export function useInspection({
  userId,
  file,
  entry,
  last,
  draftOf,
  isSent,
  show,
  ...on
}: InspectionOptions) {
  const t = useTranslations("inspection.obstacle");
  const labels = useTranslations("inspection.label");
  const withUnread = useUnreadWords();
  const [today] = useState(() => new Date());
  const [draft, setDraft] = useKeptDraft(draftOf, () => newDraft(file));
  const [isCameraOpen, setCameraOpen] = useState(false);
  const [isSuspecting, setSuspecting] = useState(false);
  const isWaiting = isWaitingForInspection(file);

  const missing = obstacleOf(draft, file, today, useUnsentOf([file.plate]));
  const photos = usePhotoLine();

  const submit = () => {
    const obstacle = missing;
    const inspection = toInspection(draft, file);
    if (!obstacle && inspection) {
      if (!isSent) on.onSubmit({ ...inspection, entry });
      return;
    }
    say({ tone: "attention", code: file.plate, message: t(obstacle ?? "open") });
    focusField(obstacle ?? "open");
  };
  const primary = () => {
    if (stepOf(draft, file) === "outcome") submit();
    else {
      setDraft((before) => confirmStep(before, file));
      focusScanField();
    }
  };
  const takeLabel = (code: ScannedCode) => {
    if (code.kind !== "gs1" || !isWaiting) return false;
    const read = readGoodsCode(code.text, today);
    if (!read.ok) return false;
    setDraft((before) => ({
      ...before,
      batchCode: read.batchCode ?? before.batchCode,
      expiresOn: read.expiresOn ?? before.expiresOn,
    }));
    const told = [read.batchCode, read.expiresOn].filter((part) => part !== null).join(" · ");
    say(
      withUnread(code, {
        tone: "ok",
        word: labels("word"),
        code: read.goods ?? code.text,
        message: told || labels("nothing"),
      }),
    );
    return true;
  };
  const onDigit = (digit: number) => {
    if (isCameraOpen || isSuspecting) return;
    if (digit === cameraKey) setCameraOpen(true);
    else if (digit === labelKey) photos.toggleLabel();
    else if (digit === retryKey) photos.retry();
    else setDraft((before) => answerDigit(before, file, digit, today));
  };
  const back = () => {
    if (isCameraOpen) setCameraOpen(false);
    else if (draft.isChecked) setDraft((before) => stepBack(before, file));
    else on.onClose();
  };
  const suspecting: Suspecting | null =
    file.state === "received" || file.state === "inspected"
      ? { isOpen: isSuspecting, open: () => setSuspecting(true), close: () => setSuspecting(false) }
      : null;
  const openCamera = () => setCameraOpen(true);
  const cards = useInspectionCards({ draft, file, today, setDraft, show });
  const reopen = useReopen((told) => say(told), on.onTakenBack);
  const undo = () => on.whenAnswered(() => reopen(last));
  const { read, tone, say } = usePlateScan({
    userId,
    show,
    onPlate: on.onPlate,
    onCode: takeLabel,
    onDigit: isWaiting ? onDigit : undefined,
    keys: { back, undo, ...(isWaiting ? { primary } : {}) },
    commands: {
      ...(isWaiting ? { ...cards, PHOTO: openCamera } : {}),
      ...(suspecting && { HOLD: suspecting.open }),
    },
  });
  const camera = { isOpen: isCameraOpen, setOpen: setCameraOpen };
  return {
    draft,
    setDraft,
    today,
    missing,
    camera,
    suspecting,
    isWaiting,
    isSubmitting: isSent,
    primary,
    read,
    tone,
  };
}
