import { useTranslations } from "next-intl";
import { topBarButtonStyle } from "#components/shell/top-bar-style";
import { AppLink } from "#components/ui/app-link";
import { formatCount } from "#lib/i18n/format";

const shownAtMost = 99;

/** Leads to the notices, with how many are unread; its name says the whole number. */
export function Bell({ count }: { count: number }) {
  const t = useTranslations("notices");
  const label = t("bell", { count });
  return (
    <AppLink href="/notices" title={label} aria-label={label} className={`${topBarButtonStyle} gap-1`}>
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M3 11.5h10l-1.2-2V7a3.8 3.8 0 0 0-7.6 0v2.5zM6.5 13.5h3" />
      </svg>
      {count > 0 && (
        <span aria-hidden="true" className="code-figures text-fine font-medium text-stop">
          {count > shownAtMost ? t("more") : formatCount(count)}
        </span>
      )}
    </AppLink>
  );
}
