import { useTranslations } from "next-intl";

/** A key as it is shown the one time it is seen. */
export function NewKey({ secret }: { secret: string }) {
  const t = useTranslations("webhooks.key");
  return (
    <>
      <p className="measure">{t("shownOnce")}</p>
      <output
        aria-label={t("secret")}
        className="code-figures block rounded-sm border border-line bg-surface-2 p-3 break-all select-all"
      >
        {secret}
      </output>
    </>
  );
}
