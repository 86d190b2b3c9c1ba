import pino from "pino";
import { env } from "#lib/env";

/** The process's structured log: codes, ids and times; never names, numbers of persons, bodies or codes scanned. */
export const log = pino({ level: env().LOG_LEVEL, base: null });
