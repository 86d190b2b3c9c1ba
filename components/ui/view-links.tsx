import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";
import { formatCount } from "#lib/i18n/format";

export type ViewLink = { key: string; href: string; name: string; count?: number; current: boolean };

/** Sides of one thing, one at a time, each with its own address; with how much there is, where it is a list. */
export function ViewLinks({ label, views }: { label: string; views: readonly ViewLink[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-5 border-b border-line" data-print="hide">
      {views.map(({ key, href, name, count, current }) => (
        <AppLink
          key={key}
          href={href}
          aria-current={current ? "page" : undefined}
          className={classNames(
            "-mb-px flex h-9 items-center gap-2 border-b-2 px-0.5",
            current ? "border-accent font-medium text-ink" : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {name}
          {count !== undefined && (
            <span className="code-figures text-fine text-ink-2">{formatCount(count)}</span>
          )}
        </AppLink>
      ))}
    </nav>
  );
}
