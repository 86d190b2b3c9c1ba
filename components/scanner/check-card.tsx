import { useTranslations } from "next-intl";
import { Bars, Square } from "#components/marks/code-drawing";
import { classNames } from "#components/ui/class-names";
import { toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import type { Affixes } from "#lib/domain/barcode/affixes";
import { type CheckCode, type CheckRead, judgeRead, verdictOf } from "#lib/domain/barcode/scanner-check";

type CheckCardProps = {
  code: CheckCode;
  drawing: { widths: number[]; square: null } | { widths: null; square: string[] };
  isNext: boolean;
  read: CheckRead | null;
  affixes: Affixes;
};

/** One code to scan, black on white in every light, and how its scan went. */
export function CheckCard({ code, drawing, isNext, read, affixes }: CheckCardProps) {
  const t = useTranslations("scanner");
  const tone = read ? verdictOf(judgeRead(read, affixes)) : isNext ? "ready" : "pending";
  return (
    <li
      aria-current={isNext ? "step" : undefined}
      className={classNames(
        "flex min-w-0 flex-col gap-3 rounded-md border-2 bg-surface p-4 print:border print:border-line",
        isNext ? "border-accent" : "border-line",
      )}
    >
      <p className={classNames("flex items-center gap-2 font-semibold", toneText[tone])}>
        <ToneIcon tone={tone} />
        {t(`codes.${code}.name`)}
      </p>
      <div className="flex h-28 items-center justify-center rounded-sm bg-white text-black">
        {drawing.widths ? (
          <Bars widths={drawing.widths} title={t(`codes.${code}.name`)} className="h-20 w-full" />
        ) : (
          <Square rows={drawing.square} className="size-28" />
        )}
      </div>
      <p className="text-ink-2">{t(`codes.${code}.why`)}</p>
    </li>
  );
}
