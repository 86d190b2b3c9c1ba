import { useTranslations } from "next-intl";

const formats = ["pdf", "zpl"] as const;

/** Labels as files: as PDF pages of their size, and for label printers. */
export function LabelFiles({ href }: { href: string }) {
  const t = useTranslations("labels.file");
  return (
    <span className="flex gap-3">
      {formats.map((format) => (
        <a
          key={format}
          className="rounded-sm text-accent underline underline-offset-3"
          href={`${href}&format=${format}`}
          download
        >
          {t(format)}
        </a>
      ))}
    </span>
  );
}
