import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";
import { type ApplicationView, applicationViewNames } from "#lib/domain/application-views";
import { formatCount } from "#lib/i18n/format";

type ViewTabsProps = {
  view: ApplicationView | null;
  counts: Readonly<Record<ApplicationView, number>>;
  ready: number;
};

/** What waits for the declarant, and the applications by where they stand; each has its own address. */
export function ViewTabs({ view, counts, ready }: ViewTabsProps) {
  const t = useTranslations("applications.view");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-5 border-b border-line" data-print="hide">
      <ViewLink href="/applications" name={t("ready")} count={ready} current={view === null} />
      {applicationViewNames.map((name) => (
        <ViewLink
          key={name}
          href={`/applications?view=${name}`}
          name={t(name)}
          count={counts[name]}
          current={view === name}
        />
      ))}
    </nav>
  );
}

type ViewLinkProps = { href: string; name: string; count: number; current: boolean };

function ViewLink({ href, name, count, current }: ViewLinkProps) {
  return (
    <AppLink
      href={href}
      aria-current={current ? "page" : undefined}
      className={classNames(
        "-mb-px flex h-9 items-center gap-2 border-b-2 px-0.5",
        current ? "border-accent font-medium text-ink" : "border-transparent text-ink-2 hover:text-ink",
      )}
    >
      {name}
      <span className="code-figures text-fine text-ink-2">{formatCount(count)}</span>
    </AppLink>
  );
}
