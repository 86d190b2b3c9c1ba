"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PhotoTrouble } from "#components/evidence/photo-trouble";
import type { ItemPhoto } from "#components/item/item-file";

type PhotoTileProps = { photo: ItemPhoto; number: number; onOpen: () => void };

/** A kept photo; pressed, it opens large. One that cannot be shown says why, a shipping label only that it is one. */
export function PhotoTile({ photo, number, onOpen }: PhotoTileProps) {
  const t = useTranslations("evidence");
  const [isBroken, setBroken] = useState(false);
  const src = `/api/photos/${photo.id}`;
  if (isBroken) {
    return (
      <li className="col-span-full">
        <PhotoTrouble src={src} number={number} />
      </li>
    );
  }
  return (
    <li>
      <a
        href={src}
        onClick={(event) => {
          event.preventDefault();
          onOpen();
        }}
        className="block overflow-hidden rounded-sm border border-line"
      >
        {photo.motif === "label" ? (
          <span className="flex aspect-square w-full items-center justify-center bg-surface-3 p-1 text-center text-fine text-ink-2">
            {t("label.tile", { number })}
          </span>
        ) : (
          <Image
            width={84}
            height={84}
            unoptimized
            src={src}
            alt={t("photo", { number })}
            onError={() => setBroken(true)}
            className="aspect-square w-full bg-surface-3 object-cover"
          />
        )}
      </a>
    </li>
  );
}
