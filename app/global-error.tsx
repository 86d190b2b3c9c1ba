"use client";

import "./globals.css";
import en from "../lib/i18n/messages/en/errors-shell.json";
import zh from "../lib/i18n/messages/zh/errors-shell.json";

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void };

/* The providers of language are gone when this shows, so it says the same in both. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="zh-Hans-CN">
      <body className="flex min-h-screen flex-col items-center justify-center gap-8 p-6">
        <title>{zh.failed.title}</title>
        {[zh.failed, en.failed].map((words, at) => (
          <section key={words.title} lang={at === 0 ? "zh-Hans-CN" : "en"} className="measure">
            <h1 className="text-title font-semibold">{words.title}</h1>
            <p className="mt-2 text-ink-2">{words.body}</p>
            <button
              type="button"
              onClick={retry}
              className="mt-4 h-8 rounded-md bg-accent px-3 text-on-accent"
            >
              {words.act}
            </button>
          </section>
        ))}
        {error.digest && <p className="code-figures text-ink-2">{error.digest}</p>}
      </body>
    </html>
  );
}
