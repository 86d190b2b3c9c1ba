import { PhotoTiles } from "#components/evidence/photo-tiles";
import type { ItemPhoto } from "#components/item/item-file";

/** The photos of one piece, to look at. */
export function PhotoStrip({ photos, none }: { photos: readonly ItemPhoto[]; none: string }) {
  if (photos.length === 0) return <p className="text-ink-2">{none}</p>;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(84px,1fr))] gap-2">
      <PhotoTiles photos={photos} />
    </ul>
  );
}
