import { ScannerReads } from "#lib/domain/barcode/scanner-check";
import { handle } from "#lib/http/handle";
import { checkScanner } from "#lib/scanner/check-scanner";

export const POST = handle(ScannerReads, checkScanner);
