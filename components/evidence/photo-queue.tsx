import type { PhotoSubject } from "#components/evidence/photo-subject";
import type { PhotoMotif } from "#lib/domain/photo";
import { ApiError } from "#lib/http/fetch-json";

/** A photo the server has not taken yet, as the browser keeps it. Every attempt goes under the same key. */
export type UnsentPhoto = {
  key: string;
  takenAt: number;
  subject: PhotoSubject;
  motif: PhotoMotif;
  /** As the camera gave it until `isReady`, then as it is sent. */
  picture: Blob;
  isReady: boolean;
  sourceSha256: string | null;
};

export type Upload = UnsentPhoto & {
  state: "waiting" | "sending" | "failed";
  error: ApiError | null;
  /** False when the browser would not keep it across a reload. */
  isKept: boolean;
};

export type PhotoStore = {
  load: () => Promise<UnsentPhoto[]>;
  /** False when the browser would not keep it. */
  save: (photo: UnsentPhoto) => Promise<boolean>;
  remove: (key: string) => Promise<void>;
};

type PhotoQueueParts = {
  store: PhotoStore;
  /** Checks and shrinks a photo; throws `ApiError` for one that cannot be used. */
  prepare: (photo: UnsentPhoto) => Promise<UnsentPhoto>;
  post: (photo: UnsentPhoto) => Promise<void>;
  onSent: (photo: UnsentPhoto) => Promise<void>;
  onChange: (uploads: readonly Upload[]) => void;
};

export type PhotoQueue = {
  add: (photo: UnsentPhoto) => void;
  /** Sends failed photos again: all, or those the test picks. */
  retry: (isMeant?: (upload: Upload) => boolean) => void;
  drop: (key: string) => void;
  /** Sends nothing more; what is unsent stays in the store. */
  stop: () => void;
};

type Line = { parts: PhotoQueueParts; uploads: readonly Upload[]; isSending: boolean; isStopped: boolean };

/**
 * Delivers photos one after the other. A photo leaves the line only when the server has it or a person drops it;
 * one that fails stays with its cause and lets the others pass.
 */
export function createPhotoQueue(parts: PhotoQueueParts): PhotoQueue {
  const line: Line = { parts, uploads: [], isSending: false, isStopped: false };
  void parts.store.load().then((kept) => {
    const known = new Set(line.uploads.map(({ key }) => key));
    tell(line, [...kept.filter(({ key }) => !known.has(key)).map(toUpload), ...line.uploads]);
    return send(line);
  });
  return {
    add(photo) {
      tell(line, [...line.uploads, toUpload(photo)]);
      void keep(line, photo).then(() => send(line));
    },
    retry(isMeant = () => true) {
      const again = (upload: Upload) => upload.state === "failed" && isMeant(upload);
      tell(
        line,
        line.uploads.map((upload) => (again(upload) ? { ...upload, state: "waiting" } : upload)),
      );
      void send(line);
    },
    drop(key) {
      leave(line, key);
      void parts.store.remove(key);
    },
    stop: () => {
      line.isStopped = true;
    },
  };
}

const toUpload = (photo: UnsentPhoto): Upload => ({ ...photo, state: "waiting", error: null, isKept: true });

function tell(line: Line, uploads: readonly Upload[]) {
  line.uploads = uploads;
  if (!line.isStopped) line.parts.onChange(uploads);
}

function change(line: Line, key: string, to: Partial<Upload>) {
  tell(
    line,
    line.uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)),
  );
}

const leave = (line: Line, key: string) =>
  tell(
    line,
    line.uploads.filter((upload) => upload.key !== key),
  );

async function keep(line: Line, photo: UnsentPhoto) {
  const isKept = await line.parts.store.save(photo);
  change(line, photo.key, { ...photo, isKept });
}

async function send(line: Line) {
  if (line.isSending) return;
  line.isSending = true;
  const next = () => line.uploads.find(({ state }) => state === "waiting");
  try {
    for (let photo = next(); photo && !line.isStopped; photo = next()) await deliver(line, photo);
  } finally {
    line.isSending = false;
  }
}

async function deliver(line: Line, { state: _, error: __, isKept: ___, ...photo }: Upload) {
  const { key } = photo;
  const { parts } = line;
  change(line, key, { state: "sending", error: null });
  try {
    const ready = photo.isReady ? photo : await parts.prepare(photo);
    if (ready !== photo) await keep(line, ready);
    await parts.post(ready);
  } catch (error) {
    change(line, key, { state: "failed", error: error instanceof ApiError ? error : null });
    if (!(error instanceof ApiError)) throw error;
    return;
  }
  await parts.store.remove(key);
  await parts.onSent(photo);
  leave(line, key);
}
