/** A merchant or a platform: by its code at customs, which decides, and by its name, which people read. */
export type Owner = { code: string | null; name: string | null };

/** How an owner is told from another of the same name. */
export function ownerLabel(owner: Owner | null | undefined): string {
  return [owner?.code, owner?.name].filter(Boolean).join(" ") || "—";
}
