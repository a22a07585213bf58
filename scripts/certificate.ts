/** The certificate of https://localhost: read, made on first use, made again when it has run out. Nothing is installed. */
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { deleteCertificateFiles, generateCertificates } from "office-addin-dev-certs";

/** The folder that Microsoft's tool uses, so that a certificate somebody already trusts is taken. */
const TOOL_FOLDER = path.join(os.homedir(), ".office-addin-dev-certs");
const HOUR = 3_600_000;

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly folder: string;
}

/** Why no certificate could be had. The text names cause and remedy. */
class CertificateError extends Error {
  override name = "CertificateError";
}

/**
 * True when the certificate names localhost and is good for at least another hour.
 * @param now milliseconds since 1970
 */
export function isUsable(pem: string, now: number): boolean {
  try {
    const { checkHost, validTo, validFrom } = describe(pem);
    return checkHost && Date.parse(validFrom) <= now && Date.parse(validTo) > now + HOUR;
  } catch {
    return false;
  }
}

function describe(pem: string) {
  const certificate = new X509Certificate(pem);
  return {
    checkHost: certificate.checkHost("localhost") !== undefined,
    validFrom: certificate.validFrom,
    validTo: certificate.validTo,
  };
}

function read(folder: string): Certificate | null {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => path.join(folder, name));
  if (!key || !cert || !existsSync(key) || !existsSync(cert)) return null;
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8"), folder };
}

/**
 * The certificate to serve with: from the folder ADDIN_CERT_DIR names (localhost.key and localhost.crt, never
 * written to), else from the folder of office-addin-dev-certs, where it is made when it is missing or has run out.
 */
export async function localhostCertificate(own = process.env["ADDIN_CERT_DIR"]): Promise<Certificate> {
  if (own) {
    const found = read(own);
    if (!found)
      throw new CertificateError(
        `ADDIN_CERT_DIR names ${own}, which lacks localhost.key or localhost.crt. Put both there.`,
      );
    if (!isUsable(found.cert, Date.now()))
      throw new CertificateError(
        `The certificate in ${own} has run out or is not for localhost. Put a valid one there.`,
      );
    return found;
  }
  const found = read(TOOL_FOLDER);
  if (found && isUsable(found.cert, Date.now())) return found;
  try {
    // The tool leaves existing files alone, run out or not.
    deleteCertificateFiles();
    await generateCertificates();
  } catch (error) {
    throw new CertificateError(
      `No certificate could be made in ${TOOL_FOLDER} (${(error as Error).message}). ` +
        `Make the folder writable, or set ADDIN_CERT_DIR to a folder with localhost.key and localhost.crt.`,
    );
  }
  const made = read(TOOL_FOLDER);
  if (!made)
    throw new CertificateError(
      `No certificate was made in ${TOOL_FOLDER}. Set ADDIN_CERT_DIR to a folder with one.`,
    );
  return made;
}
