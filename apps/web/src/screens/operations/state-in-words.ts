import type { Label, ProjectionView } from '@tandemspur/contracts';
import type { IconName } from '../../ui/icon.js';
import { fill } from '../../ui/language/fill.js';
import { counted, type Counted } from '../../ui/language/plural.js';
import { arePaused, behind, farBehind, needALook, parkedEntries, parkedTandems, texts } from './texts.js';

/** `calm`: all is well; `busy`: it will be by itself, or somebody wants it so; `alert`: somebody should look. */
export type Tone = 'calm' | 'busy' | 'alert';

/** Something to say about a projection, with the sign that goes with it. */
interface Statement {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: Label;
}

/** The service counts no further. */
const mostCounted = 10_000;

const countedIn = (text: Counted, count: number): Label => ({
  de: counted('de', text, count),
  en: counted('en', text, count),
});

const stateOf = ({ state }: ProjectionView): Statement[] => {
  if (state === 'stopped') return [{ tone: 'alert', icon: 'stop', text: texts.stopped }];
  return state === 'paused' ? [{ tone: 'busy', icon: 'pause', text: texts.paused }] : [];
};

const progress = (done: number, total: number): Label => {
  if (total === 0) return texts.building;
  const percent = Math.min(100, Math.floor((100 * done) / total));
  return { de: fill(texts.buildingSome.de, { percent }), en: fill(texts.buildingSome.en, { percent }) };
};

const buildOf = ({ building, live }: ProjectionView): Statement[] => {
  if (building !== null && building.builder !== null)
    return [{ tone: 'busy', icon: 'dots', text: progress(building.done, building.total) }];
  return live?.isCurrent === false ? [{ tone: 'alert', icon: 'dots', text: texts.outdated }] : [];
};

const lagOf = ({ lagEvents }: ProjectionView): Statement[] => {
  if (lagEvents === 0) return [];
  if (lagEvents < mostCounted) return [{ tone: 'busy', icon: 'clock', text: countedIn(behind, lagEvents) }];
  return [{ tone: 'alert', icon: 'clock', text: countedIn(farBehind, lagEvents) }];
};

const parkedOf = ({ name, parkedKeys }: ProjectionView): Statement[] => {
  const text = name.startsWith('tandem-') ? parkedTandems : parkedEntries;
  return parkedKeys === 0 ? [] : [{ tone: 'alert', icon: 'alert', text: countedIn(text, parkedKeys) }];
};

/** All that there is to say, the weightiest first; one statement at least. */
export const statementsOf = (view: ProjectionView): readonly Statement[] => {
  const said = [stateOf, buildOf, lagOf, parkedOf].flatMap((part) => part(view));
  return said.length > 0 ? said : [{ tone: 'calm', icon: 'check', text: texts.upToDate }];
};

/** Of a projection, what its last proof of completeness says included. */
export const toneOf = (view: ProjectionView): Tone => {
  const tones = statementsOf(view).map(({ tone }) => tone);
  if (tones.includes('alert') || view.lastProof?.complete === false) return 'alert';
  return tones.includes('busy') ? 'busy' : 'calm';
};

/** All of them in one sentence; a paused view does not catch up, whatever the others do. */
export const summaryOf = (
  views: readonly ProjectionView[],
): { readonly tone: Tone; readonly text: Label } => {
  const tones = views.map(toneOf);
  const alerts = tones.filter((tone) => tone === 'alert').length;
  if (alerts > 0) return { tone: 'alert', text: countedIn(needALook, alerts) };
  const paused = views.filter(({ state }) => state === 'paused').length;
  if (paused > 0) return { tone: 'busy', text: countedIn(arePaused, paused) };
  return tones.includes('busy')
    ? { tone: 'busy', text: texts.catchingUp }
    : { tone: 'calm', text: texts.allWell };
};
