"use client";

import { useTranslations } from "next-intl";
import { everywhere, type HelpRow, helpAt } from "#components/bench/desk-help";
import { showHelp } from "#components/scan/bench-mode";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { KeyHint } from "#components/ui/key-hint";
import { deskAt } from "#lib/domain/desks";

/** What the desk that lies under it is for and where to begin, its keys and cards; the card's word is English on every card. */
export function HelpDialog({ path }: { path: string }) {
  const t = useTranslations("bench.help");
  const common = useTranslations("common.act");
  const shell = useTranslations("shell");
  const rows = helpAt(path);
  const desk = deskAt(path);
  return (
    <Dialog
      wide
      title={t("title")}
      isOpen
      onOpenChange={showHelp}
      actions={
        <Button variant="primary" keyHint="Esc" onClick={() => showHelp(false)}>
          {common("close")}
        </Button>
      }
    >
      {desk && <p className="measure">{shell(`desks.${desk}.help`)}</p>}
      <div className="grid grid-cols-2 gap-x-8 gap-y-4 max-[1000px]:grid-cols-1">
        <HelpList title={t("desk")} rows={rows} empty={t("none")} />
        <HelpList title={t("everywhere")} rows={everywhere} empty={t("none")} />
      </div>
      <p className="measure text-ink-2">{t("twice")}</p>
    </Dialog>
  );
}

type HelpListProps = { title: string; rows: readonly HelpRow[]; empty: string };

function HelpList({ title, rows, empty }: HelpListProps) {
  const t = useTranslations("bench.help");
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold">{title}</h3>
      {rows.length === 0 && <p className="text-ink-2">{empty}</p>}
      <dl className="grid grid-cols-[auto_auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">
        {rows.map(({ keys, card, does }) => (
          <div key={`${keys} ${does}`} className="col-span-3 grid grid-cols-subgrid">
            <dt className="contents">
              <span>
                <KeyHint keys={keys} />
                <span className="sr-only">{keys}</span>
              </span>
              <span className="code-figures text-fine text-ink-2">{card ?? ""}</span>
            </dt>
            <dd>{t(`does.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
