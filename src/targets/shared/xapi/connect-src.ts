/** Where a page of the xAPI family may send: the LRS is known at launch only, so any address of the web, and nothing else. */

/** Extra `connect-src` of the Content Security Policy. http is for LMSs inside a closed network. */
export const connectSrc = 'https: http:';
