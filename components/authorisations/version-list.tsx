import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";

type Version = {
  position: number;
  authorisationNo: string | null;
  authorisedUntil: string | null;
  setAt: Date | string;
};

/** What a merchant's standing authorisation was, the latest first. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations("authorisations");
  return (
    <Panel title={t("history")}>
      {versions.length === 0 && <p className="text-ink-2">{t("noHistory")}</p>}
      <ol className="flex flex-col gap-2">
        {versions.map(({ position, authorisationNo, authorisedUntil, setAt }) => (
          <li key={position} className="flex flex-wrap gap-x-3">
            <DateTime at={setAt} exact />
            {authorisationNo === null ? (
              t("ended")
            ) : (
              <span>
                <Code value={authorisationNo} /> · {t("untilDay", { day: authorisedUntil ?? t("open") })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
