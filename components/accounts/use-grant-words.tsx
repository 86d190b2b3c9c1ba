import { useTranslations } from "next-intl";
import type { Grant } from "#lib/domain/account-rules";

const keys = ["name", "role", "scopeCode", "officerNumber", "trainee"] as const;

/** What is granted in words: all of it, or only what becomes another. */
export function useGrantWords() {
  const t = useTranslations("accounts");
  const shell = useTranslations("shell");
  const wordOf = (grant: Grant, key: (typeof keys)[number]) => {
    if (key === "role") return shell(`roles.${grant.role}`);
    if (key === "trainee") return t(grant.trainee ? "state.trainee" : "state.active");
    return grant[key] ?? "—";
  };
  return (before: Grant | null, after: Grant): string => {
    if (!before) {
      return keys
        .filter((key) => (key === "trainee" ? after.trainee : after[key] !== null))
        .map((key) => wordOf(after, key))
        .join(" · ");
    }
    return keys
      .filter((key) => before[key] !== after[key])
      .map((key) => `${wordOf(before, key)} → ${wordOf(after, key)}`)
      .join(" · ");
  };
}
