"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { Notice } from "#components/ui/notice";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { PinField } from "#components/verification/pin-field";
import type { SetFile } from "#components/verification/sets/set-data";
import { pinForm } from "#lib/domain/pin";
import { instructionSources, type SetConclusion, setConclusions } from "#lib/domain/verification-set/set";

type ConcludeDialogProps = { set: SetFile; onClose: () => void; onDone: () => void };
type InstructionSource = (typeof instructionSources)[number];

/** One conclusion upon the whole set: the text is written and can be changed, the PIN signs it. */
export function ConcludeDialog({ set, onClose, onDone }: ConcludeDialogProps) {
  const t = useTranslations("verification.sets");
  const words = useTranslations("verification");
  const { counts } = set;
  const unseen = counts.drawn - counts.seenOfDrawn;
  const [conclusion, setConclusion] = useState<SetConclusion>(counts.differing > 0 ? "single" : "confirm");
  const [own, setOwn] = useState<string | null>(null);
  const [draft, setDraft] = useState({
    instructionNo: "",
    place: set.kind === "place" ? set.code : "",
    companion: "",
  });
  const [source, setSource] = useState<InstructionSource>("transcribed");
  const [pin, setPin] = useState("");
  const act = useAct<unknown, unknown>("/api/verification-set-conclusions", {
    onSuccess: onDone,
    onError: () => setPin(""),
  });
  const note = own ?? t(`text.${conclusion}`, { count: counts.even, seen: counts.seen });
  /* Words written for one conclusion do not stand under another. */
  const choose = (next: SetConclusion) => {
    setConclusion(next);
    setOwn(null);
  };
  const instructionNo = draft.instructionNo.trim() || null;
  const field = (key: keyof typeof draft) => ({
    value: draft[key],
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
  });
  const sees = conclusion === "confirm" && unseen > 0 ? t("unseenLeft", { count: unseen }) : null;
  const trouble =
    sees ?? (note.trim() === "" ? t("needsText") : pinForm.test(pin) ? null : words("obstacle.pin"));
  const sign = () =>
    act.mutate({
      setNo: set.setNo,
      conclusion,
      note: note.trim(),
      instructionNo,
      instructionSource: instructionNo && source,
      place: draft.place.trim() || null,
      companion: draft.companion.trim() || null,
      pin,
    });
  return (
    <ActDialog
      title={t("concludeOf", { no: String(set.setNo) })}
      act={t("sign")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={act.isPending}
      error={act.error}
      onAct={sign}
    >
      {sees && <Notice tone="attention" title={sees} />}
      <PinField label={words("pin")} hint={t("pinHint")} value={pin} onChange={setPin} autoFocus />
      <RadioCards
        label={t("conclusion.label")}
        columns={3}
        value={conclusion}
        onChange={choose}
        cards={setConclusions.map((value) => ({
          value,
          label: t(`conclusion.${value}`),
          note: t(`means.${value}`),
          isDisabled: counts.differing > 0 && value !== "single",
        }))}
      />
      <TextArea
        label={words("words")}
        hint={words("wordsHint")}
        maxLength={500}
        value={note}
        onChange={setOwn}
      />
      <TextField label={t("where")} maxLength={100} {...field("place")} />
      <TextField label={t("companion")} hint={t("companionHint")} maxLength={100} {...field("companion")} />
      <TextField
        label={words("instructionNo")}
        hint={words("instructionHint")}
        code
        maxLength={40}
        {...field("instructionNo")}
      />
      {instructionNo && (
        <RadioCards
          label={t("source.label")}
          columns={2}
          value={source}
          onChange={setSource}
          cards={instructionSources.map((value) => ({ value, label: t(`source.${value}`) }))}
        />
      )}
    </ActDialog>
  );
}
