"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { formOf } from "#components/evidence/desk-photos";
import type { UnsentPhoto } from "#components/evidence/photo-queue";
import type { PhotoSubject } from "#components/evidence/photo-subject";
import { UnsentPhotos, usePhotoLine } from "#components/evidence/unsent-photos";
import { UploadTile } from "#components/evidence/upload-tile";
import { useSubjectWords } from "#components/evidence/use-subject-words";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import { FilePicker } from "#components/ui/file-picker";
import { Notice } from "#components/ui/notice";
import { postForm } from "#lib/http/fetch-json";

type PhoneDeskProps = { code: string; subject: PhotoSubject };

/** A phone's page: one button for the camera, what is still on its way, and how many the house has. */
export function PhoneDesk({ code, subject }: PhoneDeskProps) {
  const [sent, setSent] = useState(0);
  const post = useCallback(
    async (photo: UnsentPhoto) => {
      await postForm(`/api/phone-photos/${code}`, formOf(photo), { idempotencyKey: photo.key });
      setSent((count) => count + 1);
    },
    [code],
  );
  return (
    <UnsentPhotos owner={`phone ${code}`} post={post}>
      <PhoneCamera subject={subject} sent={sent} />
    </UnsentPhotos>
  );
}

function PhoneCamera({ subject, sent }: { subject: PhotoSubject; sent: number }) {
  const t = useTranslations("evidence");
  const line = usePhotoLine();
  const nameOf = useSubjectWords();
  return (
    <>
      <h1 className="text-head font-semibold">
        {t("phone.of")} <Code value={nameOf(subject)} group={"batchNo" in subject ? undefined : 4} />
      </h1>
      <FilePicker
        variant="primary"
        size="bench"
        label={t("take")}
        accept="image/*"
        capture="environment"
        onPick={(files) => line.add(files, subject)}
      />
      {!("batchNo" in subject) && (
        <Checkbox isSelected={line.motif === "label"} onChange={line.toggleLabel}>
          {t("label.next")}
        </Checkbox>
      )}
      <ul className="flex flex-col gap-2">
        {line.uploads.map((upload) => (
          <UploadTile key={upload.key} upload={upload} isOther={false} />
        ))}
      </ul>
      {sent > 0 && <Notice tone="ok" title={t("phone.sent", { count: sent })} />}
    </>
  );
}
