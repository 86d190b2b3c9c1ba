import { openDB } from "idb";
import type { PhotoStore, UnsentPhoto } from "#components/evidence/photo-queue";

type Schema = {
  photos: { key: string; value: UnsentPhoto & { userId: string }; indexes: { userId: string } };
};

/** Rejects in a browser that is told to keep nothing. */
function openPhotos() {
  return openDB<Schema>("guicang-photos", 1, {
    upgrade: (database) => {
      database.createObjectStore("photos", { keyPath: "key" }).createIndex("userId", "userId");
    },
  });
}

/** Keeps one person's unsent photos in the browser, over reloads and crashes, each an entry of its own. */
export function createPhotoStore(userId: string): PhotoStore {
  const opening = openPhotos();
  opening.catch(() => undefined);
  return {
    async load() {
      try {
        const kept = await (await opening).getAllFromIndex("photos", "userId", userId);
        return kept.map(({ userId: _, ...photo }) => photo).sort((a, b) => a.takenAt - b.takenAt);
      } catch {
        return [];
      }
    },
    async save(photo) {
      try {
        await (await opening).put("photos", { ...photo, userId });
        return true;
      } catch {
        return false;
      }
    },
    async remove(key) {
      await opening.then((database) => database.delete("photos", key)).catch(() => undefined);
    },
  };
}

/** How many photos of all people wait on this machine for the server; null where it cannot be read. */
export async function countKeptPhotos(): Promise<number | null> {
  try {
    return await (await openPhotos()).count("photos");
  } catch {
    return null;
  }
}
