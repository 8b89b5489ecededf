/** Where production takes Office.js from. Microsoft asks for this address and keeps it up to date. */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** Fluent inserts empty style elements and fills them rule by rule: the hash of the empty text allows just that. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The content security policy of our pages: everything from their own origin, Office.js perhaps from elsewhere.
 *
 * @param {object} options
 * @param {string} [options.office] the origin of Office.js where it is not the page's own
 * @param {boolean} [options.frames] whether the page holds a frame of its own origin, as the preview does
 */
export function contentPolicy({ office, frames = false } = {}) {
  return [
    "default-src 'none'",
    `script-src 'self'${office ? ` ${office}` : ""}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${frames ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
