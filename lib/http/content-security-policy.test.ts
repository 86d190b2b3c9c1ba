import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#lib/http/content-security-policy";

describe("the policy of a page", () => {
  const served = contentSecurityPolicy({ nonce: "abc", secure: true, developing: false });

  test.each(["'unsafe-eval'", "script-src 'self'", "*", "http:"])("never says %s", (word) => {
    expect(served).not.toContain(word);
  });

  test("lets only the page's own scripts run", () => {
    expect(served).toContain("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval';");
    expect(served).toContain("default-src 'none';");
    expect(served).toContain("frame-ancestors 'none'");
  });

  test("asks for https only where the page came by https", () => {
    expect(served).toContain("upgrade-insecure-requests");
    expect(contentSecurityPolicy({ nonce: "abc", secure: false, developing: false })).not.toContain(
      "upgrade",
    );
  });
});
