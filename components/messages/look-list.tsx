import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time";

type Look = { id: string; by: string; at: Date; reason: string };

/** Whoever had a message in clear, when and why. */
export function LookList({ looks }: { looks: readonly Look[] }) {
  const t = useTranslations("messages.look");
  if (looks.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {looks.map((look) => (
        <li key={look.id}>
          <p className="flex flex-wrap gap-2">
            <span>{look.by}</span>
            <span className="ms-auto text-ink-2">
              <DateTime at={look.at} exact />
            </span>
          </p>
          <p className="break-words text-ink-2">{look.reason}</p>
        </li>
      ))}
    </ul>
  );
}
