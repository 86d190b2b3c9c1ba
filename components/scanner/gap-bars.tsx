import { useTranslations } from "next-intl";
import { burstLimits } from "#lib/domain/barcode/burst-state";
import { gapHistogram } from "#lib/domain/barcode/scanner-check";

/** The milliseconds between keys, ten to a bar; what is slower than a bench bears stands apart. */
export function GapBars({ gaps }: { gaps: readonly number[] }) {
  const t = useTranslations("scanner.gaps");
  const counts = gapHistogram(gaps);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const sorted = [...gaps].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (
    <figure className="flex flex-col gap-1.5">
      <figcaption className="text-fine text-ink-2">
        {t("caption", { median, longest: sorted.at(-1) ?? 0, limit: burstLimits.gapMs })}
      </figcaption>
      <div aria-hidden="true" className="flex h-16 max-w-md items-end gap-1 border-b border-line">
        {counts.map(({ from, count }) => (
          <span
            key={from}
            style={{ height: `${(count / most) * 100}%` }}
            className={from === 100 ? "flex-1 bg-stop" : "flex-1 bg-accent"}
          />
        ))}
      </div>
      <div aria-hidden="true" className="code-figures flex max-w-md justify-between text-fine text-ink-2">
        <span>0</span>
        <span>50</span>
        <span>{t("more", { limit: burstLimits.gapMs })}</span>
      </div>
    </figure>
  );
}
