"use client";

import { useState } from "react";
import { PhotoTile } from "#components/evidence/photo-tile";
import { PhotoViewer } from "#components/evidence/photo-viewer";
import type { ItemPhoto } from "#components/item/item-file";

/** The photos of one thing as entries of a list; each opens large, with those before and after it. */
export function PhotoTiles({ photos }: { photos: readonly ItemPhoto[] }) {
  const [at, setAt] = useState<number | null>(null);
  return (
    <>
      {photos.map((photo, index) => (
        <PhotoTile key={photo.id} photo={photo} number={index + 1} onOpen={() => setAt(index)} />
      ))}
      {at !== null && <PhotoViewer photos={photos} at={at} onMove={setAt} onClose={() => setAt(null)} />}
    </>
  );
}
