import Image from "next/image";
import { useTranslations } from "next-intl";
import type { Upload } from "#components/evidence/use-photo-upload";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";

type UploadTileProps = {
  upload: Upload;
  onRetry: (upload: Upload) => void;
  onDrop: (upload: Upload) => void;
};

/** A photo that is not kept yet: on its way, or failed with its cause and what can be done. */
export function UploadTile({ upload, onRetry, onDrop }: UploadTileProps) {
  const t = useTranslations("evidence");
  const errorWords = useErrorWords();
  const isFailed = upload.state === "failed";
  return (
    <li className={isFailed ? "col-span-full flex gap-2" : undefined}>
      <Image
        width={84}
        height={84}
        unoptimized
        src={upload.previewUrl}
        alt={isFailed ? t("failedPhoto") : t("sending")}
        className="aspect-square w-[84px] rounded-sm border border-dashed border-line-strong object-cover opacity-60"
      />
      {isFailed ? (
        <div role="alert" className="flex min-w-0 flex-col gap-2">
          <p className="text-stop">{errorWords(upload.error)}</p>
          <div className="flex gap-2">
            <Button onClick={() => onRetry(upload)}>{t("retry")}</Button>
            <Button onClick={() => onDrop(upload)}>{t("drop")}</Button>
          </div>
        </div>
      ) : (
        <p role="status" className="text-fine text-ink-2">
          {t("sending")}
        </p>
      )}
    </li>
  );
}
