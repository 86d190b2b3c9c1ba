import { openDB } from "idb";

type Schema = { drafts: { key: string; value: object } };

/** Rejects in a browser that is told to keep nothing. */
function openDrafts() {
  return openDB<Schema>("guicang-drafts", 1, {
    upgrade: (database) => {
      database.createObjectStore("drafts");
    },
  });
}

/**
 * The drafts of this machine: what was entered and is not accepted yet, over reloads, crashes and closed tabs, each
 * under the name of its bench, person, piece and round. Where the browser keeps nothing they last as long as the page.
 * Only what was entered is kept, so that it lies over whatever the piece says by then.
 */
export function createKeptDrafts() {
  const entered = new Map<string, object>();
  const read = new Set<string>();
  const listeners = new Set<() => void>();
  let opening: ReturnType<typeof openDrafts> | null = null;

  const database = async () => {
    opening ??= openDrafts();
    return opening;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  async function save(of: string) {
    const draft = entered.get(of);
    const write = async () => (draft ? (await database()).put("drafts", draft, of) : undefined);
    await write().catch(() => undefined);
  }
  /** What is entered while the kept draft is being read lies over it. */
  async function load(of: string) {
    if (read.has(of)) return;
    const kept = await database()
      .then((drafts) => drafts.get("drafts", of))
      .catch(() => undefined);
    if (read.has(of)) return;
    read.add(of);
    if (kept) entered.set(of, { ...kept, ...entered.get(of) });
    tell();
    await save(of);
  }

  return {
    /** What was entered so far, as far as it is read; undefined for nothing. */
    of: (of: string) => entered.get(of),
    /** Reads a draft and tells of every change, until the returned function is called. */
    watch(of: string, listener: () => void) {
      listeners.add(listener);
      void load(of);
      return () => listeners.delete(listener);
    },
    enter(of: string, fields: object) {
      entered.set(of, { ...entered.get(of), ...fields });
      tell();
      if (read.has(of)) void save(of);
    },
    async forget(of: string) {
      read.add(of);
      entered.delete(of);
      tell();
      await database()
        .then((drafts) => drafts.delete("drafts", of))
        .catch(() => undefined);
    },
  };
}
