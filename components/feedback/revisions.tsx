import { useTranslations } from "next-intl";
import type { FeedbackFile } from "#components/feedback/feedback-file";
import { DateTime } from "#components/ui/date-time";
import { TextLink } from "#components/ui/text-link";

type RevisionsProps = { current: string; revisions: FeedbackFile["revisions"] };

/** All that was said on the same matter; each replaces the one before, none is ever changed. */
export function Revisions({ current, revisions }: RevisionsProps) {
  const t = useTranslations("feedback");
  return (
    <ol className="flex flex-col gap-1">
      {revisions.map(({ id, sequence, createdAt }) => (
        <li key={id} className="flex items-baseline gap-3">
          {id === current ? (
            <span className="font-medium">{t("revision", { sequence })}</span>
          ) : (
            <TextLink href={`?${new URLSearchParams({ chosen: id })}`} scroll={false}>
              {t("revision", { sequence })}
            </TextLink>
          )}
          <DateTime at={createdAt} exact />
        </li>
      ))}
    </ol>
  );
}
