"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { type NoticeEntry, NoticeRow } from "#components/notices/notice-row";
import { useDayName } from "#components/notices/use-day-name";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { shanghaiDay } from "#lib/domain/shanghai";

type Reading = { ids: string[] };

/** A person's notices by day, the unread ones first. Up and down go from one to the next, Enter opens it. */
export function NoticeList({ rows }: { rows: readonly NoticeEntry[] }) {
  const t = useTranslations("notices");
  const dayName = useDayName();
  const words = useErrorWords();
  const router = useRouter();
  const reading = useAct<unknown, Reading>("/api/notice-readings", { onSettled: () => router.refresh() });
  const read = (id: string) => reading.mutate({ ids: [id] });
  const days = Map.groupBy(
    rows,
    ({ at, isRead }) => `${isRead ? "read" : "unread"} ${shanghaiDay(new Date(at))}`,
  );
  return (
    <div data-notices="" className="flex max-w-4xl flex-col gap-4">
      {reading.error && <Notice tone="stop" title={words(reading.error)} />}
      {[...days].map(([key, those]) => {
        const [state, day = ""] = key.split(" ");
        const name = { day: dayName(day) };
        return (
          <Panel key={key} title={state === "read" ? t("readOf", name) : t("unreadOf", name)} flush>
            <ul className="divide-y divide-line">
              {those.map((row) => (
                <NoticeRow key={row.id} row={row} onRead={() => read(row.id)} />
              ))}
            </ul>
          </Panel>
        );
      })}
    </div>
  );
}
