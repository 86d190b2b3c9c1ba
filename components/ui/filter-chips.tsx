import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";
import { TextLink } from "#components/ui/text-link";
import { formatCount } from "#lib/i18n/format";

/** `href` is where a press leads: with the filter when it is off, without it when it is on. */
type FilterChip = { key: string; label: string; href: string; active: boolean; count?: number };

type FilterChipsProps = {
  label?: string;
  chips: readonly FilterChip[];
  clearHref?: string;
  /** The page stays where it is scrolled to: what the chips change stands beside them. */
  staysInPlace?: boolean;
};

/** The filters of a list. They are the address of the page, so a filtered list can be sent to a colleague. */
export function FilterChips({ label, chips, clearHref, staysInPlace = false }: FilterChipsProps) {
  const t = useTranslations("common.list");
  const anyActive = chips.some((chip) => chip.active);
  return (
    <nav aria-label={label ?? t("filters")} className="flex flex-wrap items-center gap-1.5" data-print="hide">
      {chips.map((chip) => (
        <Chip key={chip.key} chip={chip} scroll={!staysInPlace} />
      ))}
      {anyActive && clearHref && (
        <TextLink href={clearHref} className="ms-2 text-fine">
          {t("clearFilters")}
        </TextLink>
      )}
    </nav>
  );
}

function Chip({ chip, scroll }: { chip: FilterChip; scroll: boolean }) {
  return (
    <AppLink
      href={chip.href}
      scroll={scroll}
      aria-current={chip.active ? "true" : undefined}
      className={classNames(
        "inline-flex h-7 items-center gap-1.5 rounded-full border px-3",
        chip.active
          ? "border-accent bg-accent-soft text-accent"
          : "border-line bg-surface text-ink-2 hover:border-line-strong hover:text-ink",
      )}
    >
      {chip.label}
      {chip.count !== undefined && <span className="code-figures text-fine">{formatCount(chip.count)}</span>}
      {chip.active && <span aria-hidden="true">✕</span>}
    </AppLink>
  );
}
