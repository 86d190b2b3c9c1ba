"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneInvitation } from "#components/evidence/phone-invitation";
import type { Upload } from "#components/evidence/photo-queue";
import { isSameSubject, type PhotoSubject } from "#components/evidence/photo-subject";
import { PhotoTiles } from "#components/evidence/photo-tiles";
import { usePhotoLine } from "#components/evidence/unsent-photos";
import { UploadTile } from "#components/evidence/upload-tile";
import { usePastedFiles } from "#components/evidence/use-pasted-files";
import { WebcamDialog } from "#components/evidence/webcam-dialog";
import type { ItemPhoto } from "#components/item/item-file";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { FilePicker } from "#components/ui/file-picker";
import { Panel } from "#components/ui/panel";
import { photoTypes } from "#lib/domain/photo";

type PhotoPanelProps = {
  subject: PhotoSubject;
  photos: readonly ItemPhoto[];
  isCameraOpen: boolean;
  onCameraOpenChange: (isOpen: boolean) => void;
  /** What was found so far must not be said without a photo. */
  isNeeded?: boolean;
  /** The bench's key for the camera. */
  keyHint?: string;
  /** The bench's key that says the next photo is of a shipping label. */
  labelKey?: string;
  /** The bench's key that sends failed photos again. */
  retryKey?: string;
  /** Where the bench has several things to photograph: the ways to choose one, in place of the one button. */
  children?: ReactNode;
};

/** The photos of one piece or box, what is still on its way, and the ways to add one. */
export function PhotoPanel(props: PhotoPanelProps) {
  const t = useTranslations("evidence");
  const { photos, subject } = props;
  const line = usePhotoLine();
  const add = (files: Iterable<Blob>) => line.add(files, subject);
  usePastedFiles(add);
  const isLabel = line.motif === "label";
  const isOther = (upload: Upload) => !isSameSubject(upload.subject, subject);
  const uploads = line.uploads.filter((upload) => upload.state === "failed" || !isOther(upload));
  return (
    <Panel title={t("title")} aside={t("count", { count: photos.length })}>
      <div className="flex flex-col gap-3">
        {photos.length + uploads.length === 0 && (
          <p className={props.isNeeded ? "text-attention" : "text-ink-2"}>
            {t(props.isNeeded ? "needed" : "none")}
          </p>
        )}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(84px,1fr))] gap-2">
          <PhotoTiles photos={photos} />
          {uploads.map((upload) => (
            <UploadTile
              key={upload.key}
              upload={upload}
              isOther={isOther(upload)}
              retryKey={props.retryKey}
            />
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          {props.children ?? (
            <Button keyHint={props.keyHint} onClick={() => props.onCameraOpenChange(true)}>
              {t("take")}
            </Button>
          )}
          <FilePicker label={t("choose")} accept={photoTypes.join(",")} multiple onPick={add} />
          <PhoneInvitation subject={subject} />
        </div>
        <Checkbox isSelected={isLabel} onChange={line.toggleLabel} keyHint={props.labelKey}>
          {t("label.next")}
        </Checkbox>
        <p className="text-fine text-ink-2">{t("paste")}</p>
      </div>
      <WebcamDialog
        isLabel={isLabel}
        isOpen={props.isCameraOpen}
        onOpenChange={props.onCameraOpenChange}
        onTaken={(photo) => add([photo])}
      />
    </Panel>
  );
}
