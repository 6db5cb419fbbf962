/** What one tab tells the others of this site: they read anew. */
export type News = 'added' | 'cleared';

export interface Tabs {
  readonly tell: (news: News) => void;
}

/** The other tabs of this browser; nobody where it has no way to reach them. */
export function openTabs(hear: (news: News) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {} };
  const channel = new BroadcastChannel('gradus.practice');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'added' || data === 'cleared') hear(data);
  };
  return { tell: (news) => channel.postMessage(news) };
}
