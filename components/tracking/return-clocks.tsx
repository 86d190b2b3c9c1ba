import { useTranslations } from "next-intl";
import { useClockWords } from "#components/item/item-clocks";
import { ClockBar } from "#components/marks/clock-bar";
import { Panel } from "#components/ui/panel";
import { applicationLimitDays, arrivalLimitDays } from "#lib/domain/clocks";
import type { ReturnClocks as Clocks } from "#lib/domain/return-clocks";

/** The legal clocks that the reader can be told of. */
export function ReturnClocks({ clocks }: { clocks: Clocks }) {
  const t = useTranslations("returns.page");
  const item = useTranslations("item");
  const words = useClockWords();
  const { application, arrival } = clocks;
  return (
    <Panel title={t("clocks")}>
      <div className="flex flex-col gap-3">
        {application ? (
          <ClockBar
            label={item("clock.application")}
            clock={application}
            limitDays={applicationLimitDays}
            words={words(application)}
          />
        ) : (
          <p className="text-ink-2">{t("clockNone")}</p>
        )}
        {arrival && (
          <ClockBar
            label={item("clock.arrival")}
            clock={arrival}
            limitDays={arrivalLimitDays}
            words={words(arrival)}
          />
        )}
      </div>
    </Panel>
  );
}
