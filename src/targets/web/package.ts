/** The plain web package: the common files as they are; it opens from a folder, a USB stick or any web server. */
import type { Pack } from '../../core/package.ts';

/** Nothing is added to the common files. */
export const pack: Pack = ({ files }) => files;
