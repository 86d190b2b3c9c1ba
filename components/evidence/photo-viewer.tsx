"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MarkBoxes } from "#components/evidence/mark-boxes";
import { MarkEditor } from "#components/evidence/mark-editor";
import { MarkForm } from "#components/evidence/mark-form";
import { MarkList } from "#components/evidence/mark-list";
import { PhotoFacts } from "#components/evidence/photo-facts";
import { usePhotoRights } from "#components/evidence/photo-rights";
import { ShownPhoto } from "#components/evidence/shown-photo";
import { useMarks } from "#components/evidence/use-marks";
import { useViewerKeys } from "#components/evidence/use-viewer-keys";
import type { ItemPhoto } from "#components/item/item-file";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";

type PhotoViewerProps = {
  photos: readonly ItemPhoto[];
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
};

const zooms = [1, 1.5, 2, 3, 4] as const;

/** One photo large, with who took it and its hash; by keys to the others, nearer and away. */
export function PhotoViewer({ photos, at, onMove, onClose }: PhotoViewerProps) {
  const t = useTranslations("evidence.viewer");
  const [step, setStep] = useState(0);
  const photo = photos[at];
  const { mayMark } = usePhotoRights();
  const marking = useMarks(photo);
  const { draft } = marking;
  const move = (by: number) => {
    if (!photos[at + by]) return;
    setStep(0);
    marking.cancel();
    onMove(at + by);
  };
  const zoom = (by: number) => setStep((before) => (zooms[before + by] ? before + by : before));
  useViewerKeys({ isNear: step > 0, move, zoom, mark: mayMark ? marking.begin : null });
  if (!photo) return null;
  const isFirst = at === 0;
  const isLast = at === photos.length - 1;
  return (
    <Dialog
      title={t("title", { number: at + 1, count: photos.length })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      wide
      actions={
        <>
          <Button keyHint="F4" disabledReason={mayMark ? null : t("markNotYours")} onClick={marking.begin}>
            {t("mark")}
          </Button>
          <Button keyHint="−" disabledReason={step === 0 ? t("whole") : null} onClick={() => zoom(-1)}>
            {t("away")}
          </Button>
          <Button
            keyHint="+"
            disabledReason={step === zooms.length - 1 ? t("nearest") : null}
            onClick={() => zoom(1)}
          >
            {t("nearer")}
          </Button>
          <Button keyHint="←" disabledReason={isFirst ? t("first") : null} onClick={() => move(-1)}>
            {t("previous")}
          </Button>
          <Button keyHint="→" disabledReason={isLast ? t("last") : null} onClick={() => move(1)}>
            {t("next")}
          </Button>
        </>
      }
    >
      <ShownPhoto key={photo.id} photo={photo} number={at + 1} zoom={zooms[step] ?? 1}>
        <MarkBoxes marks={marking.marks} />
        {draft && <MarkEditor box={draft} onChange={marking.draw} onCancel={marking.cancel} />}
      </ShownPhoto>
      {draft && <MarkForm photoId={photo.id} box={draft} onMarked={marking.add} onCancel={marking.cancel} />}
      <MarkList marks={marking.marks} onGone={marking.remove} />
      <PhotoFacts photo={photo} />
    </Dialog>
  );
}
