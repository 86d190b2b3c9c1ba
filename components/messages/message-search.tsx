import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import type { MessageView } from "#lib/domain/customs-traffic";

type MessageSearchProps = { view: MessageView; about: string | undefined };

/** Messages that speak of one document, by its number. */
export function MessageSearch({ view, about }: MessageSearchProps) {
  const t = useTranslations("messages");
  return (
    <div className="flex flex-wrap items-end gap-4">
      <Form action="/applications/messages" prefetch={false} className="flex items-end gap-2">
        <TextField
          key={about}
          name="about"
          label={t("about")}
          defaultValue={about ?? ""}
          maxLength={40}
          code
        />
        <input type="hidden" name="view" value={view} />
        <Button type="submit">{t("search")}</Button>
      </Form>
      {about && <TextLink href={`/applications/messages?view=${view}`}>{t("clear")}</TextLink>}
    </div>
  );
}
