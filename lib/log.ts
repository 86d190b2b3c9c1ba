import pino from "pino";
import { describeError } from "#lib/describe-error";
import { logLevel } from "#lib/env";

/** The process's structured log: codes, ids and times; never names, numbers of persons, bodies or codes scanned. */
export const log = pino({ level: logLevel(), base: null, serializers: { err: describeError } });
