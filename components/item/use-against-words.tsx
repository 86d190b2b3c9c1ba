import { useTranslations } from "next-intl";

/** What a mismatch is called; one without a name of its own is shown as it is. */
export function useAgainstWords(): (reason: string) => string {
  const t = useTranslations("item.against");
  return (reason) => (t.has(reason) ? t(reason) : reason);
}
