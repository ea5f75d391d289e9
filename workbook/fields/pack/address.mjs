// Where a page of this book is for everybody: what a poster's code leads to.

/**
 * @param {string} page an exercise's page, as this page leads to it @param {string} here this page's own address
 * @returns {string} "" where the book is only on this device: a code would lead nobody anywhere
 */
export function addressOf(page, here) {
  const { protocol, hostname } = new URL(here)
  const published = protocol.startsWith("http") && !/^(localhost|127\..*|\[::1\])$/.test(hostname)
  const { href } = new URL(page, here)
  return page && published && href.startsWith(protocol) ? href.split(/[?#]/)[0] : ""
}
