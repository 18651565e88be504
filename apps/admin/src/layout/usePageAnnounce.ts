import { useEffect, useRef } from 'react';
import { useLocation } from 'react-admin';

const heading = () => document.getElementById('react-admin-title');

/**
 * After each navigation the keyboard goes to the page's h1, unless a field of the new page asked for it, and the
 * window's title follows the h1, so that tabs, history and screen readers say where they are.
 */
export function usePageAnnounce(): void {
  const { pathname } = useLocation();
  const first = useRef(true);

  useEffect(() => {
    const element = heading();
    if (!element) return undefined;
    const rename = () => {
      const text = element.textContent.trim();
      document.title = text ? `${text} – PIGMA` : 'PIGMA – back-office';
    };
    rename();
    const observer = new MutationObserver(rename);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const timer = window.setTimeout(() => {
      const active = document.activeElement;
      const main = document.getElementById('main-content');
      if (active instanceof HTMLInputElement && main?.contains(active)) return;
      if (document.querySelector('[role="dialog"]')) return;
      heading()?.focus({ preventScroll: true });
    }, 80);
    return () => {
      window.clearTimeout(timer);
    };
  }, [pathname]);
}
