import { useTranslations } from "next-intl";
import { paperUrl } from "#components/papers/paper-view";
import { paperLanguages } from "#lib/domain/papers/paper";

const formats = ["pdf", "csv"] as const;

/** A paper as a file, in each form and language. */
export function PaperLinks({ number }: { number: string }) {
  const t = useTranslations("documents");
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {formats.flatMap((format) =>
        paperLanguages.map((language) => (
          <a
            key={`${format}.${language}`}
            href={paperUrl(number, format, language)}
            target="_blank"
            rel="noreferrer"
            aria-label={t(`file.${format}.${language}`, { number })}
            className="rounded-sm text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
          >
            {t(`short.${format}.${language}`)}
          </a>
        )),
      )}
    </span>
  );
}
