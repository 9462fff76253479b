/** The plain web package: opens from a folder, a USB stick or any web server, and can be installed where served over https. */
import { describePackage } from '../../packaging/description.ts';
import type { Pack, PackageFile } from '../../packaging/package.ts';
import { writeWorker } from './worker.ts';

export { format } from './format.ts';

/** The four building blocks under one roof. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="#0b5563"/><path fill="#faf7f1" d="M256 92 92 222v34h328v-34z"/><path fill="#dcebec" d="M112 272h138v66H112zm150 0h138v66H262zM112 350h138v66H112zm150 0h138v66H262z"/></svg>
`;

/** Adds what a browser needs to install the page. The page itself asks for it, and only where there is a use for it. */
export const pack: Pack = (input) => {
  const { title, description, language } = describePackage(input);
  const manifest = {
    name: title,
    short_name: input.course.title,
    description,
    lang: language,
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: '#faf7f1',
    theme_color: '#0b5563',
    icons: [{ src: 'ikon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  const files: readonly PackageFile[] = [
    ...input.files,
    { path: 'ikon.svg', content: icon },
    { path: 'manifest.webmanifest', content: `${JSON.stringify(manifest, undefined, 2)}\n` },
  ];
  return [...files, { path: 'sw.js', content: writeWorker(files) }];
};
