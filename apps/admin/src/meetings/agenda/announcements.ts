import type { Announcements } from '@dnd-kit/core';

export const INSTRUCTIONS =
  'Pour déplacer ce point, appuyez sur Espace, puis sur les flèches haut et bas, puis de nouveau sur Espace. Échap annule.';

interface Place {
  title: string;
  /** From 1. */
  place: number;
  count: number;
}

/** What a screen reader says while an item moves. */
export function announcementsFor(placeOf: (id: string) => Place): Announcements {
  const at = ({ place, count }: Place) => `en position ${place} sur ${count}`;
  return {
    onDragStart: ({ active }) => {
      const found = placeOf(String(active.id));
      return `« ${found.title} » est pris, ${at(found)}.`;
    },
    onDragOver: ({ active, over }) =>
      over && over.id !== active.id
        ? `« ${placeOf(String(active.id)).title} » passe ${at(placeOf(String(over.id)))}.`
        : undefined,
    onDragEnd: ({ active, over }) =>
      over ? `« ${placeOf(String(active.id)).title} » est posé ${at(placeOf(String(over.id)))}.` : undefined,
    onDragCancel: ({ active }) => `« ${placeOf(String(active.id)).title} » reprend sa place.`,
  };
}
