"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { LabelLook } from "#components/evidence/label-look";
import { PhotoTrouble } from "#components/evidence/photo-trouble";
import type { ItemPhoto } from "#components/item/item-file";
import { reachable } from "#components/ui/context-layout";

type ShownPhotoProps = {
  photo: ItemPhoto;
  number: number;
  zoom: number;
  /** What lies on the photo, in parts of its own sides. */
  children: ReactNode;
};

/** A photo in its frame, as near as wanted; that of a shipping label blurred until it is written down why not. */
export function ShownPhoto({ photo, number, zoom, children }: ShownPhotoProps) {
  const t = useTranslations("evidence");
  const [lookId, setLookId] = useState<string | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [form, setForm] = useState(4 / 3);
  const src = lookId ? `/api/photo-looks/${lookId}` : `/api/photos/${photo.id}`;
  return (
    <>
      {broken === src ? (
        <PhotoTrouble src={src} number={number} />
      ) : (
        <section
          {...reachable}
          aria-label={t("viewer.frame")}
          className="grid h-[52vh] overflow-auto bg-surface-3 [container-type:size]"
        >
          <div
            className="relative m-auto"
            style={{ aspectRatio: form, width: `calc(min(100cqw, 100cqh * ${form}) * ${zoom})` }}
          >
            <Image
              width={2000}
              height={1500}
              unoptimized
              src={src}
              alt={t("viewer.alt", { number })}
              onError={() => setBroken(src)}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setForm(naturalWidth / naturalHeight)
              }
              className="size-full max-w-none"
            />
            {children}
          </div>
        </section>
      )}
      {photo.motif === "label" && (
        <LabelLook photoId={photo.id} isOpen={lookId !== null} onLook={setLookId} />
      )}
    </>
  );
}
