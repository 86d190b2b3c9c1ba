import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { createKeptDrafts } from "#components/item/kept-drafts";

const nobody = () => {};

/** The drafts of a page that was loaded anew, with one of them read. */
async function reloaded(of: string) {
  const drafts = createKeptDrafts();
  await new Promise<void>((resolve) => drafts.watch(of, resolve));
  return drafts;
}

it("R26 keeps a draft over a closed tab, each under its own name, until it is accepted", async () => {
  const drafts = await reloaded("u1 A");
  drafts.enter("u1 A", { grade: "good" });
  drafts.enter("u1 A", { note: "two scratches" });
  const again = await reloaded("u1 A");
  expect(again.of("u1 A")).toEqual({ grade: "good", note: "two scratches" });
  expect((await reloaded("u2 A")).of("u2 A")).toBeUndefined();
  await again.forget("u1 A");
  expect(again.of("u1 A")).toBeUndefined();
  expect((await reloaded("u1 A")).of("u1 A")).toBeUndefined();
});

it("R26 loses nothing of either when something is entered while the kept draft is being read", async () => {
  (await reloaded("u1 B")).enter("u1 B", { grade: "good", note: "old" });
  const drafts = createKeptDrafts();
  const isRead = new Promise<void>((resolve) => {
    drafts.enter("u1 B", { note: "new" });
    drafts.watch("u1 B", resolve);
  });
  expect(drafts.of("u1 B")).toEqual({ note: "new" });
  await isRead;
  expect(drafts.of("u1 B")).toEqual({ grade: "good", note: "new" });
  expect((await reloaded("u1 B")).of("u1 B")).toEqual({ grade: "good", note: "new" });
});

it("does not bring back what was accepted while it was being read", async () => {
  (await reloaded("u1 C")).enter("u1 C", { grade: "good" });
  const drafts = createKeptDrafts();
  drafts.watch("u1 C", nobody);
  await drafts.forget("u1 C");
  expect(drafts.of("u1 C")).toBeUndefined();
  expect((await reloaded("u1 C")).of("u1 C")).toBeUndefined();
});

it("keeps a draft as long as the page where the browser keeps nothing", async () => {
  const kept = globalThis.indexedDB;
  Object.defineProperty(globalThis, "indexedDB", { configurable: true, value: refusing });
  const drafts = await reloaded("u1 D");
  drafts.enter("u1 D", { grade: "good" });
  expect(drafts.of("u1 D")).toEqual({ grade: "good" });
  Object.defineProperty(globalThis, "indexedDB", { configurable: true, value: kept });
});

const refusing = {
  open() {
    throw new DOMException("no storage here", "SecurityError");
  },
};
