import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useDag, useResults, useWidgetState } from './context.ts';
import styles from './Tree.module.css';
import { treeItems, type TreeItem } from './treeItems.ts';
import { useStanding, type Standing } from './useStanding.ts';

/** Lines beyond what is seen, above and below, so that scrolling finds them there. */
const MARGIN = 12;
/** Shorter trees are there as a whole. */
const WHOLE = 80;

/**
 * The program as a tree: every node with its value and adjoint, and under it who uses it, with which slope, and what
 * it paid. One stop of Tab; arrows walk, and what is chosen here is marked in the graph.
 */
export function Tree({ tall }: { readonly tall?: boolean }) {
  const standing = useStanding(true);
  return standing && <TreeOf {...standing} tall={tall ?? false} />;
}

function TreeOf({ answer, journey, moment, tall }: Standing & { readonly tall: boolean }) {
  const { store, link } = useDag();
  const difference = useResults((r) => r.difference);
  const chosen = useWidgetState((s) => s.settled.node);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  // Where the walk stands, and which node was looked at then: one that is chosen in the graph moves it there.
  const [walk, setWalk] = useState({ key: chosen, chosen });
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [view, setView] = useState({ top: 0, height: 600, line: 30 });
  const items = treeItems({ trace: answer, journey, moment, difference }, opened);
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === (walk.chosen === chosen ? walk.key : chosen)),
  );
  const whole = items.length <= WHOLE;
  const refocus = useRef(false);

  const look = (): void => {
    const element = box.current;
    if (!element) return;
    const line = element.querySelector('[role=treeitem]')?.clientHeight ?? 30;
    setView({ top: element.scrollTop, height: element.clientHeight, line: Math.max(16, line) });
  };
  useLayoutEffect(look, [answer.nodes.length, opened]);

  const show = (k: number): void => {
    const element = box.current;
    if (!element) return;
    const [top, bottom] = [k * view.line, (k + 1) * view.line];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
  };
  /** Goes to a line; the node that it is of becomes the one that is looked at. */
  const go = (k: number, focus = true): void => {
    const item = items[k] as TreeItem | undefined;
    if (!item) return;
    const { name } = answer.nodes[item.node];
    setWalk({ key: item.key, chosen: name });
    refocus.current = focus;
    show(k);
    if (name !== chosen) store.amend({ node: name });
  };
  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    box.current
      ?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
      ?.focus({ preventScroll: true });
  });
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (at > 0) latest.current(at);
  }, [at]);

  // While a hand is elsewhere, the list keeps the node at work in sight.
  const working = moment.node;
  useEffect(() => {
    if (working === null || box.current?.contains(document.activeElement)) return;
    const line = box.current?.querySelectorAll('[aria-level="1"]');
    const k = whole ? working : -1;
    if (k >= 0 && line && line.length > k) {
      const item = line[k] as HTMLElement;
      const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
      const [top, bottom] = [item.offsetTop, item.offsetTop + item.offsetHeight];
      if (box.current && (top < scrollTop || bottom > scrollTop + clientHeight)) {
        box.current.scrollTop = top - clientHeight / 2;
      }
    } else latest.current(working);
  }, [working, whole]);

  const toggle = ({ node, expanded }: TreeItem, open = !expanded): void => {
    const { name } = answer.nodes[node];
    const next = new Set(opened);
    if (open) next.add(name);
    else next.delete(name);
    setOpened(next);
  };
  const nodeLine = (node: number): number =>
    items.findIndex((item) => item.level === 1 && item.node === node);

  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[at] as TreeItem | undefined;
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = ACTIONS[event.key]?.(event.shiftKey);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'next') go(at + 1);
    else if (act === 'previous') go(at - 1);
    else if (act === 'first') go(0);
    else if (act === 'last') go(items.length - 1);
    else if (act === 'open') {
      if (item.expanded === false) toggle(item, true);
      else if (item.expanded) go(at + 1);
    } else if (act === 'close') {
      if (item.expanded) toggle(item, false);
      else if (item.level === 2) go(nodeLine(item.node));
    } else if (act === 'step') link.playback.by(1);
    else if (act === 'back') link.playback.by(-1);
    else if (item.target !== null) go(nodeLine(item.target));
    else if (item.expanded !== null) toggle(item);
  };

  const from = whole ? 0 : Math.max(0, Math.floor(view.top / view.line) - MARGIN);
  const to = whole
    ? items.length
    : Math.min(items.length, Math.ceil((view.top + view.height) / view.line) + MARGIN);
  const shown = items.slice(from, to).map((item, k) => ({ item, k: from + k }));
  if (at < from || at >= to) shown.push({ item: items[at], k: at });
  const [last, effect] = journey.mode === 'forward' ? ['tangent', 'tangent'] : ['adjoint', 'grad'];
  return (
    <div className={styles.place}>
      <div className={styles.head} aria-hidden="true">
        <span>program</span>
        <span>value</span>
        <span>{last}</span>
      </div>
      <div
        ref={box}
        className={styles.tree}
        data-tall={tall || undefined}
        data-concept={
          moment.seeded ? 'gradient' : journey.mode === 'reverse' ? 'output' : 'tangent'
        }
        role="tree"
        aria-label="Nodes of the program"
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onScroll={whole ? undefined : look}
      >
        <div role="none" style={whole ? {} : { height: items.length * view.line }}>
          {shown.map(({ item, k }) => (
            <div
              key={item.key}
              role="treeitem"
              aria-level={item.level}
              aria-posinset={item.place}
              aria-setsize={item.count}
              aria-expanded={item.expanded ?? undefined}
              aria-selected={item.level === 1 && answer.nodes[item.node].name === chosen}
              aria-label={item.words}
              tabIndex={k === at ? 0 : -1}
              data-moves
              data-level={item.level}
              data-state={item.state}
              className={styles.item}
              style={whole ? {} : { position: 'absolute', insetInline: 0, top: k * view.line }}
              title={item.text}
              onClick={() => {
                go(k);
                if (item.expanded === false || (item.expanded && at === k)) toggle(item);
                else if (item.target !== null) go(nodeLine(item.target));
              }}
            >
              <span className={styles.text}>{item.text}</span>
              <span className={styles.value}>{item.value}</span>
              <span className={styles.effect} data-effect={effect}>
                {item.effect}
              </span>
            </div>
          ))}
        </div>
      </div>
      <p id={hint} className={styles.hint}>
        ↑ ↓ walk, → opens a node, Enter goes to a user or an argument, Space steps on, Shift Space
        back.
      </p>
    </div>
  );
}

type Act = 'next' | 'previous' | 'first' | 'last' | 'open' | 'close' | 'follow' | 'step' | 'back';

const ACTIONS: Readonly<Record<string, (shift: boolean) => Act>> = {
  ArrowDown: () => 'next',
  ArrowUp: () => 'previous',
  ArrowRight: () => 'open',
  ArrowLeft: () => 'close',
  Home: () => 'first',
  End: () => 'last',
  Enter: () => 'follow',
  ' ': (shift) => (shift ? 'back' : 'step'),
};
