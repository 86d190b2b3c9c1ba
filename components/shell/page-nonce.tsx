"use client";

import { useState } from "react";

/**
 * Tells React Aria the nonce with which this document came. Signing in, for one, draws the layout anew in the
 * same document with the nonce of another answer, under which the document's policy refuses every style.
 */
export function PageNonce({ nonce }: { nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} />;
}
