import { useTranslations } from "next-intl";
import type { LastScan } from "#components/scan/last-scan-card";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";

type PiecesToAttendProps = {
  pieces: readonly LastScan[];
  onOpen: (plate: string) => void;
  onSeen: () => void;
};

/** Pieces that came to nothing while the server was away: each is opened with its draft, or said to be seen to. */
export function PiecesToAttend({ pieces, onOpen, onSeen }: PiecesToAttendProps) {
  const t = useTranslations("item.attend");
  if (pieces.length === 0) return null;
  const title = t("title", { count: pieces.length });
  return (
    <Notice tone="attention" title={title} action={<Button onClick={onSeen}>{t("seen")}</Button>}>
      <ul aria-label={title} className="flex max-h-48 flex-col gap-1 overflow-y-auto">
        {pieces.map(({ text, at, title: words }) => (
          <li key={`${at} ${text}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <DateTime at={at} />
            <Code value={text} group={4} />
            <span>{words}</span>
            <Button aria-label={t("openOf", { plate: text })} onClick={() => onOpen(text)}>
              {t("open")}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
