"use client";

import type { ReactNode } from "react";
import type { UnsentPhoto } from "#components/evidence/photo-queue";
import { UnsentPhotos } from "#components/evidence/unsent-photos";
import { postForm } from "#lib/http/fetch-json";

/** The unsent photos of the person who is signed in at this desk. */
export function DeskPhotos({ userId, children }: { userId: string; children: ReactNode }) {
  return (
    <UnsentPhotos owner={userId} post={post}>
      {children}
    </UnsentPhotos>
  );
}

async function post(photo: UnsentPhoto, scannedBy: string): Promise<void> {
  const form = formOf(photo);
  for (const [name, value] of Object.entries(photo.subject)) form.set(name, value);
  await postForm("/api/photos", form, { idempotencyKey: photo.key, scannedBy });
}

/** A photo as it is sent, whatever it is of. */
export function formOf({ motif, sourceSha256, picture }: UnsentPhoto): FormData {
  const form = new FormData();
  form.set("motif", motif);
  if (sourceSha256) form.set("sourceSha256", sourceSha256);
  form.set("file", picture);
  return form;
}
