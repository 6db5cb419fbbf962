import { useEffect, type RefObject } from 'react';
import { enlist, update } from './figures.ts';

/**
 * Finds the figures whose places a text keeps, and wants each as soon as it comes within 300 px of the
 * screen, or the page is to be printed: then it is there the next time.
 */
export function useFigures(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const text = place.current;
    if (!text) return undefined;
    const elements = [...text.querySelectorAll<HTMLElement>('[data-figure]')];
    const end = enlist(
      elements.map((element) => {
        const { name = '', title = '' } = element.dataset;
        return { name, title, element, session: null, wanted: false };
      }),
    );
    const want = (element: Element) => {
      observer.unobserve(element);
      update(element, { wanted: true });
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) want(target);
      },
      // Far enough ahead that its first numbers, and the words that grow with them, come unseen.
      { rootMargin: '800px' },
    );
    for (const element of elements) observer.observe(element);
    const print = () => {
      elements.forEach(want);
      // On paper a link is its address.
      for (const link of text.querySelectorAll<HTMLAnchorElement>('[data-here]')) {
        link.textContent = link.href;
      }
    };
    window.addEventListener('beforeprint', print);
    return () => {
      end();
      observer.disconnect();
      window.removeEventListener('beforeprint', print);
    };
  }, [place]);
}
