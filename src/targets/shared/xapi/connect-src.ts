/** Content Security Policy of the xAPI family: the LRS's address is known at launch only, so `connect-src` is any origin. */

/** Sources to add to `connect-src`. `http:` is for LMSs in a closed network. */
export const connectSrc = 'https: http:';
