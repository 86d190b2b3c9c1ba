"use client";

import { useState } from "react";
import type { ItemPhoto, PhotoMark } from "#components/item/item-file";
import { firstBox, type PhotoBox } from "#lib/domain/photo-mark";

/** The marks of one photo, those made and taken back here included before the page is read anew, and the box in the making. */
export function useMarks(photo: ItemPhoto | undefined) {
  const [made, setMade] = useState<readonly (PhotoMark & { photoId: string })[]>([]);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<PhotoBox | null>(null);
  const kept = photo?.marks ?? [];
  const here = made.filter(
    ({ id, photoId }) => photoId === photo?.id && !kept.some((mark) => mark.id === id),
  );
  return {
    marks: [...kept, ...here].filter(({ id }) => !gone.includes(id)),
    draft,
    draw: setDraft,
    begin: () => setDraft(firstBox),
    cancel: () => setDraft(null),
    add: (mark: PhotoMark) => {
      if (photo) setMade((before) => [...before, { ...mark, photoId: photo.id }]);
      setDraft(null);
    },
    remove: (markId: string) => setGone((before) => [...before, markId]),
  };
}
