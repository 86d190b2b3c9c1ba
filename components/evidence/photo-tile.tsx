import Image from "next/image";
import { useTranslations } from "next-intl";
import type { ItemPhoto } from "#components/item/item-file";

/** A kept photo; it opens large in a page of its own. */
export function PhotoTile({ photo, number }: { photo: ItemPhoto; number: number }) {
  const t = useTranslations("evidence");
  const src = `/api/photos/${photo.id}`;
  return (
    <li>
      <a
        href={src}
        target="_blank"
        rel="noreferrer"
        className="block overflow-hidden rounded-sm border border-line"
      >
        <Image
          width={84}
          height={84}
          unoptimized
          src={src}
          alt={t("photo", { number })}
          className="aspect-square w-full bg-surface-3 object-cover"
        />
      </a>
    </li>
  );
}
