/** Gives klarspråk the attributes that only the standard file has, such as tracks and services. */
import type { ModuleText, TextBlock, TextScreen } from './module-text.ts';

/** The klarspråk text with the attributes and scopes of the standard screens and blocks of the same id. */
export function inheritAttributes(plain: ModuleText, standard: ModuleText | undefined): ModuleText {
  const screens = new Map(standard?.screens.map((screen) => [screen.id, screen]));
  const blocks = new Map(
    standard?.screens.flatMap((screen) => screen.blocks.map((block) => [block.id, block] as const)),
  );
  return {
    ...plain,
    screens: plain.screens.map((screen): TextScreen => ({
      ...screen,
      ...inherited(screen, screens.get(screen.id)),
      blocks: screen.blocks.map((block): TextBlock =>
        block.id === '' ? block : { ...block, ...inherited(block, blocks.get(block.id)) },
      ),
    })),
  };
}

function inherited(to: TextBlock | TextScreen, from: TextBlock | TextScreen | undefined): Partial<TextBlock> {
  if (!from) return {};
  return {
    attributes: { ...from.attributes, ...to.attributes },
    ...(from.tracks && { tracks: from.tracks }),
    ...(from.services && { services: from.services }),
  };
}
