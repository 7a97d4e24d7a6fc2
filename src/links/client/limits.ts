/** What one request may cost. Times in milliseconds, sizes in bytes. */
export interface RequestLimits {
  /** Name lookup, connection and TLS handshake. */
  readonly connect: number;
  /** From the request to the end of the response's header. */
  readonly headers: number;
  /** For reading a page in search of ids. */
  readonly body: number;
  /** For reading a page's title, or the rest of a small body. */
  readonly title: number;
  /** Of a page, after decompression. */
  readonly page: number;
  /** Up to which the rest of a body is read, so that its connection can be used again. */
  readonly drain: number;
  /** Of a response's header. */
  readonly header: number;
}

export const requestLimits: RequestLimits = {
  connect: 10_000,
  headers: 15_000,
  body: 15_000,
  title: 2_000,
  page: 8 * 1024 * 1024,
  drain: 64 * 1024,
  header: 128 * 1024,
};
