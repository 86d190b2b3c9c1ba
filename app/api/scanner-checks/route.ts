import { ScannerReads } from "#lib/domain/barcode/scanner-check";
import { handle, handleRead } from "#lib/http/handle";
import { checkScanner } from "#lib/scanner/check-scanner";
import { GetAffixes, getAffixes } from "#lib/scanner/get-affixes";

export const GET = handleRead(GetAffixes, getAffixes);
export const POST = handle(ScannerReads, checkScanner);
