import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel";
import { Progress } from "#components/ui/progress";
import { type DayTargets, type DayWork, dayWorks } from "#lib/domain/day-work";
import { formatCount } from "#lib/i18n/format";

type DayProgressProps = { done: Record<DayWork, number>; targets: DayTargets };

/** How much of each work is done today, against what the house set itself; without a target only how much. */
export function DayProgress({ done, targets }: DayProgressProps) {
  const t = useTranslations("floor");
  return (
    <Panel title={t("today")}>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] gap-4">
        {dayWorks.map((work) => (
          <div key={work} className="flex flex-col gap-1">
            <dt className="text-ink-2">{t(`work.${work}`)}</dt>
            <dd>
              {targets[work] > 0 ? (
                <Progress label={t(`work.${work}`)} value={done[work]} max={targets[work]} />
              ) : (
                <>
                  <span className="code-figures">{formatCount(done[work])}</span>{" "}
                  <span className="text-fine text-ink-2">{t("noTarget")}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
