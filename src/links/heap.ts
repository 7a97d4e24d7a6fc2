/** A queue that always gives the item that comes before all others. */
export interface Heap<T> {
  push(item: T): void;
  pop(): T | undefined;
  peek(): T | undefined;
}

/** Binary heap: `push` and `pop` in logarithmic time. */
export function createHeap<T>(comesBefore: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];
  const swap = (a: number, b: number): void => {
    const item = items[a] as T;
    items[a] = items[b] as T;
    items[b] = item;
  };
  const isBefore = (a: number, b: number): boolean => comesBefore(items[a] as T, items[b] as T);

  const rise = (from: number): void => {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(index, parent)) return;
      swap(index, parent);
      index = parent;
    }
  };
  const sink = (): void => {
    let index = 0;
    for (;;) {
      let first = 2 * index + 1;
      if (first >= items.length) return;
      if (first + 1 < items.length && isBefore(first + 1, first)) first += 1;
      if (!isBefore(first, index)) return;
      swap(first, index);
      index = first;
    }
  };

  return {
    push(item) {
      items.push(item);
      rise(items.length - 1);
    },
    pop() {
      const top = items[0];
      const last = items.pop();
      if (items.length > 0 && last !== undefined) {
        items[0] = last;
        sink();
      }
      return top;
    },
    peek: () => items[0],
  };
}
