import { publishedLanguages } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import type { EngineWords } from './contract';

/** The words that the engine carries for each published language, as the code of an object. */
export function publishedWords(): string {
  const entries = publishedLanguages.map((language) => {
    const words = wordsOf(language);
    return [
      language,
      {
        scale: words.mapScale,
        controls: words.mapControls,
        zoomIn: words.mapZoomIn,
        zoomOut: words.mapZoomOut,
        reset: words.mapReset,
        fill: words.mapFill,
        unfill: words.mapUnfill,
        windows: words.mapCooperativeWindows,
        mac: words.mapCooperativeMac,
        touch: words.mapCooperativeTouch,
        map: words.mapLabel,
        ends: { 1: words.mapZoomedIn, [-1]: words.mapZoomedOut },
        lost: words.mapFaults.lost,
        says: { ready: words.mapReady, 'no-webgl': words.mapNoWebgl },
      } satisfies EngineWords,
    ];
  });
  return JSON.stringify(Object.fromEntries(entries));
}
