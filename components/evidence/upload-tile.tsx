"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Upload } from "#components/evidence/photo-queue";
import { usePhotoLine } from "#components/evidence/unsent-photos";
import { useSubjectWords } from "#components/evidence/use-subject-words";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";

/** A photo the server does not have: waiting, on its way, or failed with its cause and what can be done. */
export function UploadTile({
  upload,
  isOther,
  retryKey,
}: {
  upload: Upload;
  isOther: boolean;
  retryKey?: string;
}) {
  const t = useTranslations("evidence");
  const errorWords = useErrorWords();
  const nameOf = useSubjectWords();
  const { retry, drop } = usePhotoLine();
  const src = useObjectUrl(upload.picture);
  const isFailed = upload.state === "failed";
  const words = t(isFailed ? "failedPhoto" : `state.${upload.state}`);
  return (
    <li className="col-span-full flex gap-2">
      {src && (
        <span className="aspect-square w-[84px] shrink-0 self-start overflow-hidden rounded-sm border border-dashed border-line-strong">
          <Image
            width={84}
            height={84}
            unoptimized
            src={src}
            alt={words}
            className={classNames("size-full object-cover opacity-60", upload.motif === "label" && "blur-sm")}
          />
        </span>
      )}
      <div className="flex min-w-0 flex-col gap-2">
        {isOther && (
          <p className="break-all text-fine text-ink-2">{t("of", { code: nameOf(upload.subject) })}</p>
        )}
        <div role={isFailed ? "alert" : "status"}>
          <p className={isFailed ? "text-stop" : "text-ink-2"}>
            {isFailed ? `${t("state.failed")} ${errorWords(upload.error)}` : words}
          </p>
          {!upload.isKept && <p className="text-attention">{t("notKept")}</p>}
        </div>
        {isFailed && (
          <div className="flex flex-wrap gap-2">
            <Button keyHint={retryKey} onClick={() => retry(upload)}>
              {t("retry")}
            </Button>
            <Button onClick={() => drop(upload)}>{t("drop")}</Button>
          </div>
        )}
      </div>
    </li>
  );
}

/** An address of bytes that only this page knows, for as long as they are shown. */
function useObjectUrl(bytes: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url;
}
