"use client";

import { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Logo } from "#components/marks/logo";
import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";
import type { DeskKey } from "#lib/domain/desks";
import { formatCount } from "#lib/i18n/format";

/** A desk on the rail; `count` is what waits there, left out where nothing can wait. */
export type RailDesk = { key: DeskKey; href: string; count?: number | null };

/** The desks a person may open, each with what waits there. Narrow screens show one character a desk. */
export function Rail({ desks, homeHref }: { desks: readonly RailDesk[]; homeHref: string }) {
  const t = useTranslations();
  const path = usePathname();
  return (
    <nav
      aria-label={t("shell.rail")}
      data-print="hide"
      className="w-48 shrink-0 border-e border-line bg-surface-2 max-[1439px]:w-14"
    >
      <div className="sticky top-0 flex max-h-screen flex-col overflow-y-auto">
        <AppLink
          href={homeHref}
          className="flex h-12 shrink-0 items-center px-4 max-[1439px]:justify-center max-[1439px]:px-0"
        >
          <Logo name={t("common.product")} shrinks />
        </AppLink>
        <ul className="flex flex-col py-2">
          {desks.map((desk) => (
            <li key={desk.key}>
              <DeskLink desk={desk} current={path === desk.href || path.startsWith(`${desk.href}/`)} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function DeskLink({ desk, current }: { desk: RailDesk; current: boolean }) {
  const t = useTranslations("shell");
  const name = t(`desks.${desk.key}.name`);
  return (
    <AppLink
      href={desk.href}
      title={name}
      aria-current={current ? "page" : undefined}
      className={classNames(
        "relative flex h-9 items-center gap-2 px-4 -outline-offset-2 max-[1439px]:h-12 max-[1439px]:flex-col max-[1439px]:justify-center max-[1439px]:gap-0 max-[1439px]:px-0",
        current
          ? "bg-surface font-medium text-ink shadow-[inset_3px_0_0_var(--color-accent)]"
          : "text-ink-2 hover:bg-surface-3 hover:text-ink",
      )}
    >
      <span className="max-[1439px]:sr-only">{name}</span>
      <span aria-hidden="true" className="hidden text-bench leading-5 font-medium max-[1439px]:block">
        {t(`desks.${desk.key}.short`)}
      </span>
      <OnTheWay />
      <Waiting count={desk.count ?? 0} />
    </AppLink>
  );
}

/** A press is answered at once, also while the page is still on its way. */
function OnTheWay() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return <span aria-hidden="true" className="absolute inset-y-0 start-0 w-[3px] skeleton-block bg-accent" />;
}

function Waiting({ count }: { count: number }) {
  const t = useTranslations("shell");
  if (count === 0) return null;
  return (
    <span className="code-figures ms-auto text-fine text-ink-2 max-[1439px]:ms-0 max-[1439px]:leading-3">
      <span aria-hidden="true">{formatCount(count)}</span>
      <span className="sr-only">{t("waiting", { count })}</span>
    </span>
  );
}
