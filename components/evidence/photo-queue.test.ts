import { expect, test } from "vitest";
import {
  createPhotoQueue,
  type PhotoStore,
  type UnsentPhoto,
  type Upload,
} from "#components/evidence/photo-queue";
import { ApiError } from "#lib/http/fetch-json";

const photoOf = (key: string): UnsentPhoto => ({
  key,
  takenAt: Number(key),
  subject: { plate: "RW-0KD7F3QX9" },
  picture: new Blob([key]),
  motif: "goods",
  isReady: false,
  sourceSha256: null,
});

const away = new ApiError(0, "unreachable");
const refused = new ApiError(422, "photo_refused", { problem: "broken" });

/** A queue whose server answers as told, with what it kept, what arrived and all that was ever shown. */
function arrange(kept: UnsentPhoto[] = [], answers: Record<string, ApiError[]> = {}) {
  const held = new Map(kept.map((photo) => [photo.key, photo]));
  const store: PhotoStore = {
    load: async () => [...held.values()],
    save: async (photo) => held.set(photo.key, photo) !== undefined,
    remove: async (key) => void held.delete(key),
  };
  const [sent, shown]: [string[], Upload[][]] = [[], []];
  const queue = createPhotoQueue({
    store,
    prepare: async (photo) => ({ ...photo, isReady: true, sourceSha256: "a".repeat(64) }),
    post: async ({ key }) => {
      const error = answers[key]?.shift();
      if (error) throw error;
      sent.push(key);
    },
    onSent: async () => {},
    onChange: (uploads) => shown.push([...uploads]),
  });
  const states = () => (shown.at(-1) ?? []).map(({ key, state }) => `${key} ${state}`);
  return { queue, held, sent, shown, states };
}

const settled = (states: () => string[]) =>
  expect.poll(() => states().every((state) => state.endsWith("failed"))).toBe(true);

test("R28 a photo is shown as not stored until the server has it", async () => {
  const { queue, held, sent, shown, states } = arrange();
  queue.add(photoOf("1"));
  expect(states()).toEqual(["1 waiting"]);
  await expect.poll(() => sent).toEqual(["1"]);
  await expect.poll(states).toEqual([]);
  expect(held.size).toBe(0);
  expect(new Set(shown.flat().map(({ state }) => state))).toEqual(new Set(["waiting", "sending"]));
});

test("R28 one that fails stays with its cause, is kept, and lets the others pass", async () => {
  const { queue, held, sent, shown, states } = arrange([], { "1": [refused] });
  queue.add(photoOf("1"));
  queue.add(photoOf("2"));
  await expect.poll(() => sent).toEqual(["2"]);
  await expect.poll(states).toEqual(["1 failed"]);
  expect(shown.at(-1)?.[0]?.error).toBe(refused);
  expect([...held.keys()]).toEqual(["1"]);
  queue.retry();
  await expect.poll(() => sent).toEqual(["2", "1"]);
  await expect.poll(() => held.size).toBe(0);
});

test("R28 what a reload found kept is sent, in the order it was taken, each once", async () => {
  const { sent } = arrange([photoOf("1"), { ...photoOf("2"), isReady: true }]);
  await expect.poll(() => sent).toEqual(["1", "2"]);
});

test("R28 a retry of those that met no server leaves alone what was refused", async () => {
  const { queue, sent, states } = arrange([], { "1": [refused], "2": [away, away] });
  queue.add(photoOf("1"));
  queue.add(photoOf("2"));
  await settled(states);
  queue.retry(({ error }) => error?.code === "unreachable");
  await settled(states);
  queue.retry(({ error }) => error?.code === "unreachable");
  await expect.poll(states).toEqual(["1 failed"]);
  expect(sent).toEqual(["2"]);
});

test("R28 a dropped photo is forgotten, and a stopped line keeps what it has", async () => {
  const { queue, held, states } = arrange([], { "1": [away], "2": [away] });
  queue.add(photoOf("1"));
  await expect.poll(states).toEqual(["1 failed"]);
  queue.drop("1");
  expect(states()).toEqual([]);
  await expect.poll(() => held.size).toBe(0);
  queue.stop();
  queue.add(photoOf("2"));
  await expect.poll(() => [...held.keys()]).toEqual(["2"]);
});
