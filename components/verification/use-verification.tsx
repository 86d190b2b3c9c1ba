"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useUnsentWords } from "#components/evidence/unsent-photos";
import type { ItemFile, When } from "#components/item/item-file";
import { focusField, leaveTextField } from "#components/item/keep-scan-focus";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { useKeptDraft } from "#components/item/use-kept-draft";
import { usePlateScan } from "#components/item/use-plate-scan";
import { scanTrouble } from "#components/scan/scan-trouble";
import type { Band } from "#components/scan/state-band";
import {
  agree,
  cameraKey,
  contradictedBy,
  inspectionOf,
  needsOwnWords,
  seenBy,
  takeBack,
  untouchedVerdict,
  verdictKeys,
  verdictOf,
} from "#components/verification/verdict-draft";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { type CheckQuestion, checklists } from "#lib/domain/checklist";
import type { ItemState, Verdict } from "#lib/domain/item";
import { pinForm } from "#lib/domain/pin";

export type Verified = {
  plate: string;
  state: ItemState;
  verdict: Verdict;
  officerNumber: string | null;
  verifiedAt: When;
};

export type VerificationOptions = {
  userId: string;
  file: ItemFile;
  /** How its plate came in; null where it was chosen from a list. */
  entry: ScanEntry | null;
  /** The name of its draft. */
  draftOf: string;
  show: (band: Band) => void;
  onPlate: (plate: string, entry: ScanEntry) => void;
  /** Why nothing is signed now: scans wait for the server. */
  signOff: string | null;
  onDone: (verified: Verified) => void;
  /** The server gave no word on the verdict. */
  onUnsigned: () => void;
  onClose: () => void;
  isCameraOpen: boolean;
  onPhoto: () => void;
};

/** Whether a piece waits for an officer's verdict. */
export function isWaitingForOfficer({ state, lane, verdict, hold }: ItemFile): boolean {
  return state === "declared" && lane === "in_person" && verdict === null && hold === null;
}

/** The officer's finding of one piece, its verdict and its signature, and the keys that work on them. */
export function useVerification({ userId, file, entry, draftOf, show, ...on }: VerificationOptions) {
  const t = useTranslations("verification");
  const item = useTranslations("item.verdict");
  const errorWords = useErrorWords();
  const drafted = useDraftedTexts();
  const [draft, setDraft] = useKeptDraft(draftOf, () => untouchedVerdict);
  const [pin, setPin] = useState("");
  const pinField = useRef<HTMLInputElement>(null);
  const isWaiting = isWaitingForOfficer(file);
  const unsent = useUnsentWords([file.plate]);
  const signing = useAct<Verified, unknown>("/api/verifications", {
    onSuccess: on.onDone,
    onError: (error) => {
      setPin("");
      pinField.current?.focus();
      if (scanTrouble(error) !== "none") return keepUnsigned();
      say({ tone: "stop", code: file.plate, message: errorWords(error) });
    },
  });
  /* The PIN is kept nowhere: what was entered stays as a draft, and the officer signs it anew. */
  const keepUnsigned = () => {
    setDraft((before) => agree(before, inspectionOf(file)));
    on.onUnsigned();
    say({
      tone: "attention",
      word: t("unsigned.word"),
      code: file.plate,
      message: t("unsigned.message"),
      next: t("unsigned.next"),
    });
  };
  const told = (field: "open" | "words" | "pin", message: string = t(`obstacle.${field}`)) => {
    say({ tone: "attention", code: file.plate, message });
    focusField(field);
  };
  const sign = (secret: string) => {
    const signed = agree(draft, inspectionOf(file));
    const seen = seenBy(signed, file);
    if (!seen) return told("open");
    if (needsOwnWords(signed, file)) return told("words");
    const verdict = verdictOf(signed, file);
    const other = contradictedBy(signed, verdict, drafted);
    if (other) return told("words", t("otherWords", { other: item(other), verdict: item(verdict) }));
    const waiting = unsent ?? on.signOff;
    if (waiting) return told("pin", waiting);
    if (!pinForm.test(secret)) return told("pin");
    const note = signed.note?.trim() || drafted[verdict];
    const instructionNo = signed.instructionNo.trim() || null;
    if (!signing.isPending)
      signing.mutate({
        plate: file.plate,
        verdict,
        ...seen,
        note,
        instructionNo,
        pin: secret,
        entry,
        differs: verdict === "send_back" ? signed.declared : [],
      });
  };
  /** Esc leads from a field to the verdicts, then takes the choices back, and at last closes the piece. */
  const back = () => {
    setPin("");
    if (leaveTextField()) return;
    const before = takeBack(draft);
    if (before) setDraft(before);
    else on.onClose();
  };
  const primary = () => {
    setDraft((before) => agree(before, inspectionOf(file)));
    pinField.current?.focus();
  };
  const onDigit = (digit: number) => {
    if (on.isCameraOpen) return;
    if (digit === cameraKey) return on.onPhoto();
    if (!isWaiting) return;
    const verdict = digit in verdictKeys ? verdictKeys[digit as keyof typeof verdictKeys] : null;
    const question = checklists[file.kind][digit - 1];
    if (verdict) setDraft((before) => ({ ...before, verdict }));
    else if (question) setDraft((before) => ({ ...before, failed: toggled(before.failed, question) }));
  };
  const withhold = () => setDraft((before) => ({ ...before, verdict: "withhold" as const }));
  const { read, tone, say } = usePlateScan({
    userId,
    show,
    onPlate: on.onPlate,
    onCode: (code) => signWithKeypad(code.kind === "refused" ? "" : code.text),
    onDigit,
    hasZero: true,
    keys: { back, ...(isWaiting ? { primary } : {}) },
    commands: { PHOTO: on.onPhoto, ...(isWaiting ? { HOLD: withhold } : {}) },
  });
  /* A keypad types as fast as a scanner: six digits into the field of the PIN are the PIN. */
  const signWithKeypad = (text: string) => {
    if (document.activeElement !== pinField.current || !pinForm.test(text)) return false;
    setPin(text);
    sign(text);
    return true;
  };
  return {
    draft,
    setDraft,
    pin,
    setPin,
    pinField,
    isWaiting,
    isSigning: signing.isPending,
    primary,
    sign,
    read,
    tone,
  };
}

/** The text written for the officer, by verdict. */
function useDraftedTexts(): Readonly<Record<Verdict, string>> {
  const t = useTranslations("verification.text");
  return {
    confirm: t("confirm"),
    confirm_with_remark: t("confirm_with_remark"),
    withhold: t("withhold"),
    send_back: t("send_back"),
  };
}

function toggled(failed: readonly CheckQuestion[], question: CheckQuestion): readonly CheckQuestion[] {
  const others = failed.filter((each) => each !== question);
  return others.length < failed.length ? others : [...failed, question];
}
