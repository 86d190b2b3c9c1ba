import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link";
import { buttonStyle } from "#components/ui/button-style";

type PagerProps = { total: number; previousHref?: string | null; nextHref?: string | null };

/** Turns the pages of a list that is read from a key onwards; the whole number is always in view. */
export function Pager({ total, previousHref, nextHref }: PagerProps) {
  const t = useTranslations("common.list");
  return (
    <nav aria-label={t("pages")} className="flex h-10 items-center gap-2 px-3 text-ink-2" data-print="hide">
      <span className="me-auto">{t("total", { count: total })}</span>
      <Step href={previousHref} rel="prev">
        {t("previous")}
      </Step>
      <Step href={nextHref} rel="next">
        {t("next")}
      </Step>
    </nav>
  );
}

function Step({ href, rel, children }: { href?: string | null; rel: "prev" | "next"; children: string }) {
  if (!href) {
    return (
      <span aria-disabled="true" className={buttonStyle("quiet", "desk", true)}>
        {children}
      </span>
    );
  }
  return (
    <AppLink href={href} rel={rel} className={buttonStyle("secondary", "desk")}>
      {children}
    </AppLink>
  );
}
