import { useState } from "react";
import { newKey } from "#components/keys/new-key";
import type { KeyRow } from "#components/keys/use-key-columns";
import type { ApiScope } from "#lib/domain/api-key";

/** An account that may have a key, with what its keys can open. */
export type KeyOwner = { login: string; name: string; scopes: readonly ApiScope[] };

export type KeyDraft = {
  login: string | null;
  label: string;
  secret: string;
  scopes: readonly ApiScope[];
  expiresAt: string | null;
  replaces: string | null;
};

/** A key that is being made: its secret once, and what the one had that it is made in place of. */
export function useKeyDraft(inPlaceOf: KeyRow | null, owners: readonly KeyOwner[]) {
  const [only] = owners;
  const [draft, setDraft] = useState<KeyDraft>(() => ({
    login: inPlaceOf?.login ?? (owners.length === 1 ? (only?.login ?? null) : null),
    label: inPlaceOf?.label ?? "",
    secret: newKey(),
    scopes: inPlaceOf?.scopes ?? [],
    expiresAt: null,
    replaces: inPlaceOf?.id ?? null,
  }));
  const change = (part: Partial<KeyDraft>) => setDraft((before) => ({ ...before, ...part }));
  return [draft, change] as const;
}
