"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type ReactNode, useRef } from "react";
import { PhotoTile } from "#components/evidence/photo-tile";
import { UploadTile } from "#components/evidence/upload-tile";
import { type PhotoSubject, usePhotoUpload } from "#components/evidence/use-photo-upload";
import { WebcamDialog } from "#components/evidence/webcam-dialog";
import type { ItemPhoto } from "#components/item/item-file";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { photoTypes } from "#lib/domain/photo";

type PhotoPanelProps = {
  subject: PhotoSubject;
  photos: readonly ItemPhoto[];
  isCameraOpen: boolean;
  onCameraOpenChange: (isOpen: boolean) => void;
  /** The bench's key for the camera. */
  keyHint?: string;
  /** Where the bench has several things to photograph: the ways to choose one, in place of the one button. */
  children?: ReactNode;
};

/** The photos of one piece or box, what is still on its way, and the ways to add one. */
export function PhotoPanel(props: PhotoPanelProps) {
  const t = useTranslations("evidence");
  const { photos } = props;
  const { uploads, add, retry, drop } = usePhotoUpload(props.subject);
  return (
    <Panel title={t("title")} aside={t("count", { count: photos.length })}>
      <div className="flex flex-col gap-3">
        {photos.length + uploads.length === 0 && <p className="text-ink-2">{t("none")}</p>}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(84px,1fr))] gap-2">
          {photos.map((photo, index) => (
            <PhotoTile key={photo.id} photo={photo} number={index + 1} />
          ))}
          {uploads.map((upload) => (
            <UploadTile key={upload.key} upload={upload} onRetry={retry} onDrop={drop} />
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          {props.children ?? (
            <Button keyHint={props.keyHint} onClick={() => props.onCameraOpenChange(true)}>
              {t("take")}
            </Button>
          )}
          <FilePicker onPick={add} />
        </div>
        <p className="text-fine text-ink-2">{t("paste")}</p>
      </div>
      <WebcamDialog
        isOpen={props.isCameraOpen}
        onOpenChange={props.onCameraOpenChange}
        onTaken={(photo) => add([photo])}
      />
    </Panel>
  );
}

function FilePicker({ onPick }: { onPick: (files: Iterable<Blob>) => void }) {
  const t = useTranslations("evidence");
  const input = useRef<HTMLInputElement>(null);
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onPick([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={photoTypes.join(",")}
        aria-label={t("choose")}
        tabIndex={-1}
        onChange={pick}
        className="sr-only"
      />
    </>
  );
}
