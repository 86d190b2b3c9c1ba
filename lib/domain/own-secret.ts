import { z } from "zod";

/** By length alone, as NIST SP 800-63B asks for: no rules of what it is made of. */
export const passwordLength = 12;

export const OwnPassword = z.string().min(passwordLength).max(200);
