import { useTranslations } from "next-intl";
import { SendProblem } from "#components/applications/send-problem";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";

type Waiting = { trouble: string; count: number; oldest: Date | string | null };
type TrafficProps = {
  waiting: readonly Waiting[];
  takenAt: Date | string | null;
  heardAt: Date | string | null;
};

/** When customs last took and said something, how much waits and since when, and why. */
export function Traffic({ waiting, takenAt, heardAt }: TrafficProps) {
  const t = useTranslations("channels");
  const never = t("never");
  const total = waiting.reduce((sum, { count }) => sum + count, 0);
  const oldest = waiting
    .flatMap((row) => row.oldest ?? [])
    .sort((a, b) => (new Date(a) < new Date(b) ? -1 : 1))[0];
  return (
    <>
      <KeyValues
        rows={[
          { key: "taken", term: t("takenAt"), value: takenAt ? <DateTime at={takenAt} exact /> : never },
          { key: "heard", term: t("heardAt"), value: heardAt ? <DateTime at={heardAt} exact /> : never },
          { key: "waiting", term: t("waiting"), value: t("messages", { count: total }) },
          { key: "oldest", term: t("oldest"), value: oldest ? <DateTime at={oldest} exact /> : t("nothing") },
        ]}
      />
      {total > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {waiting.map(({ trouble, count }) => (
            <li key={trouble} className="flex flex-wrap gap-2">
              <span>{t("messages", { count })}</span>
              {trouble ? (
                <SendProblem problem={trouble} />
              ) : (
                <span className="text-ink-2">{t("onItsWay")}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
