import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, toLocale } from "#lib/i18n/locale";
import { messagesOf } from "#lib/i18n/messages";
import { timeZone } from "#lib/i18n/time-zone";

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = toLocale(asked ?? (await cookies()).get(localeCookie)?.value);
  return { locale, messages: messagesOf(locale), timeZone };
});
