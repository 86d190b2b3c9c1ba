"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback } from "react";
import type { UnsentPhoto } from "#components/evidence/photo-queue";
import { UnsentPhotos } from "#components/evidence/unsent-photos";
import { postForm } from "#lib/http/fetch-json";

/** The unsent photos of the person who is signed in at this desk. */
export function DeskPhotos({ userId, children }: { userId: string; children: ReactNode }) {
  const router = useRouter();
  const post = useCallback(
    async (photo: UnsentPhoto, scannedBy: string) => {
      const form = formOf(photo);
      for (const [name, value] of Object.entries(photo.subject)) form.set(name, value);
      const isOfLoad = "batchNo" in photo.subject;
      const sent = { idempotencyKey: photo.key, scannedBy };
      await postForm(isOfLoad ? "/api/load-photos" : "/api/photos", form, sent);
      // The page of a load is made by the server, and hangs on no query.
      if (isOfLoad) router.refresh();
    },
    [router],
  );
  return (
    <UnsentPhotos owner={userId} post={post}>
      {children}
    </UnsentPhotos>
  );
}

/** A photo as it is sent, whatever it is of; a load has no shipping label. */
export function formOf({ subject, motif, sourceSha256, picture }: UnsentPhoto): FormData {
  const form = new FormData();
  if (!("batchNo" in subject)) form.set("motif", motif);
  if (sourceSha256) form.set("sourceSha256", sourceSha256);
  form.set("file", picture);
  return form;
}
