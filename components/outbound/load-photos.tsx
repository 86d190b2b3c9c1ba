"use client";

import { useMutation } from "@tanstack/react-query";
import Image from "next/image";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { WebcamDialog } from "#components/evidence/webcam-dialog";
import { useErrorWords } from "#components/item/use-error-words";
import type { BatchFile } from "#components/outbound/outbound-view";
import { newScanKey } from "#components/scan/new-scan-key";
import { Button } from "#components/ui/button";
import { FilePicker } from "#components/ui/file-picker";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { type LoadMoment, loadMoments, photoTypes } from "#lib/domain/photo";
import { postForm } from "#lib/http/fetch-json";

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
  const evidence = useTranslations("evidence");
  const errorWords = useErrorWords();
  const router = useRouter();
  const [isCameraOpen, setCameraOpen] = useState(false);
  const photos = batch.photos.filter((photo) => photo.moment === moment);
  const adding = useMutation({
    mutationFn: async (photos: readonly NewPhoto[]) => {
      for (const { file, key } of photos)
        await postForm("/api/load-photos", formOf(batch.batchNo, moment, file), { idempotencyKey: key });
    },
    onSettled: () => router.refresh(),
  });
  return (
    <section aria-label={t(moment)} className="flex flex-col gap-2">
      <h3 className="text-ink-2">{t("count", { moment: t(moment), count: photos.length })}</h3>
      {adding.isError && (
        <Notice
          tone="stop"
          title={errorWords(adding.error)}
          action={<Button onClick={() => adding.mutate(adding.variables)}>{evidence("retry")}</Button>}
        />
      )}
      {photos.length > 0 && (
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
        </ul>
      )}
      {mayAdd && (
        <div className="flex flex-wrap gap-2">
          <Button pending={adding.isPending} onClick={() => setCameraOpen(true)}>
            {t("take", { moment: t(moment) })}
          </Button>
          <FilePicker
            label={t("add", { moment: t(moment) })}
            accept={photoTypes.join(",")}
            multiple
            pending={adding.isPending}
            onPick={(files) => adding.mutate(files.map(toNew))}
          />
        </div>
      )}
      <WebcamDialog
        isOpen={isCameraOpen}
        onOpenChange={setCameraOpen}
        onTaken={(photo) => adding.mutate([toNew(photo)])}
      />
    </section>
  );
}

/** A photo the server has not taken yet; every attempt goes under the same key. */
type NewPhoto = { file: Blob; key: string };

const toNew = (file: Blob): NewPhoto => ({ file, key: newScanKey(Date.now()) });

function formOf(batchNo: string, moment: LoadMoment, file: Blob): FormData {
  const form = new FormData();
  form.set("batchNo", batchNo);
  form.set("moment", moment);
  form.set("file", file);
  return form;
}
