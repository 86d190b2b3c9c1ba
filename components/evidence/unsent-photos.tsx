"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import {
  createPhotoQueue,
  type PhotoQueue,
  type UnsentPhoto,
  type Upload,
} from "#components/evidence/photo-queue";
import { createPhotoStore } from "#components/evidence/photo-store";
import { codeOfSubject, type PhotoSubject } from "#components/evidence/photo-subject";
import { shrinkPhoto } from "#components/evidence/shrink-photo";
import { newScanKey } from "#components/scan/new-scan-key";
import { scanTrouble } from "#components/scan/scan-trouble";
import type { PhotoMotif } from "#lib/domain/photo";
import type { ApiError } from "#lib/http/fetch-json";

type PhotoLine = {
  uploads: readonly Upload[];
  /** What the next photos are said to show; back to the goods once they are taken. */
  motif: PhotoMotif;
  toggleLabel: () => void;
  add: (files: Iterable<Blob>, subject: PhotoSubject) => void;
  /** Sends one failed photo again, or all of them. */
  retry: (upload?: Upload) => void;
  drop: (upload: Upload) => void;
};

const nothing = () => {};
const empty: PhotoLine = {
  uploads: [],
  motif: "goods",
  toggleLabel: nothing,
  add: nothing,
  retry: nothing,
  drop: nothing,
};
const LineContext = createContext(empty);

/** The queries that show photos: a piece's, and a box's with its pieces. */
const showing = ["items", "parcels"] as const;
const TRY_AGAIN_MS = 10_000;

type UnsentPhotosProps = {
  /** The person at this desk, or a phone's own mark: what it keeps unsent is its own. */
  owner: string;
  /** Where its photos go. */
  post: (photo: UnsentPhoto, owner: string) => Promise<void>;
  children: ReactNode;
};

/** The photos taken here that the server does not have yet, over pages and reloads. */
export function UnsentPhotos({ owner, post, children }: UnsentPhotosProps) {
  const queries = useQueryClient();
  const queue = useRef<PhotoQueue | null>(null);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [motif, setMotif] = useState<PhotoMotif>("goods");
  useEffect(() => {
    const current = createPhotoQueue({
      store: createPhotoStore(owner),
      prepare: shrinkPhoto,
      post: (photo) => post(photo, owner),
      onSent: async () => {
        await Promise.all(showing.map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
      },
      onChange: setUploads,
    });
    queue.current = current;
    const tryAgain = () => current.retry(({ error }) => error !== null && isPassing(error));
    const timer = setInterval(tryAgain, TRY_AGAIN_MS);
    window.addEventListener("online", tryAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", tryAgain);
      current.stop();
    };
  }, [owner, post, queries]);

  const add = useCallback(
    (files: Iterable<Blob>, subject: PhotoSubject) => {
      for (const picture of files) queue.current?.add(unsentPhoto(picture, subject, motif));
      setMotif("goods");
    },
    [motif],
  );
  const toggleLabel = useCallback(() => setMotif((now) => (now === "goods" ? "label" : "goods")), []);
  const retry = useCallback((upload?: Upload) => {
    queue.current?.retry(upload && (({ key }) => key === upload.key));
  }, []);
  const drop = useCallback(({ key }: Upload) => queue.current?.drop(key), []);
  return <LineContext value={{ uploads, motif, toggleLabel, add, retry, drop }}>{children}</LineContext>;
}

/** The line of unsent photos, and what may be done about them. */
export function usePhotoLine(): PhotoLine {
  return useContext(LineContext);
}

/** Why what these pieces and boxes belong to cannot be closed now: the server does not have all their photos. */
export function useUnsentWords(codes: readonly string[]): string | null {
  const t = useTranslations("evidence");
  const count = useUnsentOf(codes);
  return count > 0 ? t("closesNothing", { count }) : null;
}

/** How many photos of these pieces and boxes the server does not have; what they belong to is not signed off. */
export function useUnsentOf(codes: readonly string[]): number {
  return usePhotoLine().uploads.filter(({ subject }) => codes.includes(codeOfSubject(subject))).length;
}

/** Whether the next attempt may well succeed: the server is away, or the scan of the box is still on its way to it. */
function isPassing(error: ApiError): boolean {
  return error.code === "parcel_not_arrived" || scanTrouble(error) !== "none";
}

function unsentPhoto(picture: Blob, subject: PhotoSubject, motif: PhotoMotif): UnsentPhoto {
  const takenAt = Date.now();
  return { key: newScanKey(takenAt), takenAt, subject, motif, picture, isReady: false, sourceSha256: null };
}
