"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { htmlLang, type Locale } from "#lib/i18n/locale";

const liveForMs = 5_000;

export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: liveForMs, retry: 1 } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale={htmlLang[locale]}>{children}</I18nProvider>
    </QueryClientProvider>
  );
}
