import { useTranslations } from "next-intl";
import { TrackerSteps } from "#components/tracking/tracker-steps";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";
import type { Tracker } from "#lib/domain/tracker";

type FoundReturn = {
  code: string;
  tracker: Tracker;
  boxes: readonly { no: number; ending: string; arrivedAt: Date | null }[];
};

export type TrackedView =
  | ({ result: "found" } & FoundReturn)
  | { result: "unknown" }
  | { result: "too_often" };

const titleStyle = "text-[1.75rem] leading-9 font-medium";

/** How far a return has got, for its consumer: milestones and times, and nothing of person, shop, goods or value. */
export function TrackedReturn({ tracked }: { tracked: TrackedView }) {
  const t = useTranslations("track");
  if (tracked.result !== "found") {
    return (
      <>
        <h1 className={titleStyle}>{t(`${tracked.result}.title`)}</h1>
        <Notice
          tone={tracked.result === "unknown" ? "stop" : "attention"}
          title={t(`${tracked.result}.note`)}
        />
      </>
    );
  }
  return <Found found={tracked} />;
}

function Found({ found: { code, tracker, boxes } }: { found: FoundReturn }) {
  const t = useTranslations("track");
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 className={titleStyle}>{t("title")}</h1>
        <p className="text-ink-2">
          <Code value={code} group={4} />
        </p>
      </div>
      <p className="text-bench">{t(`now.${tracker.now}`)}</p>
      {tracker.attention.map((attention) => (
        <Notice key={attention} tone="attention" title={t(`attention.${attention}.title`)}>
          {t(`attention.${attention}.todo`)}
        </Notice>
      ))}
      {tracker.next && <p>{t(`next.${tracker.next.what}`, { day: tracker.next.day })}</p>}
      <TrackerSteps tracker={tracker} />
      {boxes.length > 1 && <Boxes boxes={boxes} />}
      <p className="text-ink-2">{t("private")}</p>
    </>
  );
}

function Boxes({ boxes }: Pick<FoundReturn, "boxes">) {
  const t = useTranslations("track");
  return (
    <section aria-labelledby="boxes" className="flex flex-col gap-2">
      <h2 id="boxes" className="font-semibold">
        {t("boxes.title")}
      </h2>
      <ul className="flex flex-col gap-1.5">
        {boxes.map(({ no, ending, arrivedAt }) => (
          <li key={no} className="flex flex-wrap gap-x-3">
            <span>{t("boxes.ending", { no, ending })}</span>
            <span className="text-ink-2">
              {arrivedAt ? (
                <>
                  {t("boxes.arrived")} <DateTime at={arrivedAt} exact /> {t("zone")}
                </>
              ) : (
                t("boxes.awaited")
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
