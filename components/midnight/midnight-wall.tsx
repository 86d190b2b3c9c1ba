"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { HoursLeft } from "#components/midnight/midnight-figures";
import type { MidnightList, MidnightRow } from "#components/midnight/midnight-list";
import { Code } from "#components/ui/code";
import { Money } from "#components/ui/money";
import { ToneIcon } from "#components/ui/tone-icon";
import { getJson } from "#lib/http/fetch-json";
import { formatMoment } from "#lib/i18n/format";

const readEveryMs = 15_000;
const shownAtMost = 8;

/** The list for the wall: read from three metres, read anew by itself, and honest about being cut off. */
export function MidnightWall({ first }: { first: MidnightList }) {
  const t = useTranslations("midnight");
  const { data, isError, dataUpdatedAt } = useQuery({
    queryKey: ["returns", "midnight", "money"],
    queryFn: () => getJson<MidnightList>("/api/midnight?sort=money"),
    initialData: first,
    refetchInterval: readEveryMs,
    refetchIntervalInBackground: true,
    // A machine that knows it is offline would wait in silence; the wall must say so.
    networkMode: "always",
  });
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4">
        <div>
          <h1 className="text-figure font-semibold">{t("wallTitle")}</h1>
          <p className={`text-verdict font-semibold ${data.total > 0 ? "text-attention" : "text-ok"}`}>
            {t("count", { count: data.total })}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-12 gap-y-4">
          <div>
            <dt className="text-title text-ink-2">{t("left")}</dt>
            <dd className="code-figures text-verdict font-semibold">
              <HoursLeft minutes={data.minutesLeft} />
            </dd>
          </div>
          <div>
            <dt className="text-title text-ink-2">{t("tax")}</dt>
            <dd className="text-verdict font-semibold">
              <Money fen={data.taxFen} />
            </dd>
            {data.openTax > 0 && (
              <dd className="text-title text-attention">{t("openTax", { count: data.openTax })}</dd>
            )}
          </div>
        </dl>
      </header>
      {isError && (
        <p role="status" className="flex items-center gap-3 text-figure text-stop">
          <ToneIcon tone="stop" size={28} />
          {t("stale", { time: formatMoment(new Date(dataUpdatedAt)).slice(11) })}
        </p>
      )}
      <WallRows rows={data.rows.slice(0, shownAtMost)} left={data.total - shownAtMost} />
    </>
  );
}

function WallRows({ rows, left }: { rows: readonly MidnightRow[]; left: number }) {
  const t = useTranslations("midnight");
  if (rows.length === 0) {
    return (
      <p className="flex items-center gap-4 text-figure text-ok">
        <ToneIcon tone="ok" size={32} />
        {t("empty")}
      </p>
    );
  }
  return (
    <>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {rows.map(({ returnNo, stage, taxFen }) => (
          <li key={returnNo} className="grid grid-cols-[2fr_2fr_1fr] items-baseline gap-8 py-3 text-figure">
            <Code value={returnNo} />
            <span>{t(`stage.${stage}`)}</span>
            <span className="text-end">{taxFen === null ? t("unknown") : <Money fen={taxFen} />}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="text-figure text-ink-2">{t("more", { count: left })}</p>}
    </>
  );
}
