"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PhoneInvitation } from "#components/evidence/phone-invitation";
import { isSameSubject } from "#components/evidence/photo-subject";
import { usePhotoLine } from "#components/evidence/unsent-photos";
import { UploadTile } from "#components/evidence/upload-tile";
import { WebcamDialog } from "#components/evidence/webcam-dialog";
import type { BatchFile } from "#components/outbound/outbound-view";
import { Button } from "#components/ui/button";
import { FilePicker } from "#components/ui/file-picker";
import { Panel } from "#components/ui/panel";
import { type LoadMoment, loadMoments, photoTypes } from "#lib/domain/photo";

type LoadPhotosProps = { batch: BatchFile; mayAdd: boolean };

/** The photos of a load before and after its destruction; both are asked for. */
export function LoadPhotos({ batch, mayAdd }: LoadPhotosProps) {
  const t = useTranslations("outbound.path.photos");
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-4">
        {loadMoments.map((moment) => (
          <Moment key={moment} {...{ batch, mayAdd, moment }} />
        ))}
      </div>
    </Panel>
  );
}

function Moment({ batch, mayAdd, moment }: LoadPhotosProps & { moment: LoadMoment }) {
  const t = useTranslations("outbound.path.photos");
  const line = usePhotoLine();
  const [isCameraOpen, setCameraOpen] = useState(false);
  const subject = { batchNo: batch.batchNo, moment };
  const photos = batch.photos.filter((photo) => photo.moment === moment);
  const uploads = line.uploads.filter((upload) => isSameSubject(upload.subject, subject));
  return (
    <section aria-label={t(moment)} className="flex flex-col gap-2">
      <h3 className="text-ink-2">{t("count", { moment: t(moment), count: photos.length })}</h3>
      {photos.length + uploads.length > 0 && (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(84px,1fr))] gap-2">
          {photos.map(({ id }, at) => (
            <li key={id}>
              <a href={`/api/load-photos/${id}`} target="_blank" rel="noreferrer">
                <Image
                  width={84}
                  height={84}
                  unoptimized
                  src={`/api/load-photos/${id}`}
                  alt={t("photo", { moment: t(moment), number: at + 1 })}
                  className="aspect-square w-full rounded-sm border border-line bg-surface-3 object-cover"
                />
              </a>
            </li>
          ))}
          {uploads.map((upload) => (
            <UploadTile key={upload.key} upload={upload} isOther={false} />
          ))}
        </ul>
      )}
      {mayAdd && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setCameraOpen(true)}>{t("take", { moment: t(moment) })}</Button>
          <FilePicker
            label={t("add", { moment: t(moment) })}
            accept={photoTypes.join(",")}
            multiple
            onPick={(files) => line.add(files, subject)}
          />
          <PhoneInvitation subject={subject} label={t("phone", { moment: t(moment) })} />
        </div>
      )}
      <WebcamDialog
        isOpen={isCameraOpen}
        onOpenChange={setCameraOpen}
        onTaken={(photo) => line.add([photo], subject)}
      />
    </section>
  );
}
