"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { newScanKey } from "#components/scan/new-scan-key";
import { ApiError, postForm } from "#lib/http/fetch-json";

/** Of what the photo is; the field's name is the one the server reads. */
export type PhotoSubject = { plate: string } | { waybillNo: string };

export type Upload = {
  key: string;
  previewUrl: string;
  file: Blob;
  subject: PhotoSubject;
  state: "sending" | "failed";
  error: ApiError | null;
};

/** The queries that show photos: a piece's, and a box's with its pieces. */
const showing = ["items", "parcels"] as const;

/**
 * Sends photos of one subject, each under a key of its own that every attempt keeps. A sent photo leaves
 * the list, because the subject's own photos show it; a failed one stays and says why.
 */
export function usePhotoUpload(subject: PhotoSubject) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const send = useCallback(
    async (upload: Upload) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(upload.subject)) form.set(name, value);
      form.set("file", upload.file);
      try {
        await postForm("/api/photos", form, { idempotencyKey: upload.key });
        await Promise.all(showing.map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
        setUploads((all) => all.filter(({ key }) => key !== upload.key));
        URL.revokeObjectURL(upload.previewUrl);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setUploads((all) =>
          all.map((each) => (each.key === upload.key ? { ...each, state: "failed", error } : each)),
        );
      }
    },
    [queries],
  );

  const add = (files: Iterable<Blob>) => {
    for (const file of files) {
      const key = newScanKey(Date.now());
      const previewUrl = URL.createObjectURL(file);
      const upload: Upload = { key, previewUrl, file, subject, state: "sending", error: null };
      setUploads((all) => [...all, upload]);
      void send(upload);
    }
  };
  const onPasted = useEffectEvent(add);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) onPasted(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);

  const retry = useCallback(
    (upload: Upload) => {
      setUploads((all) =>
        all.map((each) => (each.key === upload.key ? { ...each, state: "sending", error: null } : each)),
      );
      void send(upload);
    },
    [send],
  );
  const drop = useCallback((upload: Upload) => {
    URL.revokeObjectURL(upload.previewUrl);
    setUploads((all) => all.filter(({ key }) => key !== upload.key));
  }, []);
  return { uploads, add, retry, drop };
}
