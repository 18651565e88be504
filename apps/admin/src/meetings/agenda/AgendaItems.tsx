import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { restrictToParentElement, restrictToVerticalAxis } from '@dnd-kit/modifiers';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { List } from '@mui/material';
import { useState } from 'react';
import type { AgendaItem } from '../../api/types.js';
import { AgendaLine } from './AgendaLine.js';
import { announcementsFor, INSTRUCTIONS } from './announcements.js';

interface Props {
  items: AgendaItem[];
  write: boolean;
  busy: boolean;
  onOrder: (ids: string[]) => Promise<boolean>;
  onEdit: (item: AgendaItem) => void;
  onRemove: (item: AgendaItem) => void;
}

/** The items in their order: dragged, or moved with the keyboard (space, arrows, space), told aloud in French. */
export function AgendaItems({ items, write, busy, onOrder, onEdit, onRemove }: Props) {
  /** Until the server has answered. */
  const [moved, setMoved] = useState<string[] | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const order = (moved ?? items.map(({ id }) => id)).filter((id) => byId.has(id));
  const end = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const next = arrayMove(order, order.indexOf(String(active.id)), order.indexOf(String(over.id)));
    setMoved(next);
    void onOrder(next).finally(() => setMoved(null));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[restrictToVerticalAxis, restrictToParentElement]}
      onDragEnd={end}
      accessibility={{
        announcements: announcementsFor((id) => ({
          title: byId.get(id)?.title ?? '',
          place: order.indexOf(id) + 1,
          count: order.length,
        })),
        screenReaderInstructions: { draggable: INSTRUCTIONS },
      }}
    >
      <SortableContext items={order} strategy={verticalListSortingStrategy}>
        <List component="ol" disablePadding aria-label="Points de l’ordre du jour">
          {order.map((id) => {
            const item = byId.get(id);
            return item ? (
              <AgendaLine
                key={id}
                item={item}
                write={write && !busy}
                onEdit={() => onEdit(item)}
                onRemove={() => onRemove(item)}
              />
            ) : null;
          })}
        </List>
      </SortableContext>
    </DndContext>
  );
}
