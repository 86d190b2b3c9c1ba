"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PhotoMark } from "#components/item/item-file";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/text-field";
import { markWordLimit, type PhotoBox } from "#lib/domain/photo-mark";

type MarkFormProps = {
  photoId: string;
  box: PhotoBox;
  onMarked: (mark: PhotoMark) => void;
  onCancel: () => void;
};

/** The word for the box that is being drawn. */
export function MarkForm({ photoId, box, onMarked, onCancel }: MarkFormProps) {
  const t = useTranslations("evidence.mark");
  const words = useErrorWords();
  const [word, setWord] = useState("");
  const said = word.trim();
  const act = useAct<{ markId: string }, { photoId: string; box: PhotoBox; word: string }>(
    "/api/photo-marks",
    {
      onSuccess: ({ markId: id }) =>
        onMarked({ id, box, word: said, markerName: t("me"), markedAt: new Date(), isMine: true }),
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== "") act.mutate({ photoId, box, word: said });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
      className="flex items-end gap-2"
    >
      <div className="grow">
        <TextField
          label={t("word")}
          hint={t("how")}
          error={act.error ? words(act.error) : undefined}
          maxLength={markWordLimit}
          value={word}
          onChange={setWord}
        />
      </div>
      <Button onClick={onCancel}>{t("cancel")}</Button>
      <Button
        type="submit"
        variant="primary"
        pending={act.isPending}
        disabledReason={said === "" ? t("needsWord") : null}
      >
        {t("save")}
      </Button>
    </form>
  );
}
