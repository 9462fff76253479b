/** Lends klarspråk what stands once, in the standard file: tracks, services and every other attribute that decides something. */
import type { ModuleText, TextBlock, TextScreen } from './module-text.ts';

/** The plain text with the standard text's attributes on the screens and blocks of the same id. */
export function lendScope(plain: ModuleText, standard: ModuleText | undefined): ModuleText {
  const screens = new Map(standard?.screens.map((screen) => [screen.id, screen]));
  const blocks = new Map(
    standard?.screens.flatMap((screen) => screen.blocks.map((block) => [block.id, block] as const)),
  );
  return {
    ...plain,
    screens: plain.screens.map((screen): TextScreen => ({
      ...screen,
      ...lent(screen, screens.get(screen.id)),
      blocks: screen.blocks.map((block): TextBlock =>
        block.id === '' ? block : { ...block, ...lent(block, blocks.get(block.id)) },
      ),
    })),
  };
}

function lent(to: TextBlock | TextScreen, from: TextBlock | TextScreen | undefined): Partial<TextBlock> {
  if (!from) return {};
  return {
    attributes: { ...from.attributes, ...to.attributes },
    ...(from.tracks && { tracks: from.tracks }),
    ...(from.services && { services: from.services }),
  };
}
